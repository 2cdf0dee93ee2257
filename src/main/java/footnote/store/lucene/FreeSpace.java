package footnote.store.lucene;

import footnote.fault.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sees to it that the disk is never filled up: a full one harms everyone who uses it, and merging needs room too. */
final class FreeSpace {

    private static final long MEGABYTE = 1L << 20;

    private final Free free;
    private final long least;

    /** How many bytes the disk of a folder has free. */
    @FunctionalInterface
    interface Free {
        long of(Path folder) throws IOException;
    }

    FreeSpace(Free free, long leastMegabytes) {
        this.free = free;
        this.least = leastMegabytes * MEGABYTE;
    }

    /** On the real disk. */
    static FreeSpace leaving(long megabytes) {
        return new FreeSpace(folder -> Files.getFileStore(folder).getUsableSpace(), megabytes);
    }

    /**
     * Refuses to write where there is too little; asked each time, so that it goes on once there is enough.
     *
     * @throws UnavailableException if so
     */
    void require(Path path) throws IOException {
        Path there = path.toAbsolutePath();
        while (there != null && !Files.isDirectory(there)) {
            there = there.getParent();
        }
        long bytes = there == null ? Long.MAX_VALUE : free.of(there);
        if (bytes < least) {
            throw new UnavailableException(
                    "The disk of %s has only %,d MB free, and nothing is written below %,d MB; make room there, or lower FOOTNOTE_MIN_FREE."
                            .formatted(path, bytes / MEGABYTE, least / MEGABYTE));
        }
    }
}
