package footnote.answer.verify;

import footnote.article.Terms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reads the lists of words beside this class. */
final class WordLists {

    private WordLists() {}

    /** The words of each line; one that begins with {@code #} is about the list. */
    static List<List<String>> lines(String name) {
        try (InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream(name));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<List<String>> lines = new ArrayList<>();
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> lines.add(List.of(line.split(" "))));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String stem(String word) {
        return Terms.of(word.toLowerCase(Locale.ROOT)).getFirst().stem();
    }
}
