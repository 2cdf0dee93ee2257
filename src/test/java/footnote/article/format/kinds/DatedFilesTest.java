package footnote.article.format.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import footnote.article.Draft;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates where formats have them. */
final class DatedFilesTest {

    private static final String FERRY = "The ferry to the northern islands sank in calm water. Nobody was hurt.";

    private static final LocalDate DAY = LocalDate.of(2024, 4, 3);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | <p class="date">03/04/2024</p> | 2024-04-03
            en-US | <p class="date">04/03/2024</p> | 2024-04-03
            de | <time>Mittwoch, 3. April 2024, 09:15 Uhr</time> | 2024-04-03
            fr | <meta name="date" content="03/04/2024"> | 2024-04-03
            en | <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"April 3, 2024"}</script> | 2024-04-03
            en | <link rel="canonical" href="https://a.example/2024/04/03/ferry"> | 2024-04-03
            en | <link rel="canonical" href="https://a.example/2024/04/92713"> |
            """)
    void pages(String language, String mark, LocalDate day) {
        String page =
                "<!doctype html><html lang='%s'><body><article><h1>Ferry sinks</h1>%s<p>%s</p></article></body></html>"
                        .formatted(language, mark, FERRY);
        assertEquals(day, Readings.article("p.html", page).published());
    }

    @ParameterizedTest
    @CsvSource({
        "Titel,Text,Autor,Datum,Quelle",
        "titre,texte,auteur,date,journal",
        "Título,Texto,Autor,Fecha,Fuente",
        "titolo,testo,autore,data,fonte",
        "Заголовок,Текст,Автор,Дата,Источник",
        "título,conteúdo,autora,data,fonte"
    })
    void columnsInSixLanguages(String title, String text, String author, String date, String source) {
        String table = String.join(";", title, text, author, date, source) + "\nFerry;" + FERRY
                + ";Nils Oberg;03.04.2024;Coast\n";
        Draft draft = Readings.article("t.csv", table);
        assertEquals("Ferry", draft.title());
        assertEquals(FERRY, draft.text());
        assertEquals("Nils Oberg", draft.author());
        assertEquals(DAY, draft.published());
        assertEquals("Coast", draft.source());
    }

    @Test
    void fieldThatMayBeReadInTwoWaysIsTold() {
        Draft draft = Readings.article("t.csv", "text,date\n" + FERRY + ",03/04/2024\n");
        assertNull(draft.published());
        assertEquals("its date \"03/04/2024\" may be read in two ways and was left out", draft.doubt());
    }

    @Test
    void dayOfFeedAndMailIsTheOneThatIsWritten() {
        String feed = "<rss version='2.0'><channel><title>Coast</title><item><title>Ferry</title>"
                + "<pubDate>Wed, 03 Apr 2024 00:30:00 +0200</pubDate><description>" + FERRY
                + "</description></item></channel></rss>";
        assertEquals(DAY, Readings.article("f.xml", feed).published());
        String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>Coast</title><entry><title>Ferry</title>"
                + "<published>2024-04-03T23:30:00-05:00</published><content>" + FERRY + "</content></entry></feed>";
        assertEquals(DAY, Readings.article("f.xml", atom).published());
        String mail = "From: a@wire.example\nSubject: Ferry\nDate: Wed, 3 Apr 2024 00:30:00 +0200 (CEST)\n\n" + FERRY;
        assertEquals(DAY, Readings.article("m.eml", mail).published());
    }
}
