package footnote.web;

import footnote.article.Article;
import footnote.fault.BadInputException;
import footnote.ingest.ArticleCollection;
import footnote.ingest.IndexEvent;
import footnote.ingest.IndexEvent.Result;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Adding articles, deleting them, and taking a deletion back. Who may do so is the {@link Guard}'s business. */
final class WritingRoutes {

    /** More than an article can have, so that the collection is the one to refuse what is too large. */
    static final int MAX_FILE_BYTES = 20_000_000;

    /** The file and what a form puts around it. */
    static final int MAX_FORM_BYTES = MAX_FILE_BYTES + 8_192;

    private final ArticleCollection collection;

    WritingRoutes(ArticleCollection collection) {
        this.collection = collection;
    }

    void register(RoutesConfig routes) {
        routes.post("/api/articles", this::add);
        routes.delete("/api/articles/{id}", this::delete);
        routes.post("/api/articles/{id}/restore", this::restore);
    }

    private void add(Context ctx) throws IOException {
        String type = ctx.contentType();
        if (ArticleLines.isType(type)) {
            ArticleLines.add(ctx, collection);
            return;
        }
        boolean sample = collection.status().sample();
        boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
        Added taken = form ? upload(ctx) : put(ArticleBody.read(Body.read(ctx, ArticleBody.MAX_BYTES)));
        Added added = taken.replacing(sample && !collection.status().sample());
        ctx.status(added.result().equals("added") ? 201 : 200)
                .header("Location", added.link())
                .json(added);
    }

    private Added put(Article article) {
        return added(collection.put(article), article.id());
    }

    private Added upload(Context ctx) throws IOException {
        if (ctx.req().getContentLengthLong() > MAX_FORM_BYTES) {
            throw Body.tooLarge(ctx, "The file is larger than an article can be.");
        }
        List<UploadedFile> files = files(ctx);
        if (files.size() != 1) {
            throw new BadInputException("Send one file at a time, as the part \"file\" of the form.");
        }
        String name = baseName(files.getFirst().filename());
        List<IndexEvent> events = new ArrayList<>();
        try (InputStream in = files.getFirst().content()) {
            collection.addText(name, in.readNBytes(MAX_FILE_BYTES), events::add);
        }
        List<String> skipped = events.stream()
                .filter(event -> event.article() == null)
                .map(event -> "%s %s."
                        .formatted(event.file().isEmpty() ? "The text" : "The file " + event.file(), event.reason()))
                .toList();
        return events.stream()
                .filter(event -> event.article() != null)
                .findFirst()
                .map(first -> added(first.result(), Objects.requireNonNull(first.article()))
                        .among(events.size() - skipped.size(), skipped))
                .orElseThrow(() -> new BadInputException(skipped.getFirst()));
    }

    private static List<UploadedFile> files(Context ctx) {
        try {
            return ctx.uploadedFiles();
        } catch (Exception e) { // Kotlin does not declare what it throws.
            if (e instanceof ServletException) {
                throw new BadInputException("The form cannot be read; send one file as multipart/form-data.", e);
            }
            throw e;
        }
    }

    /** Some browsers send a whole path; a blank one is none. */
    private static String baseName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
    }

    private Added added(Result result, String id) {
        String name = collection.article(id).map(Article::name).orElse(id);
        return new Added(id, name, result.name().toLowerCase(Locale.ROOT), Links.article(id), false, 1, List.of());
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

    /**
     * What became of an article; of a file that holds several, the first.
     *
     * @param name its title or first words
     * @param result {@code added}, {@code updated} or {@code unchanged}
     * @param link path of its reader page
     * @param replacedSample whether it was the first own article, for which the untouched sample has made room
     * @param articles how many the file holds
     * @param skipped what of the file could not be read, and why
     */
    record Added(
            String id,
            String name,
            String result,
            String link,
            boolean replacedSample,
            int articles,
            List<String> skipped) {

        Added replacing(boolean sample) {
            return new Added(id, name, result, link, sample, articles, skipped);
        }

        Added among(int all, List<String> unread) {
            return new Added(id, name, result, link, replacedSample, all, unread);
        }
    }
}
