package footnote.article.format.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.format.ReadResult;
import footnote.article.format.ReadResult.Found;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bombs, ways out and damage: refused with a reason, and the rest is read. */
final class HostileFilesTest {

    private static final String FERRY = "The ferry to the northern islands sank in calm water. Nobody was hurt.";

    @Test
    void readsArchivesInArchives() throws IOException {
        byte[] tar = gzip(tar(entry("deep/ferry.txt", FERRY), entry("deep/export.jsonl", "{\"text\": \"One.\"}")));
        byte[] zip = zip(entry("a/page.html", "<p>" + FERRY), entry(".hidden.txt", FERRY), new Entry("more.tgz", tar));
        List<Found> found = Readings.found(Readings.of("all.zip", zip));
        assertEquals(
                List.of(
                        "all.zip/a/page.html",
                        "all.zip/more.tgz/deep/ferry.txt",
                        "all.zip/more.tgz/deep/export.jsonl line 1"),
                found.stream()
                        .map(Found::name)
                        .map(name -> name.replace(".tar/", ".tgz/"))
                        .toList());
    }

    @Test
    void stopsAtAZipBomb() throws IOException {
        byte[] zip = zip(entry("before.txt", FERRY), new Entry("zeros.txt", new byte[300_000_000]));
        List<ReadResult> readings = Readings.of("bomb.zip", zip);
        assertEquals(1, Readings.found(readings).size());
        assertEquals(
                "bomb.zip holds far more than its size lets expect; what comes behind it was not read",
                Readings.refusals(readings).getLast());
    }

    @Test
    void stopsAtABombInABomb() throws IOException {
        byte[] zip = gzip(new byte[200_000_000]);
        for (int i = 0; i < 6; i++) {
            zip = zip(new Entry("inner" + i + (i == 0 ? ".json.gz" : ".zip"), zip), entry(i + ".txt", FERRY));
        }
        List<ReadResult> readings = Readings.of("outer.zip", zip);
        assertTrue(
                Readings.refusals(readings).stream().anyMatch(refusal -> refusal.contains("archive too deep")),
                () -> Readings.refusals(readings).toString());
        assertEquals(4, Readings.found(readings).size());
    }

    @Test
    void refusesPathsThatLeadOutAndLinks() throws IOException {
        byte[] zip = zip(
                entry("../../etc/cron.txt", FERRY),
                entry("/absolute.txt", FERRY),
                entry("C:\\windows.txt", FERRY),
                entry("a/..\\..\\b.txt", FERRY),
                entry("good.txt", FERRY));
        List<ReadResult> readings = Readings.of("out.zip", zip);
        assertEquals(
                List.of("out.zip/good.txt"),
                Readings.found(readings).stream().map(Found::name).toList());
        assertEquals(4, Readings.refusals(readings).size());
        assertTrue(
                Readings.refusals(readings).stream().allMatch(refusal -> refusal.contains("leads out of the archive")));

        List<ReadResult> links =
                Readings.of("links.tar", tar(new Entry("link.txt", new byte[0]), entry("good.txt", FERRY)));
        assertEquals(List.of("links.tar/link.txt is a link, and links are not followed"), Readings.refusals(links));
        assertEquals(1, Readings.found(links).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"billion.xml", "outside.xml", "feed.rss"})
    void refusesDocumentTypes(String name) {
        String entity = name.equals("outside.xml")
                ? "<!ENTITY x SYSTEM \"file:///etc/passwd\">"
                : "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;&a;&a;\">";
        String feed = "<?xml version=\"1.0\"?><!DOCTYPE rss [" + entity + "]><rss version=\"2.0\"><channel>"
                + "<title>t</title><item><title>i</title><description>&x;</description></item></channel></rss>";
        assertEquals(
                List.of(name + " declares a document type, which may define entities"),
                Readings.refusals(Readings.of(name, feed)));
    }

