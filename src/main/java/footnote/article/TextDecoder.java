package footnote.article;

import footnote.fault.BadInputException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes of a text file to plain characters; refuses what is not text. UTF-16 is known by its byte order mark, UTF-8 by
 * being valid, other encodings by the frequency of their bytes; in doubt it is Windows-1252.
 */
public final class TextDecoder {

    /** Larger than any news article; a file above this is a book, a dump or an attack. */
    public static final int MAX_BYTES = 2_000_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Set<String> OTHER_ALPHABETS = Set.of(
            Constants.CHARSET_BIG5,
            Constants.CHARSET_EUC_JP,
            Constants.CHARSET_EUC_KR,
            Constants.CHARSET_GB18030,
            Constants.CHARSET_SHIFT_JIS,
            Constants.CHARSET_KOI8_R,
            Constants.CHARSET_WINDOWS_1251,
            Constants.CHARSET_WINDOWS_1253,
            Constants.CHARSET_WINDOWS_1255,
            Constants.CHARSET_ISO_8859_5,
            Constants.CHARSET_ISO_8859_7,
            Constants.CHARSET_ISO_8859_8);

    private TextDecoder() {}

    /**
     * The characters, with line ends and blanks made one kind and invisible ones removed.
     *
     * @throws BadInputException if the content is empty, too large or not text; the message is the reason
     */
    public static String decode(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new BadInputException("is larger than an article can be (at most %,d bytes)".formatted(MAX_BYTES));
        }
        String text = normalise(characters(content));
        if (text.isBlank()) {
            throw new BadInputException("is empty");
        }
        return text;
    }

    static String normalise(String text) {
        return Characters.normalise(text);
    }

    private static String characters(byte[] content) {
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            return strict(content, StandardCharsets.UTF_16);
        }
        if (isBinary(content)) {
            throw new BadInputException("is not a text file");
        }
        try {
            return decode(content, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return strict(content, guess(content));
        }
    }

    /** The encoding of a text that begins so; the last character may be cut off. */
    public static Charset charset(byte[] head) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        boolean valid = !utf8.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false)
                .isError();
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        return valid ? StandardCharsets.UTF_8 : guess(head);
    }

    /** What a detector says, but for alphabets that Windows-1252 serves too: there it guesses between near equals. */
    private static Charset guess(byte[] content) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(content, 0, content.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null || !OTHER_ALPHABETS.contains(name) ? WINDOWS : Charset.forName(name);
    }

    private static String strict(byte[] content, Charset charset) {
        try {
            return decode(content, charset);
        } catch (CharacterCodingException e) {
            throw new BadInputException("is in no encoding that is known", e);
        }
    }

    private static String decode(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    /** Text has next to no control characters; a few are dirt, one in a hundred is another format. */
    private static boolean isBinary(byte[] content) {
        int controls = 0;
        for (byte b : content) {
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
                controls++;
            }
        }
        return controls > 3 && controls * 100L > content.length;
    }
}
