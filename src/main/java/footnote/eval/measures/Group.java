package footnote.eval.measures;

/** Figures that are read together, and the questions they are about. */
public enum Group {
    /** How well the evidence articles of answerable questions were found. */
    ARTICLES("Articles found"),
    /** How well the passages that hold the evidence quotes of answerable questions were found. */
    PASSAGES("Passages found"),
    /** What the answerable questions were answered. */
    ANSWERS("Answers"),
    /** What the answers to answerable questions with evidence cite. */
    CITATIONS("Citations"),
    /** What the sentences of answers rest on, as far as it can be counted. */
    SENTENCES("Sentences shown"),
    /** How the answerable were told from the others. */
    REFUSALS("Refusals"),
    /** Days, copies, values that differ and who says so, in sets of news. */
    NEWS("News"),
    /** What became of questions that ask for a question back. */
    UNDERSPECIFIED("Underspecified questions, neither right nor wrong"),
    /** How long questions took. */
    TIME("Time");

    private final String title;

    Group(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether the figures are about this question. */
    public boolean isAbout(Score score) {
        return switch (this) {
            case ARTICLES -> score.seeksArticles();
            case PASSAGES -> score.seeksPassages();
            case ANSWERS -> score.isAnswerable();
            case CITATIONS -> score.citesEvidence();
            case SENTENCES -> score.counts() && score.answered();
            case REFUSALS -> score.isUnanswerable();
            case NEWS -> score.news() != null;
            case UNDERSPECIFIED -> !score.counts();
            case TIME -> true;
        };
    }
}
