package footnote.collection.copies;

import footnote.article.Article;
import footnote.article.Repeated;
import footnote.article.Splitter;
import footnote.collection.ArticleRecord.Lines;
import footnote.collection.IndexedArticle;
import footnote.collection.KeptArticle;
import footnote.collection.LineCounts;
import footnote.text.Span;
import footnote.text.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the lines of an article that belong to its site, by what is in the store: half of the source's stories have them,
 * and they have nothing to do with what those are about. The store is the count, so that it lasts, and takes back what is
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

    private final LineCounts counts;

    private final Map<String, Verdict> verdicts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verdict> eldest) {
            return size() > VERDICTS;
        }
    };

    SiteLines(LineCounts counts) {
        this.counts = counts;
    }

    /** @param of how large the source was then; it is looked at again when that has changed by an eighth */
    private record Verdict(boolean site, int of) {

        boolean holds(int now) {
            return Math.abs(now - of) * 8L <= of;
        }
    }

    /** The lines of an article, which need not be in the store, that belong to its site. */
    Repeated of(Article article, String origin) {
        String place = ArticleLine.place(article, origin);
        List<Span> repeated = new ArrayList<>();
        for (ArticleLine line : ArticleLine.of(article, origin)) {
            if (isFrequent(line) && isSite(line.key(), line.span().of(article.text()), place)) {
                repeated.add(line.span());
            }
        }
        return repeated.isEmpty() ? Repeated.NONE : new Repeated(repeated);
    }

    /** What an article's lines are counted by from now on. */
    static Lines lines(IndexedArticle indexed) {
        List<Span> repeated = indexed.repeated().lines();
        List<String> all = new ArrayList<>();
        List<String> site = new ArrayList<>();
        for (ArticleLine line : ArticleLine.of(indexed.article(), indexed.origin())) {
            all.add(line.key());
            if (repeated.contains(line.span())) {
                site.add(line.key());
            }
        }
        return new Lines(ArticleLine.place(indexed.article(), indexed.origin()), all, site);
    }

    private boolean isFrequent(ArticleLine line) {
        return counts.articlesWith(line.key()) >= STORIES;
    }

    private boolean isSite(String key, String words, String place) {
        int size = counts.articlesOf(place);
        synchronized (verdicts) {
            Verdict known = verdicts.get(key);
            if (known != null && known.holds(size)) {
                return known.site();
            }
        }
        boolean site = isSiteNow(key, words, place);
        synchronized (verdicts) {
            verdicts.put(key, new Verdict(site, size));
        }
        return site;
    }

    private boolean isSiteNow(String key, String words, String place) {
        int with = counts.storiesWith(key);
        return with >= STORIES
                && with >= SHARE * counts.storiesOf(place)
                && !isAtHome(words, counts.examples(key, READ));
    }

    /** Whether a line says what the articles say that it stands in. */
    private boolean isAtHome(String line, List<KeptArticle> articles) {
        Set<String> words = Terms.content(line);
        if (words.isEmpty()) {
            return false;
        }
        double sum = 0;
        for (KeptArticle article : articles) {
            Set<String> rest = new HashSet<>(words);
            rest.retainAll(own(article));
            sum += (double) rest.size() / words.size();
        }
        return sum > AT_HOME * articles.size();
    }

    /** The words of an article without the lines that are in many. */
    private Set<String> own(KeptArticle kept) {
        String title = kept.article().title();
        List<Span> frequent = new ArrayList<>();
        for (ArticleLine line : ArticleLine.of(kept.article(), kept.origin())) {
            if (isFrequent(line)) {
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
    List<IndexedArticle> behind(List<IndexedArticle> articles) {
        Set<KeptArticle> behind = new LinkedHashSet<>();
        for (String key : siteLines(articles)) {
            if (behind.size() < BEHIND) {
                behind.addAll(counts.stillWith(key, BEHIND - behind.size()));
            }
        }
        return behind.stream().map(this::anew).toList();
    }

    private static Set<String> siteLines(List<IndexedArticle> articles) {
        Set<String> keys = new LinkedHashSet<>();
        articles.forEach(article -> keys.addAll(lines(article).site()));
        return keys;
    }

    private IndexedArticle anew(KeptArticle kept) {
        Article article = kept.article();
        Repeated repeated = of(article, kept.origin());
        return IndexedArticle.withoutVectors(article, kept.origin(), new Splitter().split(article.text(), repeated))
                .leavingOut(repeated);
    }
}
