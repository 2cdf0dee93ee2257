package footnote.article.format.archive;

import footnote.article.format.AnyFormat;
import footnote.article.format.Format;
import footnote.article.format.Input;
import footnote.article.format.Output;
import footnote.fault.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Zip, tar and gzip, read as they come; nothing is unpacked to the disk. An archive may lie in another. One that holds
 * far more than its size lets expect is a bomb: it is read up to there and no farther.
 */
public final class ArchiveFormat implements Format {

    /** An archive in a compressed tar in an archive, and no deeper. */
    private static final int MAX_DEPTH = 4;

    private static final int MAX_ENTRIES = 200_000;

    /** Text is packed to a fourth, the dullest data to a fiftieth of its size. */
    private static final int MAX_RATIO = 100;

    /** The ratio of what is smaller harms nobody. */
    private static final long SMALL = 20_000_000;

    private static final long MAX_UNPACKED = 20_000_000_000L;

    /** A document of that size would keep a parser busy for minutes. */
    private static final long MAX_DOCUMENT = 500_000_000;

    private static final String PACKING = "a file in it is packed in a way that is not known";

    private final AnyFormat inside;

    /** Each file in it is read by {@code inside}. */
    public ArchiveFormat(AnyFormat inside) {
        this.inside = inside;
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        if (input.depth() >= MAX_DEPTH) {
            throw new BadInputException("is an archive too deep in other archives");
        }
        Counting packed = new Counting(input.stream());
        try {
            read(packed, input, output);
        } catch (Bomb e) {
            throw new BadInputException(String.valueOf(e.getMessage()), e);
        } catch (ZipException | java.io.EOFException e) {
            throw new BadInputException("is a damaged archive", e);
        } catch (IOException e) {
            throw new BadInputException("is a damaged archive or one that is not known: " + e.getMessage(), e);
        }
    }

    /**
     * Refuses a document that is a zip inside, as those of office programs are, and holds far more than its size lets
     * expect.
     *
     * @throws IOException if it is damaged
     */
    public static void refuseBomb(byte[] document) throws IOException {
        Counting packed = new Counting(new ByteArrayInputStream(document));
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(packed, "UTF-8", true, true)) {
            Unpacked unpacked = new Unpacked(zip, packed, MAX_DOCUMENT);
            while (next(zip) != null) {
                unpacked.drain();
            }
        } catch (Bomb e) {
            throw new BadInputException("holds far more than its size lets expect", e);
        }
    }

    private void read(Counting packed, Input input, Output output) throws IOException {
        String name = input.origin().toLowerCase(Locale.ROOT);
        if (name.endsWith(".tar")) {
            entries(new TarArchiveInputStream(packed), packed, input, output);
        } else if (name.endsWith("gz")) {
            Unpacked unpacked = new Unpacked(new GZIPInputStream(packed), packed, MAX_UNPACKED);
            String inner = name.endsWith(".tgz")
                    ? input.origin().replaceAll("(?i)\\.tgz$", ".tar")
                    : input.origin().replaceAll("(?i)\\.gz$", "");
            inside.read(new Input(input.name(), inner, unpacked, input.depth() + 1), null, output);
        } else {
            entries(new ZipArchiveInputStream(packed, "UTF-8", true, true), packed, input, output);
        }
    }

    private void entries(ArchiveInputStream<?> archive, Counting packed, Input input, Output output)
            throws IOException {
        Unpacked unpacked = new Unpacked(archive, packed, MAX_UNPACKED);
        int count = 0;
        int visible = 0;
        for (ArchiveEntry entry = next(archive); entry != null; entry = next(archive)) {
            if (++count > MAX_ENTRIES) {
                throw new BadInputException("holds more than %,d files; the rest is left out".formatted(MAX_ENTRIES));
            }
            String place = entry.getName().replace('\\', '/');
            if (!entry.isDirectory() && !isHidden(place)) {
                visible++;
                entry(archive, entry, place, unpacked, input, output);
            }
            unpacked.drain();
        }
        if (count == 0) {
            throw new BadInputException("is an empty or damaged archive");
        }
        if (visible == 0) {
            throw new BadInputException("is an archive without files, hidden ones aside");
        }
    }

    /** The next entry; {@code null} at the end. For some ways of packing the library wants another one, which is not here. */
    private static @Nullable ArchiveEntry next(ArchiveInputStream<?> archive) throws IOException {
        try {
            return archive.getNextEntry();
        } catch (NoClassDefFoundError e) {
            throw new IOException(PACKING, e);
        }
    }

    private void entry(
            ArchiveInputStream<?> archive,
            ArchiveEntry entry,
            String place,
            Unpacked unpacked,
            Input input,
            Output output)
            throws IOException {
        String name = input.name() + "/" + place;
        Input inner = new Input(name, input.origin() + "/" + place, unpacked, input.depth() + 1);
        try {
            refuse(archive, entry, place);
            inside.read(inner, null, output);
        } catch (BadInputException e) {
            output.refused(name, String.valueOf(e.getMessage()));
        }
    }

    private static void refuse(ArchiveInputStream<?> archive, ArchiveEntry entry, String place) {
        if (leadsOut(place)) {
            throw new BadInputException("has a path that leads out of the archive");
        }
        if (entry instanceof TarArchiveEntry tar && (tar.isSymbolicLink() || tar.isLink())) {
            throw new BadInputException("is a link, and links are not followed");
        }
        if (entry instanceof TarArchiveEntry tar && !tar.isFile()) {
            throw new BadInputException("is not a file");
        }
        if (!archive.canReadEntryData(entry)) {
            throw new BadInputException("is encrypted or packed in a way that is not known");
        }
    }

    private static boolean leadsOut(String place) {
        return place.startsWith("/")
                || place.matches("(?i)[a-z]:.*")
                || place.indexOf('\0') >= 0
                || java.util.List.of(place.split("/")).contains("..");
    }

    /** As in folders; a Mac packs a shadow of each file. */
    private static boolean isHidden(String place) {
        for (String part : place.split("/")) {
            if ((part.startsWith(".") && !part.equals("..") && !part.equals(".")) || part.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }

    /** Ends the reading of the whole archive: what comes behind cannot be reached without unpacking it. */
    private static final class Bomb extends IOException {
        private static final long serialVersionUID = 1;

        Bomb(String message) {
            super(message);
        }
    }

    /** Counts what is read of an archive. */
    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int start, int length) throws IOException {
            int read = super.read(buffer, start, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    /** What is in an archive, as long as it stays in proportion to the archive. Not closed with its parts. */
    private static final class Unpacked extends FilterInputStream {
        private final Counting packed;
        private final long most;
        private long count;

        Unpacked(InputStream in, Counting packed, long most) {
            super(in);
            this.packed = packed;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            take(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int start, int length) throws IOException {
            int read = super.read(buffer, start, length);
            take(Math.max(0, read));
            return read;
        }

        private void take(int bytes) throws IOException {
            count += bytes;
            if (count > most || (count > SMALL && count / MAX_RATIO > packed.count)) {
                throw new Bomb("holds far more than its size lets expect; what comes behind it was not read");
            }
        }

        void drain() throws IOException {
            transferTo(OutputStream.nullOutputStream());
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() {
            // The next part is still to come; who opened the archive closes it.
        }
    }
}
