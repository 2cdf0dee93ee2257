package footnote.ingest;

import footnote.fault.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The files of a folder as sources. Links are not followed out of what was given, hidden files are left out. */
final class SourceFiles {

    /** Read at most this much of a file; what is larger is refused by its first bytes. */
    private static final int MAX_BYTES = 2_000_001;

    /** Formats whose text is not what their bytes say; reading them as plain text would index their markup. */
    private static final Set<String> OTHER_FORMATS = Set.of(
            "html", "htm", "xhtml", "xml", "rss", "atom", "json", "jsonl", "ndjson", "csv", "tsv", "eml", "rtf", "css",
            "js");

    private static final String LINK = "is a link, and links are not followed; name what it points to";

    private SourceFiles() {}

    static List<Source> under(Path path) {
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        if (!Files.exists(path)) {
            throw new BadInputException("There is no file or folder %s.".formatted(path));
        }
        return List.of(new Source(path.toString(), fileName(path), () -> read(path)));
    }

    private static List<Source> folder(Path given) {
        List<Source> sources = new ArrayList<>();
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
                        add(file, () -> read(file));
                    } else if (!isHidden(file)) {
                        add(file, refusing(attributes.isSymbolicLink() ? LINK : "is not a file"));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    add(file, () -> {
                        throw refusal(e);
                    });
                    return FileVisitResult.CONTINUE;
                }

                private void add(Path file, Source.Content content) {
                    Path place = root.relativize(file);
                    sources.add(new Source(given.resolve(place).toString(), origin(place), content));
                }
            });
        } catch (IOException e) {
            throw new BadInputException("The folder %s cannot be read (%s).".formatted(given, e.getMessage()), e);
        }
        sources.sort(Comparator.comparing(Source::origin));
        return sources;
    }

    private static Source.Content refusing(String reason) {
        return () -> {
            throw new BadInputException(reason);
        };
    }

    /** Content that came under a name, read as a file of that name is. */
    static Source.Content named(String name, byte[] content) {
        return () -> {
            refuseOtherFormats(name);
            return content;
        };
    }

    private static byte[] read(Path file) {
        refuseOtherFormats(fileName(file));
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_BYTES);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static void refuseOtherFormats(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (OTHER_FORMATS.contains(extension)) {
            throw new BadInputException("is not plain text (." + extension + "), which is all that is read so far");
        }
    }

    private static BadInputException refusal(IOException e) {
        String reason = switch (e) {
            case AccessDeniedException denied -> "cannot be read: permission denied";
            case NoSuchFileException gone -> "is not there any more";
            default -> "cannot be read: " + e.getMessage();
        };
        return new BadInputException(reason, e);
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
