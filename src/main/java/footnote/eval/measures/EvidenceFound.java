package footnote.eval.measures;

import footnote.eval.sets.EvalCollection;
import footnote.eval.sets.EvalQuestion;
import footnote.search.Candidate;
import java.util.List;

/**
 * How well a question's evidence was found: its articles, or the passages that hold its quotes. Looks at the first ten.
 *
 * @param first rank of the first evidence, from 1; 0 where none was found
 * @param recall5 share of the evidence among the first five
 * @param ndcg10 nDCG of the order as the product uses it
 * @param words the same of the order by words alone
 * @param meaning the same of the order by meaning alone
 */
public record EvidenceFound(int first, double recall5, double ndcg10, double words, double meaning) {

    /** Enough passages for ten articles to be among them; the arms of the search bring no more together. */
    private static final int PASSAGES = 150;

    /**
     * The orders that passages came in.
     *
     * @param fused as the product uses them
     * @param words by words alone
     * @param meaning by the vectors of passages and sentences alone
     */
    record Orders(List<Candidate> fused, List<Candidate> words, List<Candidate> meaning) {

        static Orders of(String question, EvalCollection bench) {
            return new Orders(
                    bench.retriever().find(question, PASSAGES).passages(),
                    bench.retriever().ranked(question, Candidate::words, PASSAGES),
                    bench.retriever().ranked(question, found -> found.meaning() + found.bestSentence(), PASSAGES));
        }
    }

    /** Each article counts once, at its best rank, and all articles of one text are one. */
    static EvidenceFound ofArticles(EvalQuestion question, Orders orders, EqualArticles twins) {
        List<String> wanted = question.evidence().stream()
                .map(support -> twins.first(support.article()))
                .distinct()
                .toList();
        Ranks ranks = articles(wanted, orders.fused(), twins);
        return new EvidenceFound(
                ranks.first(),
                ranks.recall(),
                ranks.ndcg(),
                articles(wanted, orders.words(), twins).ndcg(),
                articles(wanted, orders.meaning(), twins).ndcg());
    }

    private static Ranks articles(List<String> wanted, List<Candidate> passages, EqualArticles twins) {
        List<String> found = passages.stream()
                .map(passage -> twins.first(passage.article()))
                .distinct()
                .toList();
        return Ranks.of(wanted, found, String::equals);
    }

    /**
     * Each quote counts once, at the best rank of a passage of its article that overlaps it. As quotes may share a
     * passage, the ideal is all of them in the first; so the figure does not depend on how long passages are.
     */
    static EvidenceFound ofPassages(EvalQuestion question, Orders orders, EqualArticles twins) {
        List<EvalQuestion.Support> wanted = question.quotes();
        Ranks ranks = passages(wanted, orders.fused(), twins);
        return new EvidenceFound(
                ranks.first(),
                ranks.recall(),
                ranks.sharedNdcg(),
                passages(wanted, orders.words(), twins).sharedNdcg(),
                passages(wanted, orders.meaning(), twins).sharedNdcg());
    }

    private static Ranks passages(List<EvalQuestion.Support> wanted, List<Candidate> found, EqualArticles twins) {
        return Ranks.of(wanted, found, (quote, passage) -> twins.supports(quote, passage.article(), passage.text()));
    }
}