    @Test
    void boundsDeepNesting() {
        int depth = 100_000;
        assertReads("deep.html", "<div>".repeat(depth) + FERRY + "</div>".repeat(depth));
        assertReads("deep.html", "<b><i>".repeat(depth) + FERRY);
        assertEnds("deep.json", "[".repeat(depth) + "]".repeat(depth));
        assertEnds("deep.jsonl", "{\"text\":".repeat(depth) + "1" + "}".repeat(depth));
        assertEnds("deep.xml", "<a>".repeat(depth) + "</a>".repeat(depth));
        assertEnds("deep.md", ">".repeat(depth) + FERRY);
        assertEnds("deep.md", "*a ".repeat(depth) + "b* ".repeat(depth));
        assertEnds("deep.md", "[".repeat(depth) + FERRY);
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=").append(i);
            mail.append("\r\n\r\n--").append(i).append("\r\n");
        }
        assertEnds("deep.eml", mail.toString());
        assertEnds("deep.rtf", "{\\rtf1" + "{".repeat(depth));
    }

    @Test
    void refusesOneLineOfTenMegabytesAndReadsTheOthers() {
        String line = "{\"text\": \"" + "x".repeat(10_000_000) + "\"}";
        List<ReadResult> readings = Readings.of("export.jsonl", line + "\n{\"text\": \"" + FERRY + "\"}\n");
        assertEquals(List.of("export.jsonl line 1 is larger than an article can be"), Readings.refusals(readings));
        assertEquals(1, Readings.found(readings).size());
        assertEnds("line.txt", "x".repeat(10_000_000));
        assertEnds("line.csv", "text\n\"" + "x".repeat(10_000_000));
        assertEnds("line.json", "{\"text\": \"" + "x".repeat(30_000_000) + "\"}");
        assertReads("line.html", "<p>" + FERRY + "</p><!-- " + "x".repeat(9_000_000) + " -->");
    }

    @ParameterizedTest
    @CsvSource({"bomb.odt, content.xml", "bomb.docx, word/document.xml", "bomb.xlsx, xl/worksheets/sheet1.xml"})
    void documentThatIsABombIsNotUnpacked(String name, String part) throws IOException {
        assertEquals(
                List.of(name + " holds far more than its size lets expect"),
                Readings.refusals(Readings.of(name, zip(entry(part, " ".repeat(50_000_000))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.txt", "a.md", "a.html", "a.pdf", "a.docx", "a.odt", "a.xlsx", "a.xls", "a.doc", "a.rtf", "a.eml",
                "a.json", "a.jsonl", "a.csv", "a.xml", "a.zip", "a.tar", "a.tgz", "a.gz", "a"
            })
    void whateverTheBytesItEndsWithAnArticleOrAReason(String name) throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < 30; i++) {
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            if (i % 3 == 0) {
                // Noise behind a true beginning gets farther.
                byte[] begin = begin(name);
                System.arraycopy(begin, 0, noise, 0, Math.min(begin.length, noise.length));
            }
            assertEnds(name, noise);
        }
        assertEnds(name, new byte[0]);
        assertEnds(name, new byte[] {(byte) 0xC3, (byte) 0x28, 'a', (byte) 0xFF, (byte) 0xFE});
    }

    private static byte[] begin(String name) throws IOException {
        return switch (name) {
            case "a.zip", "a.docx", "a.odt", "a.xlsx" -> zip(entry("a.txt", FERRY));
            case "a.tar" -> tar(entry("a.txt", FERRY));
            case "a.tgz", "a.gz" -> gzip(tar(entry("a.txt", FERRY)));
            case "a.pdf" -> "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\n".getBytes(StandardCharsets.UTF_8);
            case "a.doc", "a.xls" ->
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A};
            default -> "{\"text\": \"<html><p>".getBytes(StandardCharsets.UTF_8);
        };
    }

    private static void assertReads(String name, String content) {
        assertTrue(Readings.article(name, content).text().contains(FERRY));
    }

    private static void assertEnds(String name, String content) {
        assertEnds(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Every source gives something: an article, or a reason. */
    private static void assertEnds(String name, byte[] content) {
        List<ReadResult> readings = Readings.of(name, content);
        assertTrue(!readings.isEmpty(), () -> name + " says nothing of " + content.length + " bytes");
        for (String refusal : Readings.refusals(readings)) {
            assertTrue(!refusal.endsWith(" null") && !refusal.contains("Exception"), refusal);
        }
    }

    private static final class Entry {
        final String name;
        final byte[] content;

        Entry(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        /** Where it leads does not matter. */
        boolean isLink() {
            return name.startsWith("link");
        }
    }

    private static Entry entry(String name, String text) {
        return new Entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(Entry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Entry entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name));
                zip.write(entry.content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(Entry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Entry entry : Arrays.asList(entries)) {
                boolean link = entry.isLink();
                TarArchiveEntry header = link
                        ? new TarArchiveEntry(entry.name, TarConstants.LF_SYMLINK)
                        : new TarArchiveEntry(entry.name);
                if (link) {
                    header.setLinkName("/etc/passwd");
                } else {
                    header.setSize(entry.content.length);
                }
                tar.putArchiveEntry(header);
                if (!link) {
                    tar.write(entry.content);
                }
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
