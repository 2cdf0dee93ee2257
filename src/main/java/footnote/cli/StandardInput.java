package footnote.cli;

import footnote.answer.Question;
import footnote.fault.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads what came by pipe: never more than is of use, and only what is what it claims to be. */
final class StandardInput {

    /** No question of allowed length has more bytes: a UTF-16 unit takes three in UTF-8 at most. */
    private static final int QUESTION_BYTES = Question.MAX_LENGTH * 4;

    /** Far more than the longest article; what is longer is another kind of file. */
    private static final int ARTICLE_BYTES = 20_000_000;

    private StandardInput() {}

    static String question(InputStream in) {
        byte[] bytes = read(in, QUESTION_BYTES);
        if (bytes.length > QUESTION_BYTES) {
            throw new BadInputException(
                    "The question on standard input is too long; at most %,d characters are allowed."
                            .formatted(Question.MAX_LENGTH));
        }
        return decode(bytes);
    }

    static byte[] article(InputStream in) {
        byte[] bytes = read(in, ARTICLE_BYTES);
        if (bytes.length > ARTICLE_BYTES) {
            throw new BadInputException("The article on standard input is longer than %,d bytes; index it in parts."
                    .formatted(ARTICLE_BYTES));
        }
        return bytes;
    }

    private static byte[] read(InputStream in, int most) {
        try {
            return in.readNBytes(most + 1);
        } catch (IOException e) {
            throw new BadInputException("Standard input could not be read.", e);
        }
    }

    /** Strictly: replacing what is broken would ask another question than was meant. */
    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInputException(
                    "Standard input is not UTF-8 text; convert it first, for example with iconv.", e);
        }
    }
}
