package footnote.article.format.archive;

import footnote.article.format.ArticleSource;
import footnote.article.format.ReadResult;
import footnote.article.format.kinds.Formats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * An archive that is made while it is read, and read in a process of its own, whose memory is bounded: {@code warc 2000}
 * or {@code mbox 2000}, the size in megabytes. Prints how many articles came out and how many megabytes were read.
 */
final class BigArchive {

    private static final int MEGABYTE = 1_000_000;

    private BigArchive() {}

    public static void main(String[] arguments) {
        boolean warc = arguments[0].equals("warc");
        int megabytes = Integer.parseInt(arguments[1]);
        byte[] noise = new byte[MEGABYTE];
        new Random(1).nextBytes(noise);
        byte[] attached = Base64.getMimeEncoder().encode(noise);
        IntFunction<List<byte[]>> part = number -> warc ? records(number, noise) : message(number, attached);
        Made made = new Made(part, (long) megabytes * MEGABYTE);
        List<String> refused = new ArrayList<>();
        int[] found = {0};
        new Formats().read(new ArticleSource(arguments[0], "big." + arguments[0], () -> made), result -> {
            if (result instanceof ReadResult.Refused refusal) {
                refused.add(refusal.reason());
            } else {
                found[0]++;
            }
        });
        System.out.printf(
                "%d articles of %d, %d refused %s, %d MB%n",
                found[0],
                made.parts,
                refused.size(),
                refused.stream().distinct().toList(),
                made.read / MEGABYTE);
    }

    private static String story(int number) {
        return "Bridge %d of the valley was opened on Monday. Mayor Ada Marsh said that it cost %d million crowns. "
                .formatted(number, number % 90 + 3)
                .repeat(8);
    }

    /** A page, and a picture of a megabyte, as a crawler keeps them. */
    private static List<byte[]> records(int number, byte[] noise) {
        byte[] page =
                "<html><head><title>Bridge %d</title></head><body><article><h1>Bridge %d</h1><p>%s</p></article></body></html>"
                        .formatted(number, number, story(number))
                        .getBytes(StandardCharsets.UTF_8);
        List<byte[]> records = new ArrayList<>(record(number, "page", "text/html; charset=utf-8", page));
        records.addAll(record(number, "picture", "image/jpeg", noise));
        return records;
    }

    private static List<byte[]> record(int number, String name, String type, byte[] body) {
        byte[] http = "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(type, body.length)
                .getBytes(StandardCharsets.US_ASCII);
        byte[] head = """
                WARC/1.0
                WARC-Type: response
                WARC-Target-URI: http://news.example/%s/%d
                WARC-Date: 2024-05-14T08:00:00Z
                WARC-Record-ID: <urn:uuid:00000000-0000-0000-%s-%012d>
                Content-Type: application/http; msgtype=response
                Content-Length: %d

                """.formatted(
                        name, number, name.equals("page") ? "0001" : "0002", number, http.length + body.length)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return List.of(head, http, body, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** A letter with a picture of a megabyte. */
    private static List<byte[]> message(int number, byte[] attached) {
        byte[] head = """
                From desk@news.example Tue May 14 08:00:00 2024
                From: desk@news.example
                Subject: Bridge %d
                Date: Tue, 14 May 2024 08:00:00 +0000
                Message-ID: <%d@news.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=part

                --part
                Content-Type: text/plain; charset=utf-8

                %s
                --part
                Content-Type: image/jpeg
                Content-Transfer-Encoding: base64

                """.formatted(number, number, story(number)).getBytes(StandardCharsets.UTF_8);
        return List.of(head, attached, "\n--part--\n\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Parts that are made when they are read. */
    private static final class Made extends InputStream {

        private final IntFunction<List<byte[]>> part;
        private final long size;
        private Iterator<byte[]> pieces = Collections.emptyIterator();
        private InputStream piece = InputStream.nullInputStream();
        private int parts;
        private long read;

        Made(IntFunction<List<byte[]>> part, long size) {
            this.part = part;
            this.size = size;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            try {
                int count = piece.read(into, from, most);
                while (count < 0) {
                    if (!pieces.hasNext()) {
                        if (read >= size) {
                            return -1;
                        }
                        pieces = part.apply(parts++).iterator();
                    }
                    piece = new ByteArrayInputStream(pieces.next());
                    count = piece.read(into, from, most);
                }
                read += count;
                return count;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
