package footnote.article.format.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.format.ArticleSource;
import footnote.article.format.ReadResult;
import footnote.article.format.ReadResult.Found;
import footnote.article.format.kinds.Formats;
import footnote.article.format.kinds.Readings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Web archives: pages out, the rest left, memory bounded. */
final class WebArchivesTest {

    private static final String FERRY = "The ferry to the northern islands sank in calm water. Nobody was hurt.";
    private static final String PAGE =
            "<html><body><article><h1>Ferry sinks</h1><p>" + FERRY + "</p></article></body></html>";

    private static byte[] record(String type, String address, String mediaType, byte[] block) throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address
                        + "\r\nWARC-Date: 2023-04-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"
                        + "\r\nContent-Type: " + mediaType + "\r\nContent-Length: " + block.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        record.writeBytes(block);
        record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return record.toByteArray();
    }

    private static byte[] response(String address, String head, byte[] body) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        block.writeBytes(body);
        return record("response", address, "application/http; msgtype=response", block.toByteArray());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(all)) {
                gzip.write(part);
            }
        }
        return all.toByteArray();
    }

    private static byte[][] site() throws IOException {
        String html = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8";
        return new byte[][] {
            record(
                    "request",
                    "https://a.example/1",
                    "application/http; msgtype=request",
                    utf8("GET / HTTP/1.1\r\n\r\n")),
            response("https://a.example/1", html, utf8(PAGE)),
            response(
                    "https://a.example/robots.txt",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain",
                    utf8("User-agent: *")),
            response("https://a.example/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html", utf8(PAGE)),
            response("https://a.example/x.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png", utf8("PNG")),
            response("https://a.example/2", html + "\r\nContent-Encoding: gzip", gzip(utf8(PAGE))),
            response(
                    "https://a.example/3",
                    html + "\r\nTransfer-Encoding: chunked",
                    utf8(Integer.toHexString(PAGE.length()) + "\r\n" + PAGE + "\r\n0\r\n\r\n")),
            response("https://a.example/bad.pdf", "HTTP/1.1 200 OK\r\nContent-Type: application/pdf", utf8("%PDF-x")),
            record("resource", "https://a.example/4", "text/html", utf8(PAGE)),
            record("conversion", "https://a.example/5", "text/plain", utf8(FERRY))
        };
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void readsThePagesUnderTheirAddresses() throws IOException {
        for (ArticleSource source : List.of(
                ArticleSource.of("site.warc", null, joined(site())),
                ArticleSource.of("site.warc.gz", null, gzip(site())),
                ArticleSource.of("site", null, joined(site())),
                ArticleSource.of("called.txt", null, joined(site())))) {
            List<ReadResult> readings = new ArrayList<>();
            new Formats().read(source, readings::add);
            List<Found> found = Readings.found(readings);
            assertEquals(
                    List.of("1", "2", "3", "4", "5"),
                    found.stream()
                            .map(each -> each.origin().replace("https://a.example/", ""))
                            .toList());
            found.forEach(each -> assertEquals(FERRY, each.draft().text()));
            assertEquals(
                    List.of(
                            source.name()
                                    + " https://a.example/bad.pdf is damaged, or not a document of the kind that its name says"),
                    Readings.refusals(readings));
        }
    }

    @Test
    void damagedArchiveGivesWhatCameBefore() throws IOException {
        byte[] whole = joined(site()[1], site()[8]);
        byte[] cut = java.util.Arrays.copyOf(whole, site()[1].length + 40);
        List<ReadResult> readings = Readings.of("cut.warc", cut);
        assertEquals(1, Readings.found(readings).size());
        assertEquals(
                List.of("cut.warc is a damaged web archive; what comes behind its page 1 was not read"),
                Readings.refusals(readings));
        assertEquals(
                List.of("no.warc is not a readable web archive"),
                Readings.refusals(Readings.of("no.warc", "Dear reader, this is a letter.")));
        assertEquals(
                List.of("e.warc is a web archive without pages"), Readings.refusals(Readings.of("e.warc", site()[4])));
    }

    @Test
    void readsHugeArchiveWithoutHoldingIt() throws IOException {
        int films = 300;
        byte[] film =
                response("https://a.example/film", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4", new byte[2_000_000]);
        byte[] page = response("https://a.example/1", "HTTP/1.1 200 OK\r\nContent-Type: text/html", utf8(PAGE));
        List<InputStream> parts = new ArrayList<>();
        for (int i = 0; i < films; i++) {
            parts.add(new ByteArrayInputStream(film));
        }
        parts.add(new ByteArrayInputStream(page));
        Runtime runtime = Runtime.getRuntime();
        List<ReadResult> readings = new ArrayList<>();
        new Formats()
                .read(
                        new ArticleSource(
                                "h.warc", "h.warc", () -> new SequenceInputStream(Collections.enumeration(parts))),
                        readings::add);
        assertEquals(1, Readings.found(readings).size());
        System.gc();
        assertTrue(runtime.totalMemory() - runtime.freeMemory() < 256_000_000);
    }
}
