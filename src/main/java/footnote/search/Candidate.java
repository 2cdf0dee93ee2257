package footnote.search;

import footnote.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A passage that some arm of the search brought, with what every arm says of it.
 *
 * @param article id of its article
 * @param number its position in the article
 * @param name what to call the article: its title or first words
 * @param title the article's title, where it has one
 * @param heading the subheading it begins with, if any
 * @param start where it begins in the article's text
 * @param text its text
 * @param sentences its sentences, in order
 * @param words BM25 score of the query's words, 0 where the word arm did not bring it
 * @param meaning cosine of its vector and the query's
 * @param family names all articles that are copies of one another
 * @param since orders the articles of a family: the earliest has the least
 * @param source the publication's name, where known
 * @param published the article's day of publication, where known
 */
public record Candidate(
        String article,
        int number,
        String name,
        @Nullable String title,
        @Nullable String heading,
        int start,
        String text,
        List<Sentence> sentences,
        double words,
        double meaning,
        String family,
        long since,
        @Nullable String source,
        @Nullable LocalDate published) {

    /**
     * A sentence of the passage.
     *
     * @param span where it stands in the article's text
     * @param meaning cosine of its vector and the query's
     */
    public record Sentence(Span span, double meaning) {}

    /** The same with the cosines that its vectors give, the sentences' in their order. */
    Candidate with(double passage, List<Double> sentencesMeaning) {
        List<Sentence> compared = IntStream.range(0, sentences.size())
                .mapToObj(i -> new Sentence(sentences.get(i).span(), sentencesMeaning.get(i)))
                .toList();
        return new Candidate(
                article, number, name, title, heading, start, text, compared, words, passage, family, since, source,
                published);
    }

    /** Cosine of the sentence that is nearest to the query. */
    public double bestSentence() {
        return sentences.stream().mapToDouble(Sentence::meaning).max().orElse(meaning);
    }
}
