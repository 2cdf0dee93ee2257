package footnote.article;

import footnote.fault.BadInputException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * Bytes of a text file to plain characters; refuses what is not text. UTF-16 is known by its byte order mark, UTF-8 by
 * being valid, other encodings by {@link Encodings}; in doubt it is Windows-1252.
 */
public final class TextDecoder {

    /** Larger than any news article; a file above this is a book, a dump or an attack. */
    public static final int MAX_BYTES = 2_000_000;

    /** One printed letter for several, as PDF has them. */
    private static final Pattern LIGATURE = Pattern.compile("[\\x{FB00}-\\x{FB06}]");

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
        String letters = LIGATURE.matcher(text).find()
                ? LIGATURE.matcher(text).replaceAll(found -> Normalizer.normalize(found.group(), Form.NFKC))
                : text;
        return Characters.normalise(Normalizer.normalize(letters, Form.NFC));
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
            return new String(content, Encodings.of(content, null));
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
        return valid ? StandardCharsets.UTF_8 : Encodings.of(head, null);
    }

    /**
     * The encoding of a text that declares one: what is valid UTF-8, with letters that only this makes so, is that, and what
     * is declared goes unless the text looks odd in it.
     */
    public static Charset charset(byte[] content, Charset declared) {
        Charset found = charset(content);
        boolean unicode = found.name().startsWith("UTF");
        if (unicode) {
            return isPlain(content) ? declared : found;
        }
        return declared.equals(StandardCharsets.UTF_8) && isMostlyUtf8(content)
                ? declared
                : Encodings.of(content, declared.name().startsWith("UTF") ? null : declared);
    }

    private static boolean isPlain(byte[] content) {
        for (byte b : content) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** A page that was cut off or pasted together has a few broken characters. */
    private static boolean isMostlyUtf8(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long good = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return broken * 10 < good;
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
