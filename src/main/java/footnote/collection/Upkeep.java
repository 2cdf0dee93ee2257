package footnote.collection;

import java.nio.file.Path;
import java.util.List;

/**
 * The care of an index on a disk. All methods throw {@link footnote.fault.CollectionException} when it cannot be read or
 * written, and where they write, when another process does.
 */
public interface Upkeep {

    /**
     * What a full examination says.
     *
     * @param status how the index stands
     * @param findings what is wrong, in words; empty where nothing is
     */
    record Checkup(IndexStatus status, List<String> findings) {}

    /** Compares the checksums of all files, which reads each of them once. */
    void checkFiles();

    /** Examines everything: the files, what is in them, and what must fit together. Others cannot write meanwhile. */
    Checkup verify();

    /** Makes the index anew from its articles, whose vectors are then still to be made; the old one serves until then. */
    void rebuild();

    /**
     * Writes the index as it is now into a file, whoever uses it meanwhile.
     *
     * @throws footnote.fault.BadInputException if the file is there already, or there is nothing to back up
     */
    void backup(Path file);

    /**
     * Puts what {@link #backup} wrote in the place of the index, in one commit. A damaged one is moved aside.
     *
     * @param replace whether it may take the place of own articles
     * @throws footnote.fault.BadInputException if the file is no whole backup, or there are own articles it may not replace
     */
    IndexStatus restore(Path file, boolean replace);
}
