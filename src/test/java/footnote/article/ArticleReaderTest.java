package footnote.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.fault.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleReaderTest {

    private static final Path CASES = Path.of("src/test/resources/footnote/article/cleaning");

    private final ArticleReader reader = new ArticleReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000_a1b30193cfea0e69",
                "001_e42f8a0cde75ae70",
                "002_739ca1eb5c528f70",
                "003_e2ff5a5d00452028",
                "004_4593957344bb9b3a"
            })
    void readsSampleArticleAsAPersonWould(String name) throws IOException {
        Draft draft = reader.read(Files.readAllBytes(Path.of("seeds", name + ".txt")));

        assertEquals(Files.readString(CASES.resolve(name + ".expected")), render(draft));
    }

    @Test
    void everyLineIsKeptOrListedAsACut() throws IOException {
        for (String name : List.of("001_e42f8a0cde75ae70", "004_4593957344bb9b3a")) {
            String raw = Files.readString(Path.of("seeds", name + ".txt"));
            Draft draft = reader.read(raw.getBytes(StandardCharsets.UTF_8));
            String all = draft.text()
                    + draft.title()
                    + draft.source()
                    + String.join("", draft.cuts().stream().map(Cut::text).toList());
            for (String line : TextDecoder.normalise(raw).split("\n")) {
                for (String word : line.strip().split("[\\s–]+")) {
                    assertTrue(all.contains(word), () -> name + " lost: " + word);
                }
            }
        }
    }

    @Test
    void takesMetadataWhereTheTextGivesIt() {
        Draft draft = read("""
                Harbour wall holds in winter storm

                By Staff Reporter
                Published: March 5, 2022

                The harbour wall held through the night. Nobody was hurt.
                """);

        assertEquals("Harbour wall holds in winter storm", draft.title());
        assertEquals("Staff Reporter", draft.author());
        assertEquals(LocalDate.of(2022, 3, 5), draft.published());
        assertEquals("The harbour wall held through the night. Nobody was hurt.", draft.text());
    }

    @Test
    void takesHeaderLines() {
        Draft draft = read("""
                Title: Harbour wall holds
                Source: Coast Gazette
                Date: 2023-11-04
                URL: https://example.org/harbour

                The harbour wall held through the night.
                """);

        assertEquals("Harbour wall holds", draft.title());
        assertEquals("Coast Gazette", draft.source());
        assertEquals(LocalDate.of(2023, 11, 4), draft.published());
        assertEquals("https://example.org/harbour", draft.url());
    }

    @Test
    void inventsNothing() {
        Draft draft = read("The wall, built on March 2, held through the night, The Gazette reported on Friday.");

        assertNull(draft.title());
        assertNull(draft.source());
        assertNull(draft.author());
        assertNull(draft.published());
    }

    @Test
    void joinsLinesThatWereWrapped() {
        Draft draft = read("""
                The harbour wall held through the night, although the water
                rose higher than in any winter since the records of the town
                began.

                Nobody was hurt in the storm, which went on until the morning
                and took two roofs in the old town.
                """);

        assertEquals(2, draft.text().split("\n\n").length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Comments on the law were mixed, the minister said.",
                "Related articles of the treaty were suspended.",
                "He said the source link was broken.",
                "Copyright law protects authors, and the court in its ruling of last week took the view, shared by many "
                        + "lawyers, that machines are no authors."
            })
    void keepsSentencesThatLookLikeFurniture(String sentence) {
        Draft draft = read("The court met on Friday.\n\n" + sentence + "\n\nIt adjourned at noon.");

        assertTrue(draft.text().contains(sentence));
    }

    @Test
    void refusesWhatIsNoArticle() {
        assertReason("is empty", new byte[0]);
        assertReason("is empty", " \n\t\n".getBytes(StandardCharsets.UTF_8));
        assertReason("is not a text file", new byte[] {0, 1, 2, 3, 'a', 0, 0});
        assertReason("is larger than an article can be", new byte[TextDecoder.MAX_BYTES + 1]);
        assertReason("has no article text in it", "Related Articles\n\nSource link".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsWindowsLettersAndUtf16() {
        assertTrue(new ArticleReader()
                .read("Der Bürgermeister schwieg.".getBytes(StandardCharsets.ISO_8859_1))
                .text()
                .startsWith("Der Bürgermeister"));
        assertTrue(new ArticleReader()
                .read("Der Bürgermeister schwieg.".getBytes(StandardCharsets.UTF_16))
                .text()
                .startsWith("Der Bürgermeister"));
    }

    @Test
    void removesInvisibleAndDirectionCharacters() {
        assertEquals(
                "The wall held.",
                read("The\u00A0wa\u200Bll\u0000 \u202Eheld\u202C.").text());
    }

    private void assertReason(String reason, byte[] content) {
        String message = Objects.requireNonNull(assertThrows(BadInputException.class, () -> reader.read(content))
                .getMessage());
        assertTrue(message.startsWith(reason), message);
    }

    private Draft read(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String render(Draft draft) {
        String head = "title: %s\nsource: %s\nauthor: %s\npublished: %s\nurl: %s\n"
                .formatted(draft.title(), draft.source(), draft.author(), draft.published(), draft.url())
                .replaceAll(" null\n", "\n");
        return head + "\n" + draft.text() + "\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon\u2060tag", "Mo\u00ADntag", "Mo\u200Bntag", "Mon\uFEFFtag"})
    void invisibleCharactersLigaturesAndPartedLettersAreMadePlain(String monday) {
        RawArticle rough = new RawArticle(
                ArticleFacts.NONE,
                List.of(new Block(1, "Der Ha\u0308mmerli sprach am " + monday + " von einer \uFB01nanziellen Krise.")),
                List.of());
        assertEquals(
                "Der Hämmerli sprach am Montag von einer finanziellen Krise.",
                new ArticleReader().read(rough).text());
    }
}
