package footnote.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footnote.collection.ArticleCollection;
import footnote.collection.IndexEvent;
import footnote.fault.BadInputException;
import footnote.fault.FootnoteException;
import footnote.web.http.Body;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Files that a form brings. They pass through temporary files, which are gone when the request is; one after the other is
 * committed. What cannot be read changes nothing for the others.
 */
public final class Uploads {

    /** More than an article can have, so that the collection is the one to refuse what is too large. */
    static final int MAX_FILE_BYTES = 20_000_000;

    /** In one form; who has more sends several, or names a folder on the command line. */
    public static final int MAX_FILES = 100;

    /** All files of a form, and what it puts around them. */
    public static final int MAX_FORM_BYTES = 100_000_000;

    /** A larger file is not held in memory. */
    public static final int IN_MEMORY_BYTES = 64 * 1024;

    private final ArticleCollection collection;

    private Uploads(ArticleCollection collection) {
        this.collection = collection;
    }

    static boolean isType(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    static void add(Context ctx, ArticleCollection collection) throws IOException {
        if (ctx.req().getContentLengthLong() > MAX_FORM_BYTES) {
            throw Body.tooLarge(ctx, "The files are larger than %,d bytes.".formatted(MAX_FORM_BYTES));
        }
        List<UploadedFile> files = files(ctx);
        if (files.isEmpty() || files.size() > MAX_FILES) {
            throw new BadInputException(
                    "Send 1 to %d files at a time, as the parts \"file\" of the form.".formatted(MAX_FILES));
        }
        Uploads uploads = new Uploads(collection);
        if (files.size() == 1) {
            uploads.addOne(ctx, files.getFirst());
        } else {
            uploads.addAll(ctx, files);
        }
    }

    private static List<UploadedFile> files(Context ctx) {
        try {
            return ctx.uploadedFiles();
        } catch (Exception e) { // Kotlin does not declare what it throws.
            if (e instanceof ServletException) {
                throw new BadInputException("The form cannot be read; send files as multipart/form-data.", e);
            }
            throw e;
        }
    }

    private void addOne(Context ctx, UploadedFile file) throws IOException {
        if (file.size() > MAX_FILE_BYTES) {
            throw Body.tooLarge(ctx, "The file is larger than an article can be.");
        }
        add(file).send(ctx);
    }

    private void addAll(Context ctx, List<UploadedFile> files) {
        List<Told> told = new ArrayList<>();
        for (UploadedFile file : files) {
            told.add(tell(file, told.stream().noneMatch(Told::isTaken)));
        }
        boolean any = told.stream().anyMatch(Told::isNew);
        ctx.status(any ? 201 : 200).json(new Several(told));
    }

    /** Where the collection itself fails, what was taken before must still be told; where nothing was, it is an error. */
    private Told tell(UploadedFile file, boolean nothingTaken) {
        String name = baseName(file.filename());
        try {
            if (file.size() > MAX_FILE_BYTES) {
                return Told.refused(name, "skipped", "The file %s is larger than an article can be.".formatted(name));
            }
            return new Told(name, add(file), null, null);
        } catch (BadInputException refused) {
            return Told.refused(name, "skipped", String.valueOf(refused.getMessage()));
        } catch (FootnoteException failure) {
            if (nothingTaken) {
                throw failure;
            }
            return Told.refused(name, "failed", String.valueOf(failure.getMessage()));
        }
    }

    private AddedArticle add(UploadedFile file) {
        boolean sample = collection.status().sample();
        List<IndexEvent> events = new ArrayList<>();
        collection.addFile(baseName(file.filename()), file::content, events::add);
        List<String> skipped = events.stream()
                .filter(event -> event.article() == null)
                .map(event -> "%s %s."
                        .formatted(event.file().isEmpty() ? "The text" : "The file " + event.file(), event.reason()))
                .toList();
        List<String> doubts = events.stream()
                .filter(event -> event.article() != null && event.reason() != null)
                .map(event -> "Look at %s: %s.".formatted(event.file(), event.reason()))
                .toList();
        return events.stream()
                .filter(event -> event.article() != null)
                .findFirst()
                .map(first -> AddedArticle.of(collection, first.result(), Objects.requireNonNull(first.article()))
                        .among(events.size() - skipped.size(), skipped, doubts)
                        .replacing(sample && !collection.status().sample()))
                .orElseThrow(() -> new BadInputException(skipped.getFirst()));
    }

    /** Some browsers send a whole path; a blank one is none. */
    private static String baseName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
    }

    /** The answer to several files, in their order. */
    private record Several(List<Told> files) {}

    /**
     * What became of one of several files.
     *
     * @param file its name
     * @param added what was taken of it, with a {@code result} of its own
     * @param result {@code skipped}, or {@code failed} where the collection could not take it
     * @param reason why
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Told(
            String file,
            @JsonUnwrapped @Nullable AddedArticle added,
            @Nullable String result,
            @Nullable String reason) {

        boolean isTaken() {
            return added != null;
        }

        boolean isNew() {
            return added != null && added.result().equals("added");
        }

        static Told refused(String file, String result, String reason) {
            return new Told(file, null, result, reason);
        }
    }
}
