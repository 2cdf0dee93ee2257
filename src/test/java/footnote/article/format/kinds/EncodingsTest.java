package footnote.article.format.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Draft;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts in many encodings, declared rightly, wrongly, late or not at all. */
final class EncodingsTest {

    private static final String TEXTS = """
            windows-1250 | Burmistrz Łukasz Żółkowski powiedział w środę, że „nowy żłobek” będzie gotowy jesienią. Budowa kosztowała trzy miliony złotych, a miasto dołożyło jeszcze pół miliona na ogródek i ławki dla rodziców.
            windows-1250 | Starosta Jiří Dvořák řekl v úterý, že „nový most“ přes řeku bude otevřen až příští rok. Stavba stála tři miliony korun a město přidalo ještě půl milionu na osvětlení a lavičky pro chodce u nábřeží.
            windows-1254 | Belediye başkanı Ayşe Yıldız çarşamba günü yeni köprünün gelecek yıl açılacağını söyledi. İnşaat üç milyon liraya mal oldu ve şehir ışıklandırma için yarım milyon daha ekledi; çocuklar için bir bahçe de yapılacağı açıklandı.
            windows-1251 | Мэр города Ольга Щукина сказала в среду, что новый мост откроют осенью.
            KOI8-R | Мэр города Ольга Щукина сказала в среду, что новый мост откроют осенью.
            windows-31j | 市長は水曜日、新しい橋が来年の春に開通すると述べた。工事には三百万円かかり、市はさらに五十万円を追加した。
            GB18030 | 市长星期三表示，新桥将于明年春天开通。工程耗资三百万元，市政府又追加了五十万元用于照明和长椅。
            windows-1252 | Der Bürgermeister sagte am Mittwoch, die neue Brücke werde „erst im Frühjahr“ eröffnet. Der Bau kostete drei Millionen Euro.
            windows-1252 | Le maire a déclaré mercredi que le nouveau pont « ne serait pas ouvert » avant l’été prochain.
            windows-1252 | El alcalde dijo el miércoles: «¿Cuándo abrirá el puente? Mañana no, señor Núñez».
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TEXTS)
    void plainText(String charset, String text) {
        Draft draft = Readings.article("a.txt", text.getBytes(Charset.forName(charset)));
        assertEquals(text, draft.text());
        assertNull(draft.doubt());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TEXTS)
    void pageThatSaysItIsUtf8(String charset, String text) {
        assertEquals(text, page("utf-8", "", text, Charset.forName(charset)).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TEXTS)
    void pageThatSaysWhatItIs(String charset, String text) {
        assertEquals(text, page(charset, "", text, Charset.forName(charset)).text());
        assertEquals(
                text,
                page(charset, "<!-- " + "x".repeat(9_000) + " -->", text, Charset.forName(charset))
                        .text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TEXTS)
    void pageThatIsUtf8AndSaysOtherwise(String charset, String text) {
        assertEquals(text, page(charset, "", text, StandardCharsets.UTF_8).text());
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-2,windows-1250",
        "windows-1251,KOI8-R",
        "KOI8-R,windows-1251",
        "iso-8859-1,windows-1251",
        "iso-8859-9,windows-1254"
    })
    void pageThatSaysAnother(String declared, String is) {
        String text = TEXTS.lines()
                .filter(line -> line.startsWith(is))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*\\| ", "");
        assertEquals(text, page(declared, "", text, Charset.forName(is)).text());
    }

    @Test
    void whatStaysGarbledIsTold() {
        String text = "Der BÃ¼rgermeister sagte, die neue BrÃ¼cke werde erst im FrÃ¼hjahr erÃ¶ffnet, so SchrÃ¶der.";
        assertNotNull(Readings.article("a.txt", text).doubt());
        String broken = "The caf\uFFFD near the bridge stays open until the work is done on Monday.";
        assertTrue(String.valueOf(Readings.article("b.txt", broken).doubt())
                .startsWith("some of its letters look garbled"));
    }

    private static Draft page(String declared, String before, String text, Charset charset) {
        String page = "<html><head>" + before + "<title>x</title><meta charset='" + declared
                + "'></head><body><article><p>" + text + "</p></article></body></html>";
        return Readings.article("p.html", page.getBytes(charset));
    }
}
