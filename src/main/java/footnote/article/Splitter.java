package footnote.article;

import footnote.text.SentenceBreaker;
import footnote.text.Span;
import footnote.text.TextShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Splits an article's text into passages of neighbouring paragraphs and their sentences. The passages cover the text in
 * order, with nothing between them but blank lines and what is left out; a passage never runs across a subheading. Safe
 * for use by several threads.
 */
public final class Splitter {

    /** Names this way of splitting in the index; to be changed whenever the same text would be split differently. */
    public static final String VERSION = "paragraphs-2";

    /** A passage is closed once it has this many words: two or three paragraphs of news. */
    private static final int ENOUGH_WORDS = 80;

    /** No passage has more, a single long sentence aside; about 256 tokens, half of what the embedding model reads. */
    private static final int MAX_WORDS = 190;

    /** A subheading is at most this long, and stands above a paragraph that is longer. */
    private static final int HEADING_WORDS = 8;

    private final SentenceBreaker breaker = new SentenceBreaker();

    /** The passages of {@code text} in order; none for a blank text. */
    public List<Passage> split(String text) {
        return split(text, Repeated.NONE);
    }

    /** The passages of a text without the lines that are left out of it. */
    public List<Passage> split(String text, Repeated repeated) {
        Set<Span> cut = Set.copyOf(repeated.cut(text));
        return split(
                text,
                paragraphs(text).stream()
                        .filter(paragraph -> !cut.contains(paragraph))
                        .toList());
    }

    private List<Passage> split(String text, List<Span> paragraphs) {
        Gathering gathering = new Gathering();
        for (int i = 0; i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i);
            String words = paragraph.of(text);
            if (i + 1 < paragraphs.size()
                    && isHeading(words, paragraphs.get(i + 1).of(text))) {
                gathering.heading(paragraph, words);
            } else {
                gathering.paragraph(
                        text,
                        breaker.sentences(words).stream()
                                .map(sentence -> sentence.shift(paragraph.start()))
                                .toList());
            }
        }
        gathering.close();
        return List.copyOf(gathering.passages);
    }

    private static boolean isHeading(String line, String below) {
        return TextShape.count(line) <= HEADING_WORDS
                && !TextShape.endsLikeSentence(line)
                && Character.isUpperCase(line.codePointAt(0))
                && TextShape.endsLikeSentence(below)
                && TextShape.count(below) > HEADING_WORDS;
    }

    /** The lines of a text that are not blank. */
    public static List<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                paragraphs.add(new Span(start, end));
            }
            start = end + 1;
        }
        return paragraphs;
    }

    /** The passage that is being gathered, and those that are done. */
    private static final class Gathering {

        final List<Passage> passages = new ArrayList<>();
        private final List<Span> sentences = new ArrayList<>();
        private @Nullable String heading;
        private @Nullable Span headingSpan;
        private int words;

        void heading(Span span, String text) {
            close();
            if (headingSpan != null) {
                sentences.add(headingSpan);
                close();
            }
            heading = text;
            headingSpan = span;
        }

        void paragraph(String text, List<Span> more) {
            int count = more.stream()
                    .mapToInt(span -> TextShape.count(span.of(text)))
                    .sum();
            if (words > 0 && words + count > MAX_WORDS) {
                close();
            }
            for (Span sentence : more) {
                int length = TextShape.count(sentence.of(text));
                if (words > 0 && words + length > MAX_WORDS) {
                    close();
                }
                sentences.add(sentence);
                words += length;
            }
            if (words >= ENOUGH_WORDS) {
                close();
            }
        }

        void close() {
            if (sentences.isEmpty()) {
                return;
            }
            int start = headingSpan != null
                    ? headingSpan.start()
                    : sentences.getFirst().start();
            Span span = new Span(start, sentences.getLast().end());
            passages.add(new Passage(passages.size(), span, heading, sentences));
            sentences.clear();
            heading = null;
            headingSpan = null;
            words = 0;
        }
    }
}
