package footnote.model.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A response that may have only so many bytes; what reads on fails. */
final class BoundedStream extends FilterInputStream {

    private long left;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    /** There was more than allowed. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        int unit = super.read();
        count(unit < 0 ? 0 : 1);
        return unit;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws TooLong {
        left -= read;
        if (left < 0) {
            throw new TooLong();
        }
    }
}
