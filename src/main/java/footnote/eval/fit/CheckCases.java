package footnote.eval.fit;

import footnote.answer.evidence.Evidence;
import footnote.article.Article;
import footnote.article.Passage;
import footnote.article.Splitter;
import footnote.fault.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads cases for the check of sentences: a folder of files, each with the text of an article, or {@code seed:} and the id
 * of one of the sample, or {@code same:} and the folder beside this one with a file of the same name that has the text;
 * then an empty line and a sentence a line behind its kind. {@code @FILE} behind the kind makes it cite another file's
 * article.
 */
final class CheckCases {

    private static final Pattern LINE = Pattern.compile("(?<kind>[a-z]+)(?: @(?<other>\\w+))?: (?<text>.+)");

    private static final String SEED = "seed: ";
    private static final String SAME = "same: ";

    private final Splitter splitter = new Splitter();
    private final Function<String, Article> sample;

    /** @param sample gives an article of the sample by its id */
    CheckCases(Function<String, Article> sample) {
        this.sample = sample;
    }

    List<CheckCase> read(Path folder) {
        Map<String, List<String>> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path :
                    paths.filter(path -> path.toString().endsWith(".txt")).toList()) {
                files.put(String.valueOf(path.getFileName()).replaceFirst("\\.txt$", ""), lines(path));
            }
        } catch (IOException e) {
            throw new BadInputException("The folder %s cannot be read.".formatted(folder), e);
        }
        List<CheckCase> cases = new ArrayList<>();
        files.forEach((name, lines) -> lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .forEach(line -> cases.add(parsed(name, line, files))));
        return cases;
    }

    private static List<String> lines(Path path) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(path));
        if (!lines.isEmpty() && lines.getFirst().startsWith(SAME)) {
            Path same = path.resolve("../..")
                    .normalize()
                    .resolve(lines.getFirst().substring(SAME.length()))
                    .resolve(path.getFileName());
            if (!Files.isRegularFile(same)) {
                throw new BadInputException("%s has its article in %s, which is not there.".formatted(path, same));
            }
            lines.set(0, Files.readAllLines(same).getFirst());
        }
        return lines;
    }

    private CheckCase parsed(String file, String line, Map<String, List<String>> files) {
        Matcher matcher = LINE.matcher(line);
        String cited = matcher.matches() && matcher.group("other") != null ? matcher.group("other") : file;
        List<String> lines = files.get(cited);
        if (!matcher.matches() || lines == null) {
            throw new BadInputException("This line of %s is no case: %s".formatted(file, line));
        }
        return new CheckCase(file, matcher.group("kind"), matcher.group("text"), passages(cited, lines.getFirst()));
    }

    private List<Evidence.Passage> passages(String name, String first) {
        String text = first.startsWith(SEED)
                ? sample.apply(first.substring(SEED.length())).text()
                : first;
        List<Evidence.Passage> passages = new ArrayList<>();
        for (Passage passage : splitter.split(text)) {
            List<Evidence.Sentence> sentences = passage.sentences().stream()
                    .map(span ->
                            new Evidence.Sentence(span.shift(-passage.span().start()), 0))
                    .toList();
            passages.add(new Evidence.Passage(
                    passages.size() + 1, name, null, passage.span().of(text), passages.isEmpty(), 0, 0, sentences));
        }
        return passages;
    }
}
