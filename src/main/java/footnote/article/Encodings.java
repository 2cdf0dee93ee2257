package footnote.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * In which encoding bytes are that are no UTF-8. Two detectors and what was declared propose; that one is taken in which
 * the text looks least odd, and what was declared unless another is clearly better.
 */
final class Encodings {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** So much of a text shows its encoding. */
    private static final int LOOKED_AT = 100_000;

    /** What is odd in so few places may be a slip of the pen. */
    private static final int SLIPS = 2;

    /** A detector must be so much surer of another encoding than of the Western one (of 100). */
    private static final int SURER = 15;

    /** Of a few words, any Latin language is as likely as another. */
    private static final int SHORT = 60;

    /** Encodings whose successors have all that they have and more; these are what is really used. */
    private static final Map<String, String> SUCCESSORS = Map.of(
            "ISO-8859-1", "windows-1252",
            "US-ASCII", "windows-1252",
            "ISO-8859-9", "windows-1254",
            "GB2312", "GB18030",
            "GBK", "GB18030",
            "Shift_JIS", "windows-31j",
            "EUC-KR", "x-windows-949",
            "ISO-8859-8", "windows-1255");

    private static final Set<String> LATIN = Set.of("windows-1252", "windows-1250", "windows-1254", "ISO-8859-2");

    private Encodings() {}

    static Charset of(byte[] content, @Nullable Charset declared) {
        byte[] head = Arrays.copyOf(content, Math.min(content.length, LOOKED_AT));
        Set<Charset> proposed = proposed(head);
        Charset best = null;
        int least = Integer.MAX_VALUE;
        for (Charset charset : proposed) {
            int odd = oddness(head, charset);
            if (odd < least) {
                best = charset;
                least = odd;
            }
        }
        if (declared == null) {
            return best == null ? WESTERN : best;
        }
        Charset said = successor(declared, head);
        int odd = oddness(head, said);
        return best == null || odd <= SLIPS || 2 * least >= odd ? said : best;
    }

    private static int oddness(byte[] head, Charset charset) {
        return Oddness.of(new String(head, charset));
    }

    private static Set<Charset> proposed(byte[] head) {
        Set<Charset> proposed = new LinkedHashSet<>();
        CharsetMatch[] matches = new CharsetDetector().setText(head).detectAll();
        if (head.length >= SHORT && isSurer(matches, head)) {
            add(matches[0].getName(), head, proposed);
        }
        UniversalDetector universal = new UniversalDetector();
        universal.handleData(head, 0, head.length);
        universal.dataEnd();
        String other = universal.getDetectedCharset();
        add(other != null && LATIN.contains(other) ? null : other, head, proposed);
        proposed.add(WESTERN);
        for (CharsetMatch match : matches) {
            add(match.getName(), head, proposed);
        }
        for (String often : new String[] {"windows-1251", "KOI8-R", "windows-1250", "GB18030", "windows-31j"}) {
            proposed.add(Charset.forName(often));
        }
        return proposed;
    }

    private static boolean isSurer(CharsetMatch[] matches, byte[] head) {
        int western = Arrays.stream(matches)
                .filter(match -> successor(match.getName(), head).equals(WESTERN))
                .mapToInt(CharsetMatch::getConfidence)
                .max()
                .orElse(0);
        return matches.length > 0 && matches[0].getConfidence() >= western + SURER;
    }

    private static void add(@Nullable String name, byte[] head, Set<Charset> proposed) {
        if (name != null && isText(name) && Charset.isSupported(name)) {
            proposed.add(successor(name, head));
        }
    }

    /** Encodings of mainframes and of computers long gone, and those that are told by their first bytes, are never meant. */
    private static boolean isText(String name) {
        return !name.startsWith("UTF-")
                && !name.startsWith("IBM4")
                && !name.startsWith("IBM5")
                && !name.toLowerCase(Locale.ROOT).contains("mac");
    }

    private static Charset successor(String name, byte[] head) {
        return Charset.isSupported(name) ? successor(Charset.forName(name), head) : StandardCharsets.ISO_8859_1;
    }

    private static Charset successor(Charset charset, byte[] head) {
        if (charset.name().equals("ISO-8859-2") && hasControls(head)) {
            return Charset.forName("windows-1250");
        }
        String name = SUCCESSORS.getOrDefault(charset.name(), charset.name());
        return Charset.isSupported(name) ? Charset.forName(name) : charset;
    }

    /** Bytes that are letters and quotation marks in the encodings of Windows, and nothing in those of ISO. */
    private static boolean hasControls(byte[] head) {
        for (byte b : head) {
            if ((b & 0xE0) == 0x80) {
                return true;
            }
        }
        return false;
    }
}
