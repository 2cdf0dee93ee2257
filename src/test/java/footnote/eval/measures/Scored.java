package footnote.eval.measures;

import footnote.answer.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores to count, made step by step from a question that was answered in every respect as it should be. */
public final class Scored {

    static final EvidenceFound FOUND = new EvidenceFound(1, 1, 1, 0.5, 0.25);
    static final CitationScore CITED = new CitationScore(2, 2, 2, 1, 1, 1, 1, 1);
    static final CitationScore NOTHING_CITED = new CitationScore(0, 0, 0, 1, 0, 0, 1, 0);

    private final String id;
    private @Nullable String kind;
    private boolean history;
    private boolean answerable = true;
    private Outcome outcome = Outcome.ANSWERED;
    private double confidence = 0.75;
    private @Nullable Boolean accepted = true;
    private @Nullable Double tokenF1;
    private int words = 4;
    private @Nullable EvidenceFound articles = FOUND;
    private @Nullable EvidenceFound passages;
    private CitationScore citations = CITED;
    private List<ShownSentence> sentences = List.of();
    private @Nullable NewsScore news;
    private double millis = 10;

    private Scored(String id) {
        this.id = id;
    }

    public static Scored right(String id) {
        return new Scored(id);
    }

    public static Scored refused(String id) {
        return right(id).outcome(Outcome.NOT_FOUND).accepted(false).citations(NOTHING_CITED);
    }

    static Scored unanswerable(String id) {
        Scored scored = refused(id).accepted(null).articles(null).citations(new CitationScore(0, 0, 0, 0, 0, 0, 0, 0));
        scored.answerable = false;
        return scored;
    }

    static Scored invented(String id) {
        return unanswerable(id).outcome(Outcome.ANSWERED).citations(new CitationScore(1, 0, 0, 0, 0, 0, 0, 0));
    }

    Scored kind(String value) {
        kind = value;
        return this;
    }

    public Scored followsOn() {
        history = true;
        return this;
    }

    Scored outcome(Outcome value) {
        outcome = value;
        return this;
    }

    Scored confidence(double value) {
        confidence = value;
        return this;
    }

    Scored accepted(@Nullable Boolean value) {
        accepted = value;
        return this;
    }

    public Scored tokenF1(double value) {
        tokenF1 = value;
        return this;
    }

    public Scored words(int value) {
        words = value;
        return this;
    }

    public Scored articles(@Nullable EvidenceFound value) {
        articles = value;
        return this;
    }

    public Scored passages(EvidenceFound value) {
        passages = value;
        return this;
    }

    Scored citations(CitationScore value) {
        citations = value;
        return this;
    }

    Scored sentences(ShownSentence... value) {
        sentences = List.of(value);
        return this;
    }

    Scored news(NewsScore value) {
        news = value;
        return this;
    }

    public Scored millis(double value) {
        millis = value;
        return this;
    }

    public Score score() {
        return new Score(
                id,
                "What of " + id + "?",
                kind,
                history,
                answerable,
                outcome,
                confidence,
                accepted,
                tokenF1,
                words,
                articles,
                passages,
                citations,
                sentences,
                millis,
                news);
    }
}
