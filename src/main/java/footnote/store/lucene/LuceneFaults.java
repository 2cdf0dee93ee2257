package footnote.store.lucene;

import footnote.fault.CollectionException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** Turns what Lucene and the file system throw into what a person can mend. */
final class LuceneFaults {

    private LuceneFaults() {}

    /** Work that may throw what Lucene throws. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T run() throws IOException;
    }

    static <T extends @Nullable Object> T guard(Path path, Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new CollectionException(message(path, e), e, e instanceof LockObtainFailedException);
        } catch (IllegalStateException e) {
            // A writer that a failing disk has closed tells of that in this way.
            if (e.getCause() instanceof IOException cause) {
                throw new CollectionException(message(path, cause), e);
            }
            if (e instanceof AlreadyClosedException) {
                throw new CollectionException("The collection in %s is closed; start again.".formatted(path), e);
            }
            throw e;
        }
    }

    /** The same for work that only reads: there, some damage shows in these ways too, as does an unknown codec. */
    static <T extends @Nullable Object> T reading(Path path, Work<T> work) {
        try {
            return guard(path, work);
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new CollectionException(damaged(path), e);
        }
    }

    private static String message(Path path, IOException e) {
        if (e instanceof LockObtainFailedException) {
            return "Another process is writing to the collection in %s; wait until it is done, or stop it."
                    .formatted(path);
        }
        if (e instanceof IndexFormatTooNewException || e instanceof IndexFormatTooOldException) {
            return "The collection in %s was made by another version; move the folder away and index your articles again."
                    .formatted(path);
        }
        if (e instanceof AccessDeniedException) {
            return "The collection in %s cannot be opened or written: permission denied; mend the permissions or choose another folder with --data."
                    .formatted(path);
        }
        if (e instanceof CorruptIndexException
                || e instanceof java.io.EOFException
                || (isMissingFile(e) && Files.isDirectory(path))) {
            return damaged(path);
        }
        return "The collection in %s cannot be read or written (%s); check the disk and the folder, or choose another with --data."
                .formatted(path, reason(e));
    }

    private static String damaged(Path path) {
        return "The collection in %s is damaged; bring back a backup with \"footnote restore FILE\", or move the folder away and index your articles again."
                .formatted(path);
    }

    private static boolean isMissingFile(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException || e instanceof java.io.FileNotFoundException;
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
