package footnote.collection.ingest;

import footnote.article.format.ArticleSource;
import footnote.fault.BadInputException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files of a folder as sources. Links are not followed out of what was given, hidden files are left out. */
final class SourceFiles {

    private static final String LINK = "is a link, and links are not followed; name what it points to";

    private SourceFiles() {}

    static List<ArticleSource> under(Path path) {
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        if (!Files.exists(path)) {
            throw new BadInputException("There is no file or folder %s.".formatted(path));
        }
        return List.of(new ArticleSource(path.toString(), fileName(path), () -> Files.newInputStream(path)));
    }

    private static List<ArticleSource> folder(Path given) {
        List<ArticleSource> sources = new ArrayList<>();
        try {
            // What was given may itself be a link.
            Path root = given.toRealPath();
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return !folder.equals(root) && isHidden(folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !isHidden(file)) {
                        add(file, () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
                    } else if (!isHidden(file)) {
                        add(file, refusing(attributes.isSymbolicLink() ? LINK : "is not a file"));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    add(file, () -> {
                        throw e;
                    });
                    return FileVisitResult.CONTINUE;
                }

                private void add(Path file, ArticleSource.Content content) {
                    Path place = root.relativize(file);
                    sources.add(new ArticleSource(given.resolve(place).toString(), origin(place), content));
                }
            });
        } catch (IOException e) {
            throw new BadInputException("The folder %s cannot be read (%s).".formatted(given, e.getMessage()), e);
        }
        sources.sort(Comparator.comparing(ArticleSource::origin));
        return sources;
    }

    private static ArticleSource.Content refusing(String reason) {
        return () -> {
            throw new BadInputException(reason);
        };
    }

    private static boolean isHidden(Path path) {
        return fileName(path).startsWith(".");
    }

    private static String fileName(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private static String origin(Path place) {
        return place.toString().replace('\\', '/');
    }
}
