package footnote.web.api;

import footnote.article.Article;
import footnote.collection.ArticleCollection;
import footnote.web.access.Access;
import footnote.web.access.Guard;
import footnote.web.http.Body;
import footnote.web.http.Problem;
import footnote.web.page.ErrorRoutes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;

/** Adding articles, deleting them, and taking a deletion back. Who may do so is the {@link Guard}'s business. */
public final class WritingRoutes {

    private final ArticleCollection collection;

    public WritingRoutes(ArticleCollection collection) {
        this.collection = collection;
    }

    public void register(RoutesConfig routes) {
        routes.post("/api/articles", this::add, Access.WRITE);
        routes.delete("/api/articles/{id}", this::delete, Access.WRITE);
        routes.post("/api/articles/{id}/restore", this::restore, Access.WRITE);
    }

    private void add(Context ctx) throws IOException {
        String type = ctx.contentType();
        if (ArticleLines.isType(type)) {
            ArticleLines.add(ctx, collection);
            return;
        }
        if (Uploads.isType(type)) {
            Uploads.add(ctx, collection);
            return;
        }
        put(ArticleBody.read(Body.read(ctx, ArticleBody.MAX_BYTES))).send(ctx);
    }

    private AddedArticle put(Article article) {
        boolean sample = collection.status().sample();
        AddedArticle added = AddedArticle.of(collection, collection.put(article), article.id());
        return added.replacing(sample && !collection.status().sample());
    }

    private void delete(Context ctx) {
        if (collection.delete(ctx.pathParam("id"))) {
            ctx.status(204);
        } else {
            ErrorRoutes.show(ctx, ArticleRoutes.notFound());
        }
    }

    private void restore(Context ctx) {
        collection
                .restore(ctx.pathParam("id"))
                .ifPresentOrElse(
                        article -> ctx.json(ArticleRoutes.Item.of(article)),
                        () -> ErrorRoutes.show(
                                ctx, Problem.of(404, "No article with this id was deleted within the last day.")));
    }
}
