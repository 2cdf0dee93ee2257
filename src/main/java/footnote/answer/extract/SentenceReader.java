package footnote.answer.extract;

import footnote.answer.evidence.Evidence;
import footnote.fault.UnavailableException;
import footnote.model.PassageReader;
import footnote.text.Language;
import footnote.text.LanguageGuess;
import footnote.text.Phrases;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads evidence: which of its sentences answer, and whether any does. Where the trained reader cannot be used, and for
 * questions in other languages than the English that it knows, words and vectors decide alone. Safe for use by several threads.
 */
public final class SentenceReader {

    private static final Logger LOG = LoggerFactory.getLogger(SentenceReader.class);

    /** What words and vectors alone are fitted to; more passages would bring them more that only seems to fit. */
    private static final int LINEAR_PASSAGES = 10;

    private static final String STANDING_IN = " Words and vectors answer alone, which finds less.";

    private final SentenceModel linear;
    private final SentenceModel trained;
    private final @Nullable PassageReader reader;

    private SentenceReader(SentenceModel linear, SentenceModel trained, @Nullable PassageReader reader) {
        this.linear = linear;
        this.trained = trained;
        this.reader = reader;
    }

    /** Reads by words and vectors alone. */
    public static SentenceReader linear() {
        return linear(SentenceModel.linear());
    }

    static SentenceReader linear(SentenceModel model) {
        return new SentenceReader(model, model, null);
    }

    /** Has the trained reader read what words and vectors find likely. */
    public static SentenceReader with(PassageReader reader) {
        return new SentenceReader(SentenceModel.linear(), SentenceModel.trained(), reader);
    }

    /** The same, answering from another probability on. */
    public SentenceReader withThreshold(double least) {
        return new SentenceReader(linear.withThreshold(least), trained.withThreshold(least), reader);
    }

    ExtractedAnswer read(Evidence evidence) {
        if (reader == null) {
            return ExtractedAnswer.of(evidence, linear(evidence), linear, Optional.empty());
        }
        Language language = LanguageGuess.of(evidence.question());
        if (language != Language.ENGLISH) {
            Optional<String> notice = Optional.of(Phrases.in(language).wordsAlone());
            return ExtractedAnswer.of(evidence, linear(evidence), linear, notice);
        }
        try {
            ExtractedAnswer answer = ExtractedAnswer.of(evidence, trained(evidence, reader), trained, Optional.empty());
            return answer.answers() ? answer : answer.sayingYesOrNo(reader);
        } catch (UnavailableException e) {
            LOG.warn("{}", e.getMessage(), e);
            return ExtractedAnswer.of(evidence, linear(evidence), linear, Optional.of(e.getMessage() + STANDING_IN));
        }
    }

    /** The likeliest sentences first, and nothing in place of the trained reader where it fails. */
    SentenceScores scores(Evidence evidence) {
        return reader == null ? linear(evidence) : trained(evidence, reader);
    }

    private SentenceScores linear(Evidence evidence) {
        return SentenceScores.of(evidence.first(LINEAR_PASSAGES), linear.sentence());
    }

    private SentenceScores trained(Evidence evidence, PassageReader with) {
        return SentenceScores.read(evidence, linear.sentence(), trained.sentence(), with);
    }
}
