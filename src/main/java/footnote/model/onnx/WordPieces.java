package footnote.model.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Takes texts apart into the word pieces that a model reads. Safe for use by several threads. */
final class WordPieces {

    /** Longer than any part of an input may be, in tokens; what is behind it is never read. */
    private static final int MOST_CHARACTERS = 8192;

    private static final String UNKNOWN = "[UNK]";

    private final HuggingFaceTokenizer tokenizer;

    private WordPieces(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** @throws IOException if this is no tokenizer */
    static WordPieces read(InputStream tokenizer) throws IOException {
        Map<String, String> plain = Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false");
        return new WordPieces(HuggingFaceTokenizer.newInstance(tokenizer, plain));
    }

    /** Each text's pieces, without any marks. */
    List<Encoding> of(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        List<String> bounded = texts.stream().map(WordPieces::bounded).toList();
        return List.of(tokenizer.batchEncode(bounded, false, false));
    }

    /** Whether a word is one piece, which the words of everyday prose are. */
    boolean isOne(String word) {
        String[] tokens = of(List.of(word)).getFirst().getTokens();
        return tokens.length == 1 && !tokens[0].equals(UNKNOWN);
    }

    private static String bounded(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }
}
