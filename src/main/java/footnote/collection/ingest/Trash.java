package footnote.collection.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import footnote.collection.KeptArticle;
import footnote.fault.CollectionException;
import footnote.settings.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Deleted articles, one file each, kept for a day so that a deletion can be taken back. Older ones are removed. */
final class Trash {

    static final Duration KEPT = Duration.ofDays(1);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Path folder;
    private final Clock clock;

    private record Deleted(long at, KeptArticle kept) {}

    Trash(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    void put(KeptArticle kept) {
        guard(() -> {
            PrivateFiles.folder(folder);
            removeOld();
            Path passing = Files.createTempFile(folder, "deleted", ".part");
            // Through a string: a broken surrogate in an article would be an exception on the way to bytes.
            String json = JSON.writeValueAsString(new Deleted(clock.millis(), kept));
            Files.write(passing, json.getBytes(StandardCharsets.UTF_8));
            return Files.move(passing, file(kept.article().id()), StandardCopyOption.REPLACE_EXISTING);
        });
    }

    /** The article deleted last under this id, if that is not too long ago. */
    Optional<KeptArticle> find(String id) {
        return guard(() -> {
            try {
                Deleted deleted = JSON.readValue(Files.readString(file(id)), Deleted.class);
                return Optional.of(deleted)
                        .filter(this::isYoung)
                        .map(Deleted::kept)
                        .filter(kept -> kept.article().id().equals(id));
            } catch (NoSuchFileException nothingDeleted) {
                return Optional.empty();
            }
        });
    }

    void remove(String id) {
        guard(() -> Files.deleteIfExists(file(id)));
    }

    private void removeOld() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                long age = clock.millis() - Files.getLastModifiedTime(file).toMillis();
                if (age > KEPT.toMillis()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private boolean isYoung(Deleted deleted) {
        return clock.millis() - deleted.at() <= KEPT.toMillis();
    }

    /** An id may be anything; its hash is a name that every file system takes. */
    private Path file(String id) {
        return folder.resolve(ArticleIds.hash(id) + ".json");
    }

    private <T> T guard(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new CollectionException(
                    "Deleted articles cannot be kept in %s (%s); check the folder.".formatted(folder, e.getMessage()),
                    e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }
}
