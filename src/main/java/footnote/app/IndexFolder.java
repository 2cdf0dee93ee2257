package footnote.app;

import footnote.fault.CollectionException;
import footnote.settings.CollectionSettings;
import footnote.settings.PrivateFiles;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where an index lives: for the collection in {@code index} of the data folder; for a folder that is asked in passing,
 * beside it under a name of its own, so that asking again embeds nothing twice, or in a passing folder where the data
 * folder cannot be written.
 *
 * @param path the folder
 * @param passing whether it is deleted on close
 */
record IndexFolder(Path path, boolean passing) {

    static IndexFolder of(CollectionSettings collection) {
        Path articles = collection.articles();
        if (articles == null) {
            return new IndexFolder(collection.data().resolve("index"), false);
        }
        String name = UUID.nameUUIDFromBytes(articles.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        Path kept = collection.data().resolve("folders").resolve(name);
        try {
            PrivateFiles.folder(kept);
            return Files.isWritable(kept) ? new IndexFolder(kept, false) : temporary();
        } catch (IOException dataFolderNotWritable) {
            return temporary();
        }
    }

    /** How many bytes the index takes; a file that is deleted meanwhile counts for nothing. */
    long bytes() {
        File[] files = path.toFile().listFiles();
        return files == null ? 0 : Arrays.stream(files).mapToLong(File::length).sum();
    }

    private static IndexFolder temporary() {
        try {
            return new IndexFolder(Files.createTempDirectory("footnote"), true);
        } catch (IOException e) {
            throw new CollectionException(
                    "There is no folder to index the articles in; choose one that can be written with --data.", e);
        }
    }

    void close() {
        if (!passing) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new CollectionException("The passing folder %s could not be deleted.".formatted(path), e);
        }
    }
}
