package footnote.article.format.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Draft;
import footnote.article.format.ReadResult;
import footnote.article.format.ReadResult.Found;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each format with what it alone can say; hostile files are in {@link HostileFilesTest}. */
final class FormatsTest {

    private static final String FERRY = "The ferry to the northern islands sank in calm water. Nobody was hurt.";
    private static final String BRIDGE = "Engineers closed the old bridge on Monday. Lorries must use the tunnel.";

    @Test
    void readsPlainTextAsBefore() {
        Draft draft = Readings.article("ferry.txt", "Ferry sinks off the coast\n\nBy Staff Reporter\n\n" + FERRY);
        assertEquals("Ferry sinks off the coast", draft.title());
        assertEquals("Staff Reporter", draft.author());
        assertEquals(FERRY, draft.text());
    }

    @Test
    void readsMarkdownWithFrontMatter() {
        Draft draft = Readings.article("ferry.md", """
                ---
                title: Ferry sinks off the coast
                date: 2024-02-29
                author: Staff reporter
                source: Coast Gazette
                ---
                # Ferry sinks off the coast

                The ferry to the [northern islands](https://example.org/islands) sank
                in **calm** water. Nobody was hurt.

                - [Timetable](https://example.org/t)

                ## What is known

                The captain had left the bridge an hour before.
                """);
        assertEquals("Ferry sinks off the coast", draft.title());
        assertEquals("Coast Gazette", draft.source());
        assertEquals(LocalDate.of(2024, 2, 29), draft.published());
        assertEquals(FERRY + "\n\nWhat is known\n\nThe captain had left the bridge an hour before.", draft.text());
        assertEquals(
                List.of(7, 12), draft.cuts().stream().map(cut -> cut.line()).toList());
    }

    @Test
    void readsSavedPageWithItsData() {
        Draft draft = Readings.article("page.html", """
                <!doctype html><html><head><title>Ferry sinks - Coast Gazette</title>
                <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"},
                {"@type": "NewsArticle", "headline": "Ferry sinks off the coast", "datePublished": "2024-02-29T06:10:00+01:00",
                 "author": [{"@type": "Person", "name": "Staff reporter"}], "publisher": {"name": "Coast Gazette"},
                 "mainEntityOfPage": "https://example.org/ferry"}]}</script></head>
                <body><nav><a href="/">Home</a><a href="/news">News</a></nav>
                <article><h1>Ferry sinks off the coast</h1><p>%s</p><p>%s</p>
                <div class="related-links"><a href="/x">Another ferry sank last year in a storm</a></div></article>
                <footer>Coast Gazette, Harbour Street 1</footer></body></html>
                """.formatted(FERRY, BRIDGE));
        assertEquals("Ferry sinks off the coast", draft.title());
        assertEquals("Coast Gazette", draft.source());
        assertEquals("Staff reporter", draft.author());
        assertEquals(LocalDate.of(2024, 2, 29), draft.published());
        assertEquals("https://example.org/ferry", draft.url());
        assertEquals(FERRY + "\n\n" + BRIDGE, draft.text());
        assertEquals(
                List.of("navigation", "headline", "related articles", "footer"),
                draft.cuts().stream().map(cut -> cut.reason()).toList());
    }

    @Test
    void takesWhatThePageShowsWhereItHasNoData() {
        Draft draft = Readings.article("page.htm", """
                <html><head><meta property="og:site_name" content="Coast Gazette">
                <meta name="author" content="By Staff reporter"><link rel="canonical" href="https://example.org/f">
                </head><body><h1>Ferry sinks</h1><time datetime="2024-03-01">yesterday</time>
                <div><p>%s</p><p>%s</p></div></body></html>
                """.formatted(FERRY, BRIDGE));
        assertEquals("Ferry sinks", draft.title());
        assertEquals("Coast Gazette", draft.source());
        assertEquals("Staff reporter", draft.author());
        assertEquals(LocalDate.of(2024, 3, 1), draft.published());
        assertEquals("https://example.org/f", draft.url());
    }

