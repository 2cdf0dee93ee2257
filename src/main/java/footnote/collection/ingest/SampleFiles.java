package footnote.collection.ingest;

import footnote.article.format.ArticleSource;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The sample collection that comes with the product. */
final class SampleFiles {

    private static final List<String> FILES = List.of(
            "000_a1b30193cfea0e69.txt",
            "001_e42f8a0cde75ae70.txt",
            "002_739ca1eb5c528f70.txt",
            "003_e2ff5a5d00452028.txt",
            "004_4593957344bb9b3a.txt");

    static final int SIZE = FILES.size();

    private SampleFiles() {}

    static List<ArticleSource> sources() {
        return FILES.stream()
                .map(file -> new ArticleSource("seeds/" + file, file, () -> read(file)))
                .toList();
    }

    private static InputStream read(String file) {
        return Objects.requireNonNull(SampleFiles.class.getResourceAsStream("/seeds/" + file));
    }
}
