package footnote.web.api;

import footnote.article.Article;
import footnote.collection.ArticleCollection;
import footnote.collection.IndexEvent.Result;
import footnote.web.http.Links;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;

/**
 * What became of an article; of a file that holds several, the first.
 *
 * @param name its title or first words
 * @param result {@code added}, {@code updated} or {@code unchanged}
 * @param link path of its reader page
 * @param replacedSample whether it was the first own article, for which the untouched sample has made room
 * @param articles how many the file holds
 * @param skipped what of the file could not be read, and why
 * @param doubts what a person should look at in what was taken in
 */
record AddedArticle(
        String id,
        String name,
        String result,
        String link,
        boolean replacedSample,
        int articles,
        List<String> skipped,
        List<String> doubts) {

    static AddedArticle of(ArticleCollection collection, Result result, String id) {
        String name = collection.article(id).map(Article::name).orElse(id);
        return new AddedArticle(
                id, name, result.name().toLowerCase(Locale.ROOT), Links.article(id), false, 1, List.of(), List.of());
    }

    AddedArticle replacing(boolean sample) {
        return new AddedArticle(id, name, result, link, sample, articles, skipped, doubts);
    }

    AddedArticle among(int all, List<String> unread, List<String> doubtful) {
        return new AddedArticle(id, name, result, link, replacedSample, all, unread, doubtful);
    }

    void send(Context ctx) {
        ctx.status(result.equals("added") ? 201 : 200).header("Location", link).json(this);
    }
}