    @Test
    void readsPdf() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setTitle("Ferry sinks off the coast");
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(FERRY);
                content.endText();
            }
            document.save(bytes);
        }
        Draft draft = Readings.article("ferry.pdf", bytes.toByteArray());
        assertEquals("Ferry sinks off the coast", draft.title());
        assertEquals(FERRY, draft.text());
        assertEquals(
                FERRY, Readings.article("without ending", bytes.toByteArray()).text());
    }

    @Test
    void readsWordDocument() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle("Ferry sinks off the coast");
            document.createParagraph().createRun().setText(FERRY);
            document.createParagraph().createRun().setText(BRIDGE);
            document.write(bytes);
        }
        Draft draft = Readings.article("ferry.docx", bytes.toByteArray());
        assertEquals("Ferry sinks off the coast", draft.title());
        assertEquals(FERRY + "\n\n" + BRIDGE, draft.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ferry.xlsx", "ferry.xls"})
    void readsSpreadsheet(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = name.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook()) {
            Row row = book.createSheet("Ferries").createRow(0);
            row.createCell(0).setCellValue(FERRY);
            row.createCell(1).setCellValue(14);
            book.write(bytes);
        }
        String text = Readings.article(name, bytes.toByteArray()).text();
        assertTrue(text.contains(FERRY), text);
        assertTrue(text.contains("14"), text);
    }

    @ParameterizedTest
    @CsvSource({"odt, text", "odp, presentation", "ods, spreadsheet"})
    void readsOpenDocument(String ending, String kind) throws IOException {
        byte[] document = openDocument(
                kind,
                "<text:p>%s</text:p><text:p>%s</text:p>".formatted(FERRY, BRIDGE),
                "<dc:title>Ferry sinks off the coast</dc:title><dc:creator>Staff reporter</dc:creator>");
        for (String name : List.of("ferry." + ending, "without ending")) {
            Draft draft = Readings.article(name, document);
            assertEquals("Ferry sinks off the coast", draft.title());
            assertEquals("Staff reporter", draft.author());
            assertEquals(FERRY + "\n\n" + BRIDGE, draft.text());
        }
    }

    private static byte[] openDocument(String kind, String content, String meta) throws IOException {
        String names = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type = ("application/vnd.oasis.opendocument." + kind).getBytes(StandardCharsets.UTF_8);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            CRC32 sum = new CRC32();
            sum.update(type);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("meta.xml"));
            zip.write("<office:document-meta %s><office:meta>%s</office:meta></office:document-meta>"
                    .formatted(names, meta)
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(
                    "<office:document-content %s><office:body><office:%s>%s</office:%s></office:body></office:document-content>"
                            .formatted(names, kind, content, kind)
                            .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void readsRichText() {
        Draft draft = Readings.article("ferry.rtf", "{\\rtf1\\ansi " + FERRY + "\\par " + BRIDGE + "\\par}");
        assertEquals(FERRY + "\n\n" + BRIDGE, draft.text());
    }

    @Test
    void readsNewsletter() {
        Draft draft = Readings.article("letter.eml", """
                From: Coast Gazette <news@example.org>
                Subject: =?utf-8?q?Ferry_sinks=3A_caf=C3=A9_owner_saw_it?=
                Date: Thu, 29 Feb 2024 06:10:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=x

                --x
                Content-Type: text/plain; charset=utf-8

                The plain part.
                --x
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <html><body><table><tr><td>The ferry to the northern islands sank in =
                calm water. Nobody was hurt.</td></tr><tr><td>Engineers closed the old bridge on Monday. =
                Lorries must use the tunnel.</td></tr><tr><td><a href=3D"#">Unsubscribe</a></td></tr></table></body></html>
                --x--
                """.replace("\n", "\r\n"));
        assertEquals("Ferry sinks: café owner saw it", draft.title());
        assertEquals("Coast Gazette", draft.source());
        assertEquals(LocalDate.of(2024, 2, 29), draft.published());
        assertEquals(FERRY + "\n\n" + BRIDGE, draft.text());
    }

    @Test
    void readsJsonLinesAndGoesOnAfterABadLine() {
        List<ReadResult> readings = Readings.of("export.jsonl", """
                {"id": "n-1", "title": "Ferry", "text": "%s", "source": "Coast Gazette", "published": "2024-02-29"}
                {"id": "n-2", "headline": "Bridge", "body": "%s", "url": "https://example.org/b", "authors": ["Staff reporter", "Agencies"], "source": {"name": "Valley Post"}, "publishedAt": "2024-03-01T10:00:00Z"}

                {"id": "n-3", "title":
                {"id": "n-4", "title": "Nothing in it"}
                """.formatted(FERRY, BRIDGE));
        List<Found> found = Readings.found(readings);
        assertEquals(List.of("n-1", "n-2"), found.stream().map(Found::id).toList());
        Draft bridge = found.get(1).draft();
        assertEquals("Bridge", bridge.title());
        assertEquals(BRIDGE, bridge.text());
        assertEquals("Staff reporter, Agencies", bridge.author());
        assertEquals("Valley Post", bridge.source());
        assertEquals(LocalDate.of(2024, 3, 1), bridge.published());
        assertEquals("https://example.org/b", bridge.url());
        List<String> refusals = Readings.refusals(readings);
        assertEquals(2, refusals.size());
        assertTrue(refusals.get(0).startsWith("export.jsonl line 4 is not valid JSON"), refusals.get(0));
        assertTrue(refusals.get(1).startsWith("export.jsonl line 5 has no field for its text"), refusals.get(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"text\": \"One sank.\"}, {\"content\": \"Two swam.\"}]|2",
                "{\"status\": \"ok\", \"articles\": [{\"content\": \"One sank.\"}, {\"content\": \"Two swam.\"}]}|2",
                "{\"title\": \"One\", \"maintext\": \"One sank.\", \"date_publish\": \"2019-02-03 10:00:00\"}|1",
            })
    void readsJsonInItsUsualShapes(String json, int articles) {
        assertEquals(articles, Readings.found(Readings.of("export.json", json)).size());
    }

    @Test
    void readsHtmlInJson() {
        Draft draft = Readings.found(Readings.of(
                        "a.json",
                        "{\"text\": \"<p>The ferry <b>sank</b>.</p><p>Nobody was hurt.</p>\", \"id\": \"1\"}"))
                .getFirst()
                .draft();
        assertEquals("The ferry sank.\n\nNobody was hurt.", draft.text());
    }

    @ParameterizedTest
    @CsvSource({"COMMA", "SEMICOLON"})
    void readsTables(String separator) {
        String sign = separator.equals("COMMA") ? "," : ";";
        List<Found> found = Readings.found(Readings.of(
                "news.csv",
                String.join(sign, "id", "title", "publication", "date", "content")
                        + "\n17" + sign + "Ferry" + sign + "Coast Gazette" + sign + "2016-12-31" + sign + "\"" + FERRY
                        + "\n\n" + BRIDGE + "\"\n"));
        assertEquals(1, found.size());
        assertEquals("17", found.getFirst().id());
        assertEquals("Coast Gazette", found.getFirst().draft().source());
        assertEquals(LocalDate.of(2016, 12, 31), found.getFirst().draft().published());
        assertEquals(FERRY + "\n\n" + BRIDGE, found.getFirst().draft().text());
    }

    @Test
    void readsRssAndAtom() {
        Draft rss = Readings.found(Readings.of("feed.xml", """
                <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <channel><title>Coast Gazette</title><link>https://example.org</link><description>d</description>
                <item><title>Ferry &amp; bridge</title><link>https://example.org/f</link><description>Teaser.</description>
                <content:encoded><![CDATA[<p>%s</p><p>%s</p>]]></content:encoded>
                <pubDate>Thu, 29 Feb 2024 10:10:00 GMT</pubDate></item></channel></rss>
                """.formatted(FERRY, BRIDGE)))
                .getFirst()
                .draft();
        assertEquals("Ferry & bridge", rss.title());
        assertEquals("Coast Gazette", rss.source());
        assertEquals(LocalDate.of(2024, 2, 29), rss.published());
        assertEquals("https://example.org/f", rss.url());
        assertEquals(FERRY + "\n\n" + BRIDGE, rss.text());

        Found atom =
                Readings.found(Readings.of("feed.atom", """
                <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Coast Gazette</title><id>x</id>
                <updated>2024-02-29T10:10:00Z</updated><entry><title>Ferry</title><id>tag:1</id>
                <link href="https://example.org/f"/><updated>2024-02-29T10:10:00Z</updated>
                <content type="html">&lt;p&gt;%s&lt;/p&gt;</content></entry></feed>
                """.formatted(FERRY))).getFirst();
        assertFalse(atom.alone());
        assertNull(atom.id());
        assertEquals(FERRY, atom.draft().text());
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, Der Bürgermeister schwieg.", "UTF-16, Der Bürgermeister schwieg."})
    void findsEncodingsOfPagesThatDeclareNone(String charset, String sentence) {
        byte[] page = ("<html><body><p>" + sentence + "</p></body></html>").getBytes(Charset.forName(charset));
        assertEquals(sentence, Readings.article("page.html", page).text());
    }

    @Test
    void findsOtherAlphabets() {
        String russian = "Паром на северные острова затонул в спокойной воде. Никто не пострадал. Капитан покинул"
                + " мостик за час до этого, сообщила полиция во вторник.";
        for (String charset : List.of("windows-1251", "KOI8-R", "UTF-8")) {
            assertEquals(
                    russian,
                    Readings.article("a.txt", russian.getBytes(Charset.forName(charset)))
                            .text(),
                    charset);
        }
    }

    @Test
    void believesWhatAPageDeclares() {
        byte[] page = "<html><head><meta charset='iso-8859-2'></head><body><p>Zażółć gęślą jaźń.</p></body></html>"
                .getBytes(Charset.forName("ISO-8859-2"));
        assertEquals("Zażółć gęślą jaźń.", Readings.article("page.html", page).text());
    }

    @Test
    void nameGoesBeforeContent() {
        String text = "<html> was the first tag that he learned.";
        assertEquals(text, Readings.article("memoir.txt", text).text());
        assertTrue(Readings.article("memoir", text.getBytes(StandardCharsets.UTF_8))
                .text()
                .startsWith("was the first"));
    }
}
