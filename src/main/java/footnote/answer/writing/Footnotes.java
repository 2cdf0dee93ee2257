package footnote.answer.writing;

import footnote.answer.Citation;
import footnote.answer.evidence.Evidence;
import footnote.answer.news.values.RelativeDays;
import footnote.article.Article;
import footnote.search.Candidate;
import footnote.text.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The footnotes of one answer, numbered by first use. A quote that is not the article's own text gets none. */
public final class Footnotes {

    private final Function<String, Optional<Article>> articles;
    private final List<Candidate> passages;
    private final List<Citation> citations = new ArrayList<>();

    /**
     * Begins with none.
     *
     * @param articles looks an article up as it is kept now
     * @param passages what was found; the evidence's number n is the n-th of them
     */
    public Footnotes(Function<String, Optional<Article>> articles, List<Candidate> passages) {
        this.articles = articles;
        this.passages = passages;
    }

    /** The footnote for a stretch of a passage; empty where article and passage no longer say the same. */
    Optional<Citation> cite(Evidence.Passage passage, Span inPassage) {
        Candidate candidate = passages.get(passage.number() - 1);
        Span span = inPassage.shift(candidate.start());
        String quote = inPassage.of(passage.text());
        Optional<Citation> same = citations.stream()
                .filter(citation -> citation.article().equals(passage.article()) && citation.start() == span.start())
                .filter(citation -> citation.end() == span.end())
                .findFirst();
        return same.or(() -> articles.apply(passage.article())
                .filter(article -> span.end() <= article.text().length()
                        && span.of(article.text()).equals(quote))
                .map(article -> citation(article, span, quote)));
    }

    private Citation citation(Article article, Span span, String quote) {
        Citation citation = new Citation(
                citations.size() + 1,
                article.id(),
                article.name(),
                article.source(),
                article.author(),
                article.published(),
                article.url(),
                span.start(),
                span.end(),
                quote,
                "%s?start=%d&end=%d".formatted(link(article.id()), span.start(), span.end()),
                RelativeDays.in(quote, article.published()),
                article.page(span.start()));
        citations.add(citation);
        return citation;
    }

    public static String link(String article) {
        return "/articles/" + URLEncoder.encode(article, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** All footnotes so far, by number. */
    List<Citation> all() {
        return List.copyOf(citations);
    }
}
