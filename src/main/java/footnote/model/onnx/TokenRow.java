package footnote.model.onnx;

import footnote.model.onnx.WordPieces.Token;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;

/** One input being put together: {@code [CLS] A [SEP]}, then what is added, then {@code [SEP]}. */
final class TokenRow {

    private static final long CLS = 101;
    private static final long SEP = 102;

    private final long[] ids = new long[ReaderModel.MOST_TOKENS];
    private final int second;
    private int length;

    TokenRow(List<Token> first) {
        ids[length++] = CLS;
        append(first);
        ids[length++] = SEP;
        second = length;
    }

    /** How many tokens can be added. */
    int room() {
        return ids.length - 1 - length;
    }

    int length() {
        return length;
    }

    /** Adds tokens, as many of them as there is room for. */
    void add(List<Token> more) {
        append(more.subList(0, Math.min(more.size(), room())));
    }

    private void append(List<Token> more) {
        for (Token token : more) {
            ids[length++] = token.id();
        }
    }

    /** All ids, the last mark included. */
    LongBuffer ids() {
        long[] closed = Arrays.copyOf(ids, length + 1);
        closed[length] = SEP;
        return LongBuffer.wrap(closed);
    }

    /** 0 up to and with the first {@code [SEP]}, 1 after it. */
    LongBuffer types() {
        long[] types = new long[length + 1];
        Arrays.fill(types, second, types.length, 1);
        return LongBuffer.wrap(types);
    }

    LongBuffer mask() {
        long[] mask = new long[length + 1];
        Arrays.fill(mask, 1);
        return LongBuffer.wrap(mask);
    }
}
