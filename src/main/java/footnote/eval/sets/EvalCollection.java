package footnote.eval.sets;

import footnote.answer.Assistant;
import footnote.collection.ArticleCollection;
import footnote.search.Retriever;

/**
 * The product over a collection of its own, for one evaluation set.
 *
 * @param articles the collection
 * @param retriever finds its passages
 * @param assistant answers from it, on the same road as everywhere
 * @param closing closes all of it
 */
public record EvalCollection(ArticleCollection articles, Retriever retriever, Assistant assistant, Runnable closing)
        implements AutoCloseable {

    /** Opens benches; one of the same name finds the articles and vectors of the last time. */
    @FunctionalInterface
    public interface Opener {
        EvalCollection open(String name);
    }

    @Override
    public void close() {
        closing.run();
    }
}
