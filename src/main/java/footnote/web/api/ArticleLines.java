package footnote.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import footnote.article.Article;
import footnote.collection.ArticleCollection;
import footnote.collection.IndexEvent;
import footnote.collection.IndexEvent.Result;
import footnote.fault.BadInputException;
import footnote.fault.FootnoteException;
import footnote.web.http.Body;
import footnote.web.http.Json;
import footnote.web.http.Links;
import io.javalin.http.Context;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Many articles at once, one a line. Each line is answered by one, in the same order, as soon as its article is committed;
 * a line that is refused changes nothing for the others. The whole is taken in before the first answer goes out, since
 * most clients listen only when they have said everything.
 */
final class ArticleLines {

    static final String CONTENT_TYPE = "application/x-ndjson";

    /** Some 30,000 articles of the usual length. */
    static final long MAX_BYTES = 128L * 1024 * 1024;

    /** As many as the collection commits together. */
    private static final int GROUP = 64;

    private static final int BUFFER = 1 << 16;

    private final ArticleCollection collection;
    private final OutputStream out;
    private final List<Line> group = new ArrayList<>();
    private int number;

    private ArticleLines(ArticleCollection collection, OutputStream out) {
        this.collection = collection;
        this.out = out;
    }

    /** Whether a request brings articles as lines. */
    static boolean isType(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(CONTENT_TYPE);
    }

    static void add(Context ctx, ArticleCollection collection) throws IOException {
        Path taken = Files.createTempFile("footnote", ".ndjson");
        try {
            takeIn(ctx, taken);
            ctx.contentType(CONTENT_TYPE);
            OutputStream out = ctx.outputStream();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(taken), BUFFER)) {
                new ArticleLines(collection, out).add(in);
            }
        } finally {
            Files.delete(taken);
        }
    }

    private static void takeIn(Context ctx, Path file) throws IOException {
        InputStream in = ctx.req().getInputStream();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream kept = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > MAX_BYTES) {
                    throw Body.tooLarge(
                            ctx, "The articles are larger than %,d bytes; send them in parts.".formatted(MAX_BYTES));
                }
                kept.write(buffer, 0, read);
            }
        }
    }

    private void add(InputStream in) throws IOException {
        try {
            addAll(in);
        } catch (FootnoteException e) {
            fail(e);
        }
    }

    private void addAll(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                take(line);
            } else if (line.size() <= ArticleBody.MAX_BYTES) {
                line.write(next);
            }
        }
        take(line);
        answer();
    }

    private void take(ByteArrayOutputStream bytes) throws IOException {
        number++;
        if (bytes.size() > ArticleBody.MAX_BYTES) {
            group.add(Line.refused(number, "The line is larger than %,d bytes.".formatted(ArticleBody.MAX_BYTES)));
        } else if (!bytes.toString(StandardCharsets.UTF_8).isBlank()) {
            group.add(read(bytes.toByteArray()));
        }
        bytes.reset();
        if (group.size() == GROUP) {
            answer();
        }
    }

    private Line read(byte[] bytes) {
        try {
            return new Line(number, ArticleBody.read(Body.decode(bytes)), null);
        } catch (BadInputException refused) {
            return Line.refused(number, String.valueOf(refused.getMessage()));
        }
    }

    /** Commits what was read and answers it, a line each. */
    private void answer() throws IOException {
        List<IndexEvent> events = new ArrayList<>();
        List<Article> articles = group.stream()
                .filter(line -> line.article() != null)
                .map(Line::article)
                .toList();
        if (!articles.isEmpty()) {
            collection.putAll(articles, events::add);
        }
        int next = 0;
        for (Line line : group) {
            write(line.article() == null ? line.answered() : Answered.of(line, events.get(next++)));
        }
        group.clear();
        out.flush();
    }

    /** Once lines were answered, the failure can be told as a line only; those from there on were not taken. */
    private void fail(FootnoteException failure) throws IOException {
        int first = group.isEmpty() ? number : group.getFirst().number();
        if (first == 1) {
            throw failure;
        }
        write(new Answered(first, null, "failed", null, String.valueOf(failure.getMessage())));
    }

    private void write(Answered answered) throws IOException {
        out.write((Json.write(answered) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A line as it was read: an article, or the reason why it is none. */
    private record Line(
            int number, @Nullable Article article, @Nullable String refusal) {

        static Line refused(int number, String reason) {
            return new Line(number, null, reason);
        }

        Answered answered() {
            return new Answered(number, null, Answered.name(Result.SKIPPED), null, refusal);
        }
    }

    /**
     * What became of a line.
     *
     * @param line its number, from 1
     * @param id the article's id; missing where it was skipped
     * @param result {@code added}, {@code updated}, {@code unchanged}, {@code skipped}; or {@code failed}, with which the
     *     answer ends: this line and those after it were not taken
     * @param link path of its reader page
     * @param reason why it was skipped or failed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Answered(
            int line,
            @Nullable String id,
            String result,
            @Nullable String link,
            @Nullable String reason) {

        static Answered of(Line line, IndexEvent event) {
            String id = event.article();
            return new Answered(
                    line.number(), id, name(event.result()), id == null ? null : Links.article(id), event.reason());
        }

        static String name(Result result) {
            return result.name().toLowerCase(Locale.ROOT);
        }
    }
}
