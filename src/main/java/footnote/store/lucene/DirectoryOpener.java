package footnote.store.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;

/** Opens the directory an index is in; tests have it fail. */
@FunctionalInterface
interface DirectoryOpener {

    Directory at(Path path) throws IOException;
}
