package footnote.answer.receipt;

import footnote.answer.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an answer came about and what it rests on, as it was then. {@link ReceiptCodec} writes it down; its fields are those
 * of version {@value ReceiptCodec#VERSION}.
 *
 * @param id the answer's id, which cannot be guessed
 * @param question what was asked
 * @param read what it was read as: standing alone, and spelt as the articles spell it; {@code null} where just as asked
 * @param asked when
 * @param channel where: {@code web}, {@code openai}, {@code mcp}, {@code slack} or {@code cli}
 * @param settings the settings that matter
 * @param versions what made the answer
 * @param outcome what became of the question
 * @param text the answer where it has no sentences, else {@code null}
 * @param sentences the answer, sentence by sentence
 * @param missing what no article said, in words
 * @param articles the articles that it rests on, with their quotes
 * @param considered ids of the articles that were found for the question, best first
 * @param shortened whether long texts were cut to keep the receipt small; such a one ends in an ellipsis
 */
public record AnswerReceipt(
        String id,
        String question,
        @Nullable String read,
        Instant asked,
        String channel,
        Settings settings,
        Versions versions,
        Outcome outcome,
        @Nullable String text,
        List<Sentence> sentences,
        List<String> missing,
        List<Basis> articles,
        List<String> considered,
        boolean shortened) {

    /**
     * The settings that an answer depends on.
     *
     * @param model the model that was to write
     * @param minConfidence how sure the built-in model had to be, where that was set
     * @param asOf the last day of publication, where one was given
     * @param sources the publications that were asked; none for all
     */
    public record Settings(
            String model,
            @Nullable Double minConfidence,
            @Nullable LocalDate asOf,
            List<String> sources) {}

    /**
     * What made an answer.
     *
     * @param product version of the program
     * @param model what wrote it in the end
     * @param reader which trained reader chose its sentences
     * @param index format of the index and its encoder
     */
    public record Versions(String product, String model, String reader, String index) {}

    /**
     * A sentence of the answer.
     *
     * @param text its words
     * @param quotes numbers of the quotes that it rests on
     * @param attributedTo those who say so
     */
    public record Sentence(String text, List<Integer> quotes, List<String> attributedTo) {}

    /**
     * An article that an answer rests on.
     *
     * @param article its id
     * @param sha256 hash of its text as UTF-8, in hexadecimal; {@code null} where it changed while it was read
     * @param quotes the words that were quoted
     */
    public record Basis(
            String article,
            String title,
            @Nullable String source,
            @Nullable LocalDate published,
            @Nullable String url,
            @Nullable String sha256,
            List<Quote> quotes) {}

    /**
     * A quote.
     *
     * @param n its number in the answer
     * @param start first UTF-16 unit in the article's text
     * @param end one past its last unit
     * @param words the words
     */
    public record Quote(int n, int start, int end, String words) {}

    /** What was searched for. */
    public String standalone() {
        return read == null ? question : read;
    }

    /** Whether the question was too long to be kept whole. */
    public boolean isQuestionCut() {
        return shortened && standalone().endsWith(ShortText.ELLIPSIS);
    }

    /** The same with no question longer than one bound and no other text longer than another. */
    AnswerReceipt shortened(int longestQuestion, int longest) {
        ShortText of = new ShortText(longest);
        ShortText ofQuestion = new ShortText(longestQuestion);
        return new AnswerReceipt(
                id,
                ofQuestion.of(question),
                read == null ? null : ofQuestion.of(read),
                asked,
                channel,
                new Settings(settings.model, settings.minConfidence, settings.asOf, of.all(settings.sources)),
                versions,
                outcome,
                text == null ? null : of.of(text),
                sentences.stream()
                        .map(told -> new Sentence(of.of(told.text), told.quotes, of.all(told.attributedTo)))
                        .toList(),
                of.all(missing),
                articles.stream().map(basis -> shortened(basis, of)).toList(),
                List.of(),
                true);
    }

    private static Basis shortened(Basis basis, ShortText of) {
        return new Basis(
                basis.article,
                of.of(basis.title),
                basis.source == null ? null : of.of(basis.source),
                basis.published,
                Stream.ofNullable(basis.url).filter(of::fits).findFirst().orElse(null), // a part of it leads nowhere
                basis.sha256,
                basis.quotes.stream()
                        .map(quote -> new Quote(quote.n, quote.start, quote.end, of.of(quote.words)))
                        .toList());
    }
}
