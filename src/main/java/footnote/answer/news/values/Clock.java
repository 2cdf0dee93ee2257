package footnote.answer.news.values;

import footnote.text.Span;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A time of day that a text names.
 *
 * @param time the time
 * @param span where it stands
 */
record Clock(LocalTime time, Span span) {

    private static final Pattern TIME =
            Pattern.compile("(?i)\\b(?:(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?:\\s?(?<half>[ap])\\.?m\\b)?"
                    + "|(?<dotted>1[0-2]|[1-9])(?:\\.(?<after>[0-5]\\d))?\\s?(?<half2>[ap])\\.?m\\b)");

    /** The times of a text, in order. */
    static List<Clock> in(String text) {
        return TIME.matcher(text).results().map(Clock::of).toList();
    }

    private static Clock of(MatchResult time) {
        boolean colon = time.group("hour") != null;
        int hour = Integer.parseInt(colon ? time.group("hour") : time.group("dotted"));
        String minute = colon ? time.group("minute") : time.group("after");
        String half = colon ? time.group("half") : time.group("half2");
        int shown = half == null ? hour : hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        return new Clock(
                LocalTime.of(shown, minute == null ? 0 : Integer.parseInt(minute)), new Span(time.start(), time.end()));
    }
}
