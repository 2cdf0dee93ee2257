package footnote.collection.ingest;

import footnote.collection.ArticleCollection;
import footnote.collection.IndexEvent;
import footnote.collection.IndexEvent.Result;
import footnote.fault.BadInputException;
import footnote.fault.CollectionException;
import footnote.settings.PrivateFiles;
import footnote.text.CountWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A folder whose articles the collection follows: what is new or changed there is added, and an article whose file is gone
 * is deleted, also where that happened while nobody watched. Articles from elsewhere are left alone. Not for use by
 * several threads.
 */
public final class WatchedFolder {

    private final ArticleCollection collection;
    private final Path folder;
    private final Path memory;
    private Map<Path, String> before = Map.of();
    private Map<Path, String> done = Map.of();
    private boolean first = true;

    /**
     * Begins to follow.
     *
     * @param memories where is kept which articles came from which folder; need not exist
     */
    public WatchedFolder(ArticleCollection collection, Path folder, Path memories) {
        this.collection = collection;
        this.folder = folder.toAbsolutePath().normalize();
        this.memory = memories.resolve(ArticleIds.hash(this.folder.toString()));
    }

    /**
     * What one look has brought.
     *
     * @param changed whether anything was done
     * @param deleted ids of articles that were deleted, as their files are gone
     */
    public record Look(boolean changed, List<String> deleted) {}

    /**
     * Looks at the folder, and where something has changed and then stayed as it is for one look, has the collection
     * follow. The first look does not wait.
     *
     * @param progress told of each file
     * @throws BadInputException if the folder is not there, or suddenly empty; nothing is deleted then
     */
    public Look look(Consumer<IndexEvent> progress) {
        Map<Path, String> now = files();
        boolean settled = first || now.equals(before);
        boolean changed = first || !now.equals(done);
        before = now;
        if (!settled || !changed) {
            return new Look(false, List.of());
        }
        List<String> deleted = follow(now.isEmpty(), progress);
        first = false;
        done = now;
        return new Look(true, deleted);
    }

    private List<String> follow(boolean empty, Consumer<IndexEvent> progress) {
        Map<String, String> known = recall();
        if (empty && !known.isEmpty()) {
            throw new BadInputException(
                    "The folder %s is empty, as when a disk is not there; what came from it (%s) is kept until a file is in it again."
                            .formatted(folder, CountWords.of(known.size(), "article")));
        }
        Map<String, String> there = new TreeMap<>();
        Set<String> unreadable = new HashSet<>();
        collection.add(List.of(folder), event -> {
            if (event.result() == Result.SKIPPED) {
                unreadable.add(line(event.file()));
            } else if (event.article() != null) {
                there.put(event.article(), line(event.file()));
            }
            progress.accept(event);
        });
        List<String> deleted = new ArrayList<>();
        Map<String, String> remembered = new TreeMap<>(there);
        known.forEach((id, file) -> {
            if (there.containsKey(id)) {
                return;
            }
            if (unreadable.stream().anyMatch(file::startsWith)) {
                remembered.put(id, file); // it is there, only not to be read just now
            } else if (collection.delete(id)) {
                deleted.add(id);
            }
        });
        remember(remembered);
        return deleted;
    }

    /** The files, each with its size and time; a folder that is gone has nothing to do with one that is empty. */
    private Map<Path, String> files() {
        Map<Path, String> files = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            throw new BadInputException("There is no folder %s to watch.".formatted(folder));
        }
        try {
            Files.walkFileTree(folder.toRealPath(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.put(file, attributes.size() + " " + attributes.lastModifiedTime());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    files.put(file, "unreadable");
                    return FileVisitResult.CONTINUE;
                }
            });
            return files;
        } catch (IOException e) {
            throw new BadInputException("The folder %s cannot be read (%s).".formatted(folder, e.getMessage()), e);
        }
    }

    private Map<String, String> recall() {
        try {
            Map<String, String> known = new TreeMap<>();
            Files.readAllLines(memory).forEach(line -> {
                int blank = line.indexOf(' ');
                known.put(line.substring(0, Math.max(0, blank)), line.substring(blank + 1));
            });
            return known;
        } catch (NoSuchFileException never) {
            return Map.of();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void remember(Map<String, String> articles) {
        StringBuilder lines = new StringBuilder();
        articles.forEach((id, file) -> lines.append(id).append(' ').append(file).append('\n'));
        try {
            PrivateFiles.folder(Objects.requireNonNull(memory.toAbsolutePath().getParent()));
            Path passing = memory.resolveSibling(memory.getFileName() + ".part");
            Files.write(passing, lines.toString().getBytes(StandardCharsets.UTF_8));
            Files.move(passing, memory, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static String line(String file) {
        return file.replaceAll("\\R", " ");
    }

    private CollectionException failed(IOException e) {
        return new CollectionException(
                "What came from the folder %s cannot be kept in %s (%s); check the disk."
                        .formatted(folder, memory, e.getMessage()),
                e);
    }
}
