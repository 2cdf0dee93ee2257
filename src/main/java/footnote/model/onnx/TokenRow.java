package footnote.model.onnx;

import java.nio.LongBuffer;
import java.util.Arrays;

/** One input being put together: {@code [CLS] A [SEP]}, then what is added, then {@code [SEP]}. */
final class TokenRow {

    private static final long CLS = 101;
    private static final long SEP = 102;

    private final long[] ids = new long[ReaderModel.MOST_TOKENS];
    private final int second;
    private int length;

    /** @param first A, of which no more than {@code most} tokens are taken */
    TokenRow(long[] first, int most) {
        ids[length++] = CLS;
        add(first, most);
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

    /** Adds tokens to B, as many of them as there is room for. */
    void add(long[] more) {
        add(more, more.length);
    }

    /** The same, but no more than {@code most}. */
    void add(long[] more, int most) {
        int count = Math.min(Math.min(more.length, most), room());
        System.arraycopy(more, 0, ids, length, count);
        length += count;
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
