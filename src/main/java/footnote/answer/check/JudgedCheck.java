package footnote.answer.check;

import footnote.fault.UnavailableException;
import footnote.model.PassageReader;
import footnote.model.onnx.ClaimReading;
import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedTexts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The check of what a language model wrote. Facts come first: quotations, numbers, dates and superlatives can refuse a
 * sentence alone. Then the trained reader judges what is left, and a fitted model decides over its state and its verdict
 * and over the words that the quote lacks. Where the reader cannot be used, a stricter model decides over the words alone.
 */
public final class JudgedCheck implements SupportCheck {

    private static final Logger LOG = LoggerFactory.getLogger(JudgedCheck.class);

    /** Judges a sentence by quotes, in their order. */
    @FunctionalInterface
    interface Judge {
        List<ClaimReading> judge(String sentence, List<String> quotes);
    }

    private final SupportModel model;
    private final @Nullable Judge judge;
    private final AnalysedTexts texts = new AnalysedTexts();

    JudgedCheck(SupportModel model, @Nullable Judge judge) {
        this.model = model;
        this.judge = judge;
    }

    /** Has the reader judge; without one words decide alone. */
    public static JudgedCheck with(@Nullable PassageReader reader) {
        return new JudgedCheck(SupportModel.builtIn(), reader == null ? null : reader::judge);
    }

    @Override
    public List<Support> check(String sentence, List<Quote> quotes) {
        List<Optional<Support>> plain =
                quotes.stream().map(quote -> plain(sentence, quote)).toList();
        List<Quote> open = IntStream.range(0, quotes.size())
                .filter(i -> plain.get(i).isEmpty())
                .mapToObj(quotes::get)
                .toList();
        Iterator<Support> weighed = weigh(sentence, open).iterator();
        return plain.stream().map(known -> known.orElseGet(weighed::next)).toList();
    }

    /** What needs no weighing: a copy, and what a fact speaks against. */
    private Optional<Support> plain(String sentence, Quote quote) {
        AnalysedText said = texts.of(sentence);
        if (sentence.equals(quote.text())) {
            return Optional.of(
                    Facts.says(said) ? new Support.Borne(1) : new Support.Refused(Objection.SAYS_NOTHING, 0));
        }
        return Facts.objection(said, texts.of(quote.text()), texts.of(quote.context()))
                .map(objection -> new Support.Refused(objection, 0));
    }

    private List<Support> weigh(String sentence, List<Quote> quotes) {
        List<SupportValues> values =
                quotes.stream().map(quote -> values(sentence, quote)).toList();
        if (judge == null || quotes.isEmpty()) {
            return values.stream().map(this::byWords).toList();
        }
        try {
            List<ClaimReading> readings =
                    judge.judge(sentence, quotes.stream().map(Quote::text).toList());
            return IntStream.range(0, quotes.size())
                    .mapToObj(i -> judged(values.get(i).with(readings.get(i))))
                    .toList();
        } catch (UnavailableException e) {
            LOG.warn("Words alone check what the language model wrote. {}", e.getMessage(), e);
            return values.stream().map(this::byWords).toList();
        }
    }

    private SupportValues values(String sentence, Quote quote) {
        return SupportValues.of(texts.of(sentence), texts.of(quote.text()), texts.of(quote.context()));
    }

    private Support byWords(SupportValues values) {
        return decided(model.words(), values, Objection.NOT_SAID);
    }

    private Support judged(SupportValues values) {
        ClaimReading reading = values.reading();
        boolean contrary = reading != null && reading.contradicted() > Math.max(reading.supported(), reading.neither());
        return decided(model.judged(), values, contrary ? Objection.CONTRADICTED : Objection.NOT_SAID);
    }

    private static Support decided(SupportModel.Decision decision, SupportValues values, Objection otherwise) {
        double probability = decision.probability(values);
        return probability >= decision.threshold()
                ? new Support.Borne(probability)
                : new Support.Refused(otherwise, probability);
    }

    /**
     * The quotes that no fact speaks against, as the fitted models see them.
     *
     * @param judge the reader
     */
    public static List<SupportValues> values(String sentence, List<Quote> quotes, PassageReader judge) {
        AnalysedTexts texts = new AnalysedTexts();
        AnalysedText said = texts.of(sentence);
        List<Quote> open = new ArrayList<>();
        for (Quote quote : quotes) {
            if (Facts.objection(said, texts.of(quote.text()), texts.of(quote.context()))
                    .isEmpty()) {
                open.add(quote);
            }
        }
        List<ClaimReading> readings =
                judge.judge(sentence, open.stream().map(Quote::text).toList());
        return IntStream.range(0, open.size())
                .mapToObj(i -> SupportValues.of(
                                said,
                                texts.of(open.get(i).text()),
                                texts.of(open.get(i).context()))
                        .with(readings.get(i)))
                .toList();
    }
}
