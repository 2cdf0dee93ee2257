package footnote.testing;

import footnote.article.Article;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * News that nobody wrote: as many articles as are asked for, the same for the same seed, as long as news is (median
 * about 380 words, one in twenty above 1,000). Of twenty articles one is an exact copy of an earlier one, one a near
 * copy (trimmed, with changed words, with a paragraph of its own), and one takes over a paragraph of background without
 * being a copy.
 */
public final class News {

    private static final int VOCABULARY = 12_000;
    private static final double MEDIAN_WORDS = 380;
    private static final double SPREAD = 0.65;
    private static final int LEAST_WORDS = 60;
    private static final int MOST_WORDS = 3_000;

    private static final String[] SMALL = {
        "the", "of", "and", "to", "in", "a", "for", "on", "that", "with", "by", "at", "from", "as", "was", "has", "it"
    };
    private static final String[] ONSETS = {
        "b", "br", "c", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ea", "ou"};
    private static final String[] CODAS = {"", "n", "r", "l", "s", "t", "nd", "ck", "m"};
    private static final String[] SOURCES = {"Coast Gazette", "Valley Post", "Harbour Times", "Northern Courier"};

    private final Random random;
    private final String[] vocabulary;
    private final List<Item> items = new ArrayList<>();
    private final List<Item> originals = new ArrayList<>();

    /** What an article is to an earlier one. */
    public enum Kind {
        ORIGINAL,
        EXACT,
        NEAR,
        FOLLOW_UP
    }

    /**
     * A made-up article.
     *
     * @param original id of the article it copies or follows up, {@code null} for {@link Kind#ORIGINAL}
     */
    public record Item(Article article, Kind kind, @Nullable String original) {}

    private News(long seed) {
        random = new Random(seed);
        vocabulary = new String[VOCABULARY];
        Arrays.setAll(vocabulary, i -> word());
    }

    /** The articles, in the order in which they came out. */
    public static List<Item> articles(int count, long seed) {
        News news = new News(seed);
        for (int i = 0; i < count; i++) {
            news.add(i);
        }
        return List.copyOf(news.items);
    }

    private void add(int number) {
        int slot = originals.size() < 20 ? 19 : random.nextInt(20);
        Kind kind = switch (slot) {
            case 0 -> Kind.EXACT;
            case 1 -> Kind.NEAR;
            case 2 -> Kind.FOLLOW_UP;
            default -> Kind.ORIGINAL;
        };
        Item before = kind == Kind.ORIGINAL ? null : originals.get(random.nextInt(originals.size()));
        String text = before == null ? text(length()) : from(before.article().text(), kind);
        Article article = new Article(
                "news-%06d".formatted(number),
                sentence(6).replace(".", ""),
                SOURCES[random.nextInt(SOURCES.length)],
                null,
                LocalDate.of(2020, 1, 1).plusDays(number / 20),
                "https://example.org/" + number,
                text);
        Item item =
                new Item(article, kind, before == null ? null : before.article().id());
        items.add(item);
        if (kind == Kind.ORIGINAL) {
            originals.add(item);
        }
    }

    private String from(String text, Kind kind) {
        return switch (kind) {
            case EXACT, ORIGINAL -> text;
            case NEAR -> near(text);
            case FOLLOW_UP -> paragraph(90) + "\n\n" + text(length()) + "\n\n" + text.split("\n\n")[0];
        };
    }

    /** Each of the three things that desks do with an agency's story, at least one of them. */
    private String near(String text) {
        int way = 1 + random.nextInt(7);
        List<String> paragraphs = new ArrayList<>(List.of(text.split("\n\n")));
        if ((way & 1) != 0 && paragraphs.size() > 4) {
            paragraphs = paragraphs.subList(0, paragraphs.size() - 1 - random.nextInt(paragraphs.size() / 4));
        }
        String changed = String.join("\n\n", paragraphs);
        if ((way & 2) != 0 || way == 1) {
            changed = replaced(changed, 0.01 + random.nextDouble() * 0.05);
        }
        return (way & 4) != 0 ? changed + "\n\n" + paragraph(30) : changed;
    }

    private String replaced(String text, double share) {
        return Arrays.stream(text.split("(?<= )|(?<=\n)"))
                .map(word -> word.length() > 4 && !word.contains(".") && random.nextDouble() < share
                        ? pick() + (word.endsWith("\n") ? "\n" : " ")
                        : word)
                .collect(Collectors.joining());
    }

    private int length() {
        double words = MEDIAN_WORDS * Math.exp(SPREAD * random.nextGaussian());
        return (int) Math.clamp(words, LEAST_WORDS, MOST_WORDS);
    }

    private String text(int words) {
        List<String> paragraphs = new ArrayList<>();
        for (int left = words; left > 0; left -= 60) {
            paragraphs.add(paragraph(Math.min(left, 60)));
        }
        return String.join("\n\n", paragraphs);
    }

    private String paragraph(int words) {
        StringBuilder text = new StringBuilder();
        for (int left = words; left > 0; ) {
            int length = Math.min(left, 8 + random.nextInt(20));
            text.append(text.isEmpty() ? "" : " ").append(sentence(length));
            left -= length;
        }
        return text.toString();
    }

    private String sentence(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = i % 2 == 1 ? SMALL[random.nextInt(SMALL.length)] : pick();
            boolean number = i % 2 == 0 && random.nextInt(15) == 0;
            text.append(i == 0 ? "" : " ").append(number ? String.valueOf(random.nextInt(5000)) : word);
        }
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        return text.append('.').toString();
    }

    /** Some words are common, most are rare. */
    private String pick() {
        double u = random.nextDouble();
        return vocabulary[(int) (VOCABULARY * u * u * u)];
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int syllables = 1 + random.nextInt(3); syllables > 0; syllables--) {
            word.append(ONSETS[random.nextInt(ONSETS.length)])
                    .append(VOWELS[random.nextInt(VOWELS.length)])
                    .append(CODAS[random.nextInt(CODAS.length)]);
        }
        return word.toString();
    }
}
