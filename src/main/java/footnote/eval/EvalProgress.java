package footnote.eval;

/** Told how far a long run has come. */
@FunctionalInterface
public interface EvalProgress {

    EvalProgress NONE = (done, total) -> {};

    /**
     * Something more is done.
     *
     * @param done how much is done
     * @param total how much there is to do
     */
    void at(int done, int total);
}
