package footnote.store.lucene;

import footnote.article.Article;
import footnote.article.Repeated;
import footnote.article.Splitter;
import footnote.search.IndexedArticle;
import footnote.search.PassageIndex.Kept;
import footnote.text.Span;
import footnote.text.Terms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;

/**
 * Finds the lines of an article that belong to its site, by what is in the index: half of the source's stories have them,
 * and they have nothing to do with what those are about. The index is the count, so that it lasts, and takes back what is
 * deleted. Safe for use by several threads.
 */
final class SiteLines {

    /** In fewer stories a line may be repeated by chance; copies of one story count as one. */
    private static final int STORIES = 8;

    /** What reports of one event have in common stays below this where a source also reports other things. */
    private static final double SHARE = 0.5;

    /**
     * A sentence has words in common with the rest of its article: more than a quarter of them in three of four cases, as
     * measured on encyclopaedia articles. A site's line has .03 to .14 on average over articles.
     */
    private static final double AT_HOME = 0.2;

    /** In so many stories is read what they are about. */
    private static final int READ = 12;

    /** So many articles are split anew in one commit; each of them leads on to the next. */
    private static final int BEHIND = 64;

    /** What was found out of so many lines is remembered. */
    private static final int VERDICTS = 10_000;

    private final Map<String, Verdict> verdicts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verdict> eldest) {
            return size() > VERDICTS;
        }
    };

    /** @param of how large the source was then; it is looked at again when that has changed by an eighth */
    private record Verdict(boolean site, int of) {

        boolean holds(int now) {
            return Math.abs(now - of) * 8L <= of;
        }
    }

    Repeated of(IndexSearcher searcher, Article article, String origin) throws IOException {
        Term place = new Term(IndexFields.PLACE, ArticleLine.place(article, origin));
        List<Span> repeated = new ArrayList<>();
        for (ArticleLine line : ArticleLine.of(article, origin)) {
            if (isFrequent(searcher, line) && isSite(searcher, line.key(), words(article, line), place)) {
                repeated.add(line.span());
            }
        }
        return repeated.isEmpty() ? Repeated.NONE : new Repeated(repeated);
    }

    private static String words(Article article, ArticleLine line) {
        return line.span().of(article.text());
    }

    private static boolean isFrequent(IndexSearcher searcher, ArticleLine line) throws IOException {
        return searcher.getIndexReader().docFreq(new Term(IndexFields.LINE, line.key())) >= STORIES;
    }

    private boolean isSite(IndexSearcher searcher, String key, String words, Term place) throws IOException {
        int size = searcher.getIndexReader().docFreq(place);
        synchronized (verdicts) {
            Verdict known = verdicts.get(key);
            if (known != null && known.holds(size)) {
                return known.site();
            }
        }
        boolean site = isSiteNow(searcher, key, words, place);
        synchronized (verdicts) {
            verdicts.put(key, new Verdict(site, size));
        }
        return site;
    }

    private static boolean isSiteNow(IndexSearcher searcher, String key, String words, Term place) throws IOException {
        Collection<Integer> with = stories(searcher, new Term(IndexFields.LINE, key));
        return with.size() >= STORIES
                && with.size() >= SHARE * stories(searcher, place).size()
                && !isAtHome(searcher, words, with);
    }

    /** An article of each family that has a term. */
    private static Collection<Integer> stories(IndexSearcher searcher, Term term) throws IOException {
        Map<Long, Integer> stories = new LinkedHashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            LeafReader reader = leaf.reader();
            Bits live = reader.getLiveDocs();
            NumericDocValues kin = DocValues.getNumeric(reader, IndexFields.KIN);
            PostingsEnum articles = reader.postings(term, PostingsEnum.NONE);
            while (articles != null && articles.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                int article = articles.docID();
                if ((live == null || live.get(article)) && kin.advanceExact(article)) {
                    stories.putIfAbsent(kin.longValue(), leaf.docBase + article);
                }
            }
        }
        return stories.values();
    }

    /** Whether a line says what the articles say that it stands in. */
    private static boolean isAtHome(IndexSearcher searcher, String line, Collection<Integer> articles)
            throws IOException {
        Set<String> words = Terms.content(line);
        double sum = 0;
        int read = 0;
        for (int article : articles) {
            if (read < READ && !words.isEmpty()) {
                Set<String> rest = new HashSet<>(words);
                rest.retainAll(own(searcher, searcher.storedFields().document(article)));
                sum += (double) rest.size() / words.size();
                read++;
            }
        }
        return sum > AT_HOME * read;
    }

    /** The words of an article without the lines that are in many. */
    private static Set<String> own(IndexSearcher searcher, Document document) throws IOException {
        Kept kept = ArticleDocuments.kept(document);
        String title = kept.article().title();
        List<Span> frequent = new ArrayList<>();
        for (ArticleLine line : ArticleLine.of(kept.article(), kept.origin())) {
            if (isFrequent(searcher, line)) {
                frequent.add(line.span());
            }
        }
        String rest = Repeated.without(kept.article().text(), frequent);
        return Terms.content(title == null ? rest : title + "\n" + rest);
    }

    /**
     * Some of the articles that still have lines in their passages which are left out of the given ones, in their passages
     * without them. Those that wait for their vectors are looked at when those are made.
     */
    List<IndexedArticle> behind(IndexSearcher searcher, List<IndexedArticle> articles) throws IOException {
        Set<Integer> hits = new LinkedHashSet<>();
        for (String key : siteLines(articles)) {
            if (hits.size() < BEHIND) {
                Arrays.stream(searcher.search(having(key), BEHIND - hits.size()).scoreDocs)
                        .forEach(hit -> hits.add(hit.doc));
            }
        }
        List<IndexedArticle> behind = new ArrayList<>();
        for (int hit : hits) {
            behind.add(
                    anew(searcher, ArticleDocuments.kept(searcher.storedFields().document(hit))));
        }
        return behind;
    }

    private static Set<String> siteLines(List<IndexedArticle> articles) {
        Set<String> keys = new LinkedHashSet<>();
        for (IndexedArticle article : articles) {
            List<Span> repeated = article.repeated().lines();
            ArticleLine.of(article.article(), article.origin()).stream()
                    .filter(line -> repeated.contains(line.span()))
                    .forEach(line -> keys.add(line.key()));
        }
        return keys;
    }

    private static BooleanQuery having(String key) {
        return StoredArticles.all()
                .add(new TermQuery(new Term(IndexFields.LINE, key)), Occur.FILTER)
                .add(new TermQuery(new Term(IndexFields.SITE_LINE, key)), Occur.MUST_NOT)
                .add(new TermQuery(new Term(IndexFields.PENDING, IndexFields.ARTICLE)), Occur.MUST_NOT)
                .build();
    }

    private IndexedArticle anew(IndexSearcher searcher, Kept kept) throws IOException {
        Article article = kept.article();
        Repeated repeated = of(searcher, article, kept.origin());
        return IndexedArticle.withoutVectors(article, kept.origin(), new Splitter().split(article.text(), repeated))
                .leavingOut(repeated);
    }
}
