package footnote.answer.evidence;

import footnote.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model may answer from: numbered passages with what the search says of them. Travels beside the prompt, which
 * is only its rendering for models that read text.
 *
 * @param question the question, standing alone
 * @param passages the passages, best first; their numbers are what an answer cites
 * @param frequencies for each content stem of the question, in how many passages of the collection it occurs
 * @param collection number of passages in the collection
 * @param parts where the question asks several things, each of them with what was found for it, in passages that are
 *     numbered as those of the whole; empty where it asks one thing
 * @param typed the question as it was typed, where that is a follow-up that was made to stand alone; else {@code null}
 */
public record Evidence(
        String question,
        List<Passage> passages,
        Map<String, Integer> frequencies,
        int collection,
        List<Evidence> parts,
        @Nullable String typed) {

    public Evidence {
        passages = List.copyOf(passages);
        frequencies = Map.copyOf(frequencies);
        parts = List.copyOf(parts);
    }

    /** Evidence for a question that asks one thing. */
    public Evidence(String question, List<Passage> passages, Map<String, Integer> frequencies, int collection) {
        this(question, passages, frequencies, collection, List.of(), null);
    }

    /** The same for a follow-up. */
    public Evidence typed(String question) {
        return new Evidence(this.question, passages, frequencies, collection, parts, question);
    }

    /** The same passages for another question, which asks one thing. */
    public Evidence asking(String other) {
        return new Evidence(other, passages, frequencies, collection);
    }

    /** The same with no more than the best passages. */
    public Evidence first(int most) {
        return passages.size() <= most
                ? this
                : new Evidence(question, passages.subList(0, most), frequencies, collection, parts, typed);
    }

    /**
     * A passage of the evidence.
     *
     * @param number what an answer cites it by, from 1
     * @param article id of its article
     * @param title the article's title, where it has one
     * @param text its text
     * @param opening whether it is the first passage of its article
     * @param words BM25 score, 0 or more
     * @param meaning cosine of passage and question
     * @param sentences its sentences in order
     * @param source the publication's name, where known
     * @param published the article's day of publication, where known
     */
    public record Passage(
            int number,
            String article,
            @Nullable String title,
            String text,
            boolean opening,
            double words,
            double meaning,
            List<Sentence> sentences,
            @Nullable String source,
            @Nullable LocalDate published) {

        public Passage {
            sentences = List.copyOf(sentences);
        }

        /** A passage of unknown date and source. */
        public Passage(
                int number,
                String article,
                @Nullable String title,
                String text,
                boolean opening,
                double words,
                double meaning,
                List<Sentence> sentences) {
            this(number, article, title, text, opening, words, meaning, sentences, null, null);
        }

        /** The title, or an empty text where the article has none. */
        public String headline() {
            return title == null ? "" : title;
        }
    }

    /**
     * A sentence of a passage.
     *
     * @param span where it stands in the passage's text
     * @param meaning cosine of sentence and question
     */
    public record Sentence(Span span, double meaning) {}
}
