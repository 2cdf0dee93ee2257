package footnote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression of the product reads the worst of texts in time that grows as the text does: repeats of what it
 * begins with, of what it is made of, and of two of these in turns. Steps are counted, not seconds, so that it does not
 * matter how busy the machine is. Each is first given short texts of all kinds, then a million letters of the worst kind.
 */
final class PatternsTest {

    private static final int SHORT = 6_000;
    private static final int LONG = 1_000_000;

    /** Of each letter so many steps at most; those that are allowed to look ahead some hundred letters take as many. */
    private static final long MOST_STEPS = 700;

    private static final Path CLASSES = Path.of("target/classes");

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern INLINE =
            Pattern.compile("\\.(?:replaceAll|replaceFirst|matches|split)\\(\\s*\"((?:[^\"\\\\]|\\\\.)++)\"\\s*[,)]");

    /** What is only ever given short texts, and how long these are at most. */
    private static final Map<String, Integer> BOUNDED = Map.ofEntries(
            Map.entry("Statements.BROKEN_OFF", 200),
            Map.entry("PdfParagraphs.DIVIDED", 60),
            // Questions have 8,000 characters; these are tried once for each.
            Map.entry("QuestionParts.JOINT", 8_000),
            Map.entry("StandaloneQuestion.BARE", 8_000),
            Map.entry("StandaloneQuestion.ELLIPSIS", 8_000),
            Map.entry("SmallTalk.java [\\s?!.,;:]+$", 8_000),
            // Names in an article, one at a time
            Map.entry("Attribution.java [.,;]+$|(?:’s|'s)$", 400),
            // Numbers and names that whoever runs it has written into settings or files of cases
            Map.entry("TraceTarget.java /+$", 400),
            Map.entry("ChatServices.java /+$", 400),
            Map.entry("Particulars.java \\p{L}+$", 400),
            Map.entry("ClaimCase.java -\\d+$", 400),
            Map.entry("CheckCases.LINE", 4_000));

    /** A text that counts how often it is looked at, and then says no more. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long left;

        Counted(String text, long left) {
            this.text = text;
            this.left = left;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * An expression.
     *
     * @param whole whether it is only asked whether all of a text is so, and not where in it
     */
    private record Expression(Pattern pattern, boolean whole) {

        /** Steps for a text, negative where they are too many. */
        long steps(String text) {
            long most = text.length() * MOST_STEPS;
            Counted counted = new Counted(text, most);
            Matcher matcher = pattern.matcher(counted);
            try {
                boolean more = whole ? matcher.matches() : matcher.find();
                while (more && !whole) {
                    more = matcher.find();
                }
            } catch (TooManySteps | StackOverflowError e) {
                return -1;
            }
            return most - counted.left;
        }
    }

    @Test
    void areAllLinear() throws Exception {
        Map<String, Expression> all = new TreeMap<>(inFields());
        all.putAll(inLines());
        assertTrue(all.size() > 200, () -> "found " + all.size());
        Set<String> tooSlow = new TreeSet<>();
        all.forEach((name, expression) -> {
            String unit = slow(name, expression);
            if (unit != null) {
                tooSlow.add("%s on repeats of '%s'".formatted(name, unit));
            }
        });
        assertEquals(Set.of(), tooSlow);
    }

    private static @Nullable String slow(String name, Expression expression) {
        int most = BOUNDED.getOrDefault(name, LONG);
        String worst = "";
        long steps = -1;
        for (String unit : units(expression.pattern().pattern())) {
            long taken = expression.steps(repeated(unit, Math.min(most, SHORT)));
            if (taken < 0 && most == LONG) {
                return unit;
            }
            worst = taken > steps ? unit : worst;
            steps = Math.max(steps, taken);
        }
        return most < LONG || expression.steps(repeated(worst, LONG)) >= 0 ? null : worst + "' a million long '";
    }

    /** And something behind it that fits nothing. */
    private static String repeated(String unit, int length) {
        return unit.repeat(Math.max(1, length / unit.length())) + "\u0001";
    }

    private static Set<String> units(String expression) {
        Set<String> letters = new LinkedHashSet<>(Set.of(" ", "\n", "a", "1", "A"));
        expression
                .codePoints()
                .filter(c -> !Character.isLetterOrDigit(c) && "\\?+|)^$*{}".indexOf(c) < 0)
                .limit(40)
                .forEach(c -> letters.add(Character.toString(c)));
        Set<String> units = new LinkedHashSet<>(letters);
        String[] some = letters.stream().limit(9).toArray(String[]::new);
        IntStream.range(0, some.length * some.length)
                .forEach(i -> units.add(some[i / some.length] + some[i % some.length]));
        Pattern.compile("[A-Za-z]{2,12}")
                .matcher(expression)
                .results()
                .limit(4)
                .forEach(word -> units.addAll(Set.of(word.group() + " ", word.group())));
        return units;
    }

    private static Map<String, Expression> inFields() throws IOException, ReflectiveOperationException {
        Map<String, Expression> all = new TreeMap<>();
        for (Path file : files(CLASSES.resolve("footnote"), ".class")) {
            String name = CLASSES.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
            for (Field field : Class.forName(name, false, PatternsTest.class.getClassLoader())
                    .getDeclaredFields()) {
                if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    String place = name.substring(name.lastIndexOf('.') + 1) + "." + field.getName();
                    all.put(place, new Expression((Pattern) field.get(null), isWhole(file, field.getName())));
                }
            }
        }
        return all;
    }

    /** Whether all uses that can be seen in the source ask for the whole text. */
    private static boolean isWhole(Path classFile, String field) throws IOException {
        String source = CLASSES.relativize(classFile).toString().replaceAll("(?:\\$.*)?\\.class$", ".java");
        String text = Files.readString(SOURCES.resolve(source));
        Matcher use = Pattern.compile("\\b" + field + "\\s*\\.\\s*(\\w+)").matcher(text);
        boolean whole = false;
        while (use.find()) {
            String behind = text.substring(use.end(), Math.min(text.length(), use.end() + 160));
            if (!use.group(1).equals("matcher") || !behind.contains(".matches()")) {
                return false;
            }
            whole = true;
        }
        return whole;
    }

    /** Those that are written where they are used. */
    private static Map<String, Expression> inLines() throws IOException {
        Map<String, Expression> all = new TreeMap<>();
        for (Path file : files(SOURCES, ".java")) {
            INLINE.matcher(Files.readString(file)).results().forEach(found -> {
                String expression = found.group(1).translateEscapes();
                all.put(
                        file.getFileName() + " " + expression,
                        new Expression(
                                Pattern.compile(expression), found.group().startsWith(".matches")));
            });
        }
        return all;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}
