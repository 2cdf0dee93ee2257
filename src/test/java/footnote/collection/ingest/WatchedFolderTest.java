package footnote.collection.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.collection.IndexEvent;
import footnote.fault.BadInputException;
import footnote.testing.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WatchedFolderTest {

    @TempDir
    private Path folder;

    private final List<IndexEvent> events = new ArrayList<>();

    private WatchedFolder watch(TestCollection test) {
        return new WatchedFolder(test.collection, folder.resolve("news"), folder.resolve(".watched"));
    }

    private WatchedFolder.Look look(WatchedFolder watched) {
        events.clear();
        return watched.look(events::add);
    }

    private Path write(String place, String text) throws IOException {
        Path file = folder.resolve("news").resolve(place);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }

    @Test
    void followsWhatChanges() throws IOException {
        try (TestCollection test = new TestCollection(folder)) {
            test.addText("elsewhere.txt", "This came from elsewhere.");
            write("a.txt", "The ferry sank.");
            Path bridge = write("more/b.txt", "The bridge stands.");
            WatchedFolder watched = watch(test);
            assertTrue(look(watched).changed());
            assertEquals(List.of("a", "b", "elsewhere"), test.ids());
            assertFalse(look(watched).changed());
            assertEquals(List.of(), events);

            write("a.txt", "The ferry was raised.");
            write("c.txt", "The harvest failed.");
            Files.delete(bridge);
            assertFalse(look(watched).changed(), "waits until nothing changes any more");
            WatchedFolder.Look look = look(watched);
            assertEquals(List.of("b"), look.deleted());
            assertEquals(List.of("a", "c", "elsewhere"), test.ids());
            assertEquals("The ferry was raised.", test.text("a"));
            assertFalse(look(watched).changed());
        }
    }

    @Test
    void deletesWhatWentWhileNobodyWatched() throws IOException {
        try (TestCollection test = new TestCollection(folder)) {
            write("a.txt", "The ferry sank.");
            Path bridge = write("b.txt", "The bridge stands.");
            look(watch(test));
            Files.delete(bridge);
            assertEquals(List.of("b"), look(watch(test)).deleted());
            assertEquals(List.of("a"), test.ids());
        }
    }

    @Test
    void movedFileIsTheSameArticle() throws IOException {
        try (TestCollection test = new TestCollection(folder)) {
            Path here = write("a.txt", "The ferry sank.");
            look(watch(test));
            Files.delete(here);
            write("deeper/a.txt", "The ferry sank.");
            assertEquals(List.of(), look(watch(test)).deleted());
            assertEquals(List.of("a"), test.ids());
        }
    }

    @Test
    void keepsArticleWhoseFileCannotBeReadJustNow() throws IOException {
        try (TestCollection test = new TestCollection(folder)) {
            write("a.txt", "The ferry sank.");
            write("b.txt", "The bridge stands.");
            look(watch(test));
            write("a.txt", "");
            assertEquals(List.of(), look(watch(test)).deleted());
            assertEquals("The ferry sank.", test.text("a"));
            Files.delete(folder.resolve("news/a.txt"));
            assertEquals(List.of("a"), look(watch(test)).deleted());
        }
    }

    @Test
    void folderThatIsGoneOrEmptyDeletesNothing() throws IOException {
        try (TestCollection test = new TestCollection(folder)) {
            Path file = write("a.txt", "The ferry sank.");
            WatchedFolder watched = watch(test);
            look(watched);
            Files.delete(file);
            look(watched);
            Sentences.assertOneSentence(assertThrows(BadInputException.class, () -> look(watched)));
            Files.delete(folder.resolve("news"));
            Sentences.assertOneSentence(assertThrows(BadInputException.class, () -> look(watched)));
            assertEquals(List.of("a"), test.ids());
        }
    }
}
