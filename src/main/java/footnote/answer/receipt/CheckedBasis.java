package footnote.answer.receipt;

import footnote.answer.receipt.AnswerReceipt.Basis;
import footnote.answer.receipt.AnswerReceipt.Quote;
import footnote.answer.receipt.ShownReceipt.State;
import footnote.article.Article;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article that an answer rests on, then and now.
 *
 * @param then as it was
 * @param now as it is; {@code null} where it was withdrawn
 */
record CheckedBasis(Basis then, @Nullable Article now) {

    /** Fewer units of a quote that was cut may stand anywhere. */
    private static final int TELLING = 20;

    /** Why an answer that rests on it is outdated, in words; empty where it is not. */
    Optional<String> reason() {
        if (now == null) {
            return Optional.of("An article that is quoted was withdrawn.");
        }
        if (isUnchanged()) {
            return Optional.empty();
        }
        boolean kept = then.quotes().stream().allMatch(quote -> state(quote) == State.KEPT);
        return Optional.of("The article “%s” has changed; %s."
                .formatted(
                        then.title(),
                        kept
                                ? "it still has the words that are quoted"
                                : "words that are quoted are not in it any more"));
    }

    /** The gravest that has become of a quote. */
    State gravest() {
        return then.quotes().stream()
                .map(this::state)
                .max(Comparator.naturalOrder())
                .orElse(now == null ? State.WITHDRAWN : State.UNCHANGED);
    }

    boolean isUnchanged() {
        return now != null && TextHash.of(now.text()).equals(then.sha256());
    }

    /** Whether these words can be read in it today. */
    boolean has(String words) {
        return now != null && now.text().contains(words);
    }

    List<ShownReceipt.Quote> quotes() {
        return then.quotes().stream().map(this::shown).toList();
    }

    private ShownReceipt.Quote shown(Quote quote) {
        State state = state(quote);
        return state == State.WITHDRAWN ? withdrawn(quote) : shown(quote, state, place(quote));
    }

    private ShownReceipt.Quote withdrawn(Quote quote) {
        return new ShownReceipt.Quote(
                quote.n(),
                State.WITHDRAWN,
                null,
                then.article(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                then.sha256(),
                null);
    }

    private ShownReceipt.Quote shown(Quote quote, State state, int start) {
        boolean there = start >= 0;
        int end = start + quote.end() - quote.start();
        String path = "/articles/" + encode(then.article());
        return new ShownReceipt.Quote(
                quote.n(),
                state,
                quote.words(),
                then.article(),
                then.title(),
                then.source(),
                then.published(),
                then.url(),
                there ? start : null,
                there ? end : null,
                there ? "%s?start=%d&end=%d".formatted(path, start, end) : path,
                then.sha256(),
                there && now != null ? now.page(start) : null);
    }

    private State state(Quote quote) {
        if (now == null) {
            return State.WITHDRAWN;
        }
        if (isUnchanged()) {
            return State.UNCHANGED;
        }
        return place(quote) >= 0 ? State.KEPT : State.CHANGED;
    }

    /** Where the words stand now, as near as can be to where they stood; less than 0 where they do not. */
    private int place(Quote quote) {
        if (isUnchanged()) {
            return quote.start();
        }
        String text = now == null ? "" : now.text();
        String words = whole(quote);
        int before = words.isEmpty() ? -1 : text.lastIndexOf(words, quote.start());
        int after = words.isEmpty() ? -1 : text.indexOf(words, quote.start());
        int nearest = before < 0 || (after >= 0 && after - quote.start() < quote.start() - before) ? after : before;
        return nearest + quote.end() - quote.start() > text.length() ? -1 : nearest;
    }

    /** What is known of the words for certain; empty where that is too little to find them by. */
    private static String whole(Quote quote) {
        String words = quote.words();
        if (words.length() == quote.end() - quote.start()) {
            return words;
        }
        String begin = words.substring(0, words.length() - ShortText.ELLIPSIS.length());
        return begin.length() < TELLING ? "" : begin;
    }

    private static String encode(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
