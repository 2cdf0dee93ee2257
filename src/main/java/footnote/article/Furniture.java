package footnote.article;

import footnote.text.TextShape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What belongs to a site and not to an article. The known phrases are in {@code furniture.txt} beside this class: a
 * reason in brackets, then one pattern a line, each matched against a whole block without regard to case.
 */
final class Furniture {

    /** What ends an article on a page: from here on, blocks that are no sentences are links and labels. */
    private static final String END = "end of the article";

    /** A label among links is shorter than this. */
    private static final int LABEL_WORDS = 16;

    /** Furniture is short; what is longer is not even compared. */
    private static final int MAX_LENGTH = 400;

    /** A breadcrumb's parts are section names, no longer than this. */
    private static final int CRUMB_WORDS = 4;

    private static final Pattern CRUMB_SEPARATOR = Pattern.compile("\\s{0,20}+[|›»>•]\\s*");

    private record Phrase(Pattern pattern, String reason) {}

    private final List<Phrase> phrases;

    Furniture() {
        phrases = load();
    }

    /** The blocks that stay; what goes is added to {@code cuts}. */
    List<Block> clear(List<Block> blocks, List<Cut> cuts) {
        List<Block> kept = new ArrayList<>();
        boolean ended = false;
        for (Block block : blocks) {
            Optional<String> reason = reason(block, kept.size());
            ended |= reason.filter(END::equals).isPresent();
            if (reason.isEmpty() && ended && isLabel(block)) {
                reason = Optional.of("label after the " + END);
            }
            if (reason.isPresent()) {
                cuts.add(new Cut(block.line(), block.text(), reason.get()));
            } else {
                kept.add(block);
            }
        }
        return kept;
    }

    private Optional<String> reason(Block block, int position) {
        if (block.text().length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Optional<String> known = phrases.stream()
                .filter(phrase -> phrase.pattern().matcher(block.text()).matches())
                .map(Phrase::reason)
                .findFirst();
        return known.isEmpty() && position < 3 && isBreadcrumb(block) ? Optional.of("path of sections") : known;
    }

    private static boolean isLabel(Block block) {
        return block.words() < LABEL_WORDS && !block.endsLikeSentence();
    }

    private static boolean isBreadcrumb(Block block) {
        String[] parts = CRUMB_SEPARATOR.split(block.text());
        if (parts.length < 3 || block.endsLikeSentence()) {
            return false;
        }
        for (String part : parts) {
            if (TextShape.count(part) > CRUMB_WORDS) {
                return false;
            }
        }
        return true;
    }

    private static List<Phrase> load() {
        try (InputStream in = Objects.requireNonNull(Furniture.class.getResourceAsStream("furniture.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Phrase> parse(List<String> lines) {
        List<Phrase> phrases = new ArrayList<>();
        String reason = "";
        for (String line : lines) {
            if (line.startsWith("[")) {
                reason = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                phrases.add(new Phrase(Pattern.compile(line, flags), reason));
            }
        }
        return List.copyOf(phrases);
    }
}
