package footnote.article.format.data;

import footnote.fault.BadInputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that may be read so far and no farther, until more is allowed. */
final class BoundedInput extends FilterInputStream {

    private final String reason;
    private long left;

    /**
     * @param ration how many bytes may be read
     * @param reason what the exception says when more is asked for
     */
    BoundedInput(InputStream in, long ration, String reason) {
        super(in);
        this.left = ration;
        this.reason = reason;
    }

    /** From here on, so much may be read. */
    void allow(long ration) {
        left = ration;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        take(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        int count = super.read(buffer, start, length);
        take(Math.max(0, count));
        return count;
    }

    private void take(int count) {
        left -= count;
        if (left < 0) {
            throw new BadInputException(reason);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
