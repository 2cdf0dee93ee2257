package footnote.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.ArticleReader;
import footnote.article.Draft;
import footnote.text.Dates.Order;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as they are written, each with the day that is meant. */
final class DatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-04-03", "2024-04-03T23:30:00-05:00", "2024-04-03T00:10:00+05:00", "2024/4/3 09:15",
                        "20240403T120000Z",
                "April 3rd, 2024", "3rd April 2024", "Wednesday, April 3, 2024 9:15 a.m. EDT", "Apr. 3, 2024",
                        "03.04.2024",
                "3. April 2024, 09:15 Uhr", "3 avril 2024 à 9h15", "3 de abril de 2024", "3 aprile 2024",
                        "3 апреля 2024 г.",
                "3 kwietnia 2024", "3 Nisan 2024", "2024年4月3日", "Wed, 03 Apr 2024 00:30:00 +0200",
                        "Wed, 3 Apr 2024 00:30:00 EST",
                "Mittwoch, 3. April 2024", "3 Apr 2024 at 10:00", "1712102400"
            })
    void findsTheDay(String written) {
        assertEquals(Optional.of(LocalDate.of(2024, 4, 3)), Dates.ofField(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "April 3rd",
                "3.4.",
                "April 2024",
                "31/02/2024",
                "2024-13-01",
                "12/2024",
                "soon",
                "Page 3 of 2024"
            })
    void lessIsNoDate(String written) {
        assertEquals(Optional.empty(), Dates.ofField(written));
        assertFalse(Dates.isAmbiguous(written));
    }

    @ParameterizedTest
    @CsvSource({
        "13/04/2024, ,2024-04-13",
        "04/13/2024, ,2024-04-13",
        "13-04-2024 09:15, ,2024-04-13",
        "04/04/2024, ,2024-04-04",
        "03/04/2024, ,",
        "03/04/2024,en,",
        "03/04/2024,en-GB,2024-04-03",
        "03/04/2024,en_US,2024-03-04",
        "03/04/2024,fr,2024-04-03"
    })
    void orderOfNumbersIsNeverGuessed(String written, String language, LocalDate day) {
        assertEquals(Optional.ofNullable(day), Dates.ofField(written, Order.of(language)));
        assertEquals(written.startsWith("03/"), Dates.isAmbiguous(written));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/2024/04/03/ferry,2024-04-03",
        "https://a.example/world/2024/apr/03/ferry,2024-04-03",
        "https://a.example/news/2024-04-03-ferry,2024-04-03",
        "https://a.example/2021/04/92713,",
        "https://a.example/2021/04/,"
    })
    void addressMayHaveTheDay(String address, LocalDate day) {
        assertEquals(Optional.ofNullable(day), Dates.ofAddress(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fähre gesunken\n\nVeröffentlicht am 03.04.2024\n\nDie Fähre sank am Montag in ruhigem Wasser.",
                "Le ferry coule\n\nPublié le 3 avril 2024 à 9h15\n\nLe ferry a coulé lundi dans une eau calme.",
                "Ferry sinks\n\nLast updated: 3rd April 2024\n\nThe ferry sank on Monday in calm water.",
                "Паром затонул\n\nОпубликовано: 3 апреля 2024\n\nПаром затонул в понедельник в спокойной воде.",
                "Fähre gesunken\n\nBerlin, 3. April 2024 (dpa) – Die Fähre sank am Montag in ruhigem Wasser."
            })
    void dateLinesInSeveralLanguages(String article) {
        Draft draft = new ArticleReader().read(article.getBytes(StandardCharsets.UTF_8));
        assertEquals(LocalDate.of(2024, 4, 3), draft.published());
        assertEquals(null, draft.doubt());
    }

    @Test
    void dateThatMayBeReadInTwoWaysIsLeftOutAndTold() {
        Draft draft = new ArticleReader()
                .read("Ferry sinks\n\nPublished 03/04/2024\n\nThe ferry sank on Monday in calm water."
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(null, draft.published());
        assertEquals("its date \"03/04/2024\" may be read in two ways and was left out", draft.doubt());
        assertTrue(draft.text().startsWith("The ferry"), draft.text());
    }
}
