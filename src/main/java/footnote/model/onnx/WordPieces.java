package footnote.model.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Takes texts apart into the word pieces that a model reads. Safe for use by several threads. */
final class WordPieces {

    /** Longer than any part of an input may be, in tokens; what is behind it is never read. */
    private static final int MOST_CHARACTERS = 8192;

    private final HuggingFaceTokenizer tokenizer;

    private WordPieces(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** @throws IOException if this is no tokenizer */
    static WordPieces read(InputStream tokenizer) throws IOException {
        Map<String, String> plain = Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false");
        return new WordPieces(HuggingFaceTokenizer.newInstance(tokenizer, plain));
    }

    /**
     * A token.
     *
     * @param id its number in the vocabulary
     * @param start where it begins in its text
     * @param end where it ends
     */
    record Token(long id, int start, int end) {}

    /** The tokens of each text, without any marks. */
    List<List<Token>> of(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        List<String> bounded = texts.stream().map(WordPieces::bounded).toList();
        return Arrays.stream(tokenizer.batchEncode(bounded, false, false))
                .map(WordPieces::tokens)
                .toList();
    }

    private static List<Token> tokens(Encoding encoding) {
        long[] ids = encoding.getIds();
        CharSpan[] spans = encoding.getCharTokenSpans();
        return IntStream.range(0, ids.length)
                .mapToObj(i -> spans[i] == null
                        ? new Token(ids[i], 0, 0)
                        : new Token(ids[i], spans[i].getStart(), spans[i].getEnd()))
                .toList();
    }

    private static String bounded(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }
}
