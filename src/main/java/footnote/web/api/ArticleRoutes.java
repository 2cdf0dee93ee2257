package footnote.web.api;

import footnote.article.Article;
import footnote.collection.ArticleCollection;
import footnote.collection.Background;
import footnote.fault.BadInputException;
import footnote.web.access.Access;
import footnote.web.access.WebSettings.Writing;
import footnote.web.http.Problem;
import footnote.web.page.CopiesNote;
import footnote.web.page.ErrorRoutes;
import footnote.web.page.FullArticle;
import footnote.web.page.Highlight;
import footnote.web.page.ListPage;
import footnote.web.page.Page;
import footnote.web.page.ReaderPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The articles: as JSON for programs and as pages for people. */
public final class ArticleRoutes {

    private static final int DEFAULT_LIMIT = 50;

    /** Below the collection's own limit, as one more is read to know whether there is more. */
    private static final int MAX_LIMIT = 500;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private final ArticleCollection collection;
    private final Function<Context, Writing> writing;

    public ArticleRoutes(ArticleCollection collection, Function<Context, Writing> writing) {
        this.collection = collection;
        this.writing = writing;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/articles", ctx -> ctx.json(listing(ctx)), Access.READ);
        routes.get("/api/articles/{id}", this::article, Access.READ);
        routes.get("/api/sources", ctx -> ctx.json(new Sources(sources())), Access.READ);
        routes.get("/articles", this::listPage, Access.READ);
        routes.get("/articles/{id}", this::readerPage, Access.READ);
    }

    private void article(Context ctx) {
        collection
                .article(ctx.pathParam("id"))
                .ifPresentOrElse(article -> ctx.json(full(article)), () -> ErrorRoutes.show(ctx, notFound()));
    }

    private List<Source> sources() {
        return collection.sources().entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
    }

    /** The publications there are, by name. */
    record Sources(List<Source> sources) {}

    /** A publication and how many articles are from it. */
    record Source(String name, int articles) {}

    /** What is known of one that is deleted just now is not known any more. */
    private FullArticle full(Article article) {
        Background background = collection
                .background(article.id())
                .orElseGet(() -> new Background(null, List.of(article.id()), List.of(), List.of()));
        return FullArticle.of(article, background);
    }

    private void listPage(Context ctx) {
        List<Article> found = page(ctx, DEFAULT_LIMIT);
        ListPage.of(
                        cut(found, DEFAULT_LIMIT),
                        query(ctx),
                        next(found, DEFAULT_LIMIT),
                        writing.apply(ctx),
                        collection.status())
                .send(ctx);
    }

    private void readerPage(Context ctx) {
        collection
                .article(ctx.pathParam("id"))
                .ifPresentOrElse(
                        article -> readerPage(article, highlight(ctx, article)).send(ctx),
                        () -> ErrorRoutes.show(ctx, notFound()));
    }

    private Page readerPage(Article article, Highlight highlight) {
        FullArticle full = full(article);
        return ReaderPage.of(article, full, CopiesNote.of(full, collection::article), highlight);
    }

    private static Highlight highlight(Context ctx, Article article) {
        return Highlight.of(ctx.queryParam("start"), ctx.queryParam("end"), article.text());
    }

    private Listing listing(Context ctx) {
        int limit = limit(ctx.queryParam("limit"));
        List<Article> found = page(ctx, limit);
        return new Listing(cut(found, limit).stream().map(Item::of).toList(), next(found, limit));
    }

    private List<Article> page(Context ctx, int limit) {
        return collection.articles(query(ctx), limit + 1, ctx.queryParam("after"));
    }

    private static List<Article> cut(List<Article> found, int limit) {
        return found.subList(0, Math.min(limit, found.size()));
    }

    private static @Nullable String next(List<Article> found, int limit) {
        return found.size() > limit ? found.get(limit - 1).id() : null;
    }

    private static String query(Context ctx) {
        String query = ctx.queryParam("q");
        return query == null ? "" : query;
    }

    private static int limit(@Nullable String given) {
        if (given == null) {
            return DEFAULT_LIMIT;
        }
        int limit = NUMBER.matcher(given).matches() ? Integer.parseInt(given) : 0;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new BadInputException("The parameter \"limit\" must be a number from 1 to %d.".formatted(MAX_LIMIT));
        }
        return limit;
    }

    static Problem notFound() {
        return Problem.of(404, "There is no article with this id in the collection.");
    }

    /**
     * A page of the list.
     *
     * @param articles in order of their ids
     * @param next what to give as {@code after} for the next page; {@code null} at the end
     */
    record Listing(List<Item> articles, @Nullable String next) {}

    /** An article without its text; {@code name} is its title or first words. */
    record Item(
            String id,
            String name,
            @Nullable String title,
            @Nullable String source,
            @Nullable String author,
            @Nullable LocalDate published,
            @Nullable String url) {

        static Item of(Article article) {
            return new Item(
                    article.id(),
                    article.name(),
                    article.title(),
                    article.source(),
                    article.author(),
                    article.published(),
                    article.url());
        }
    }
}
