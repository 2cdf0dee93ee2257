package footnote.app;

import footnote.settings.Values;
import footnote.settings.Values.Value;
import footnote.web.http.Limits;
import footnote.web.http.Places;
import footnote.web.http.TrustedProxies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of how much is served.
 *
 * @param limits how much other machines may ask
 * @param atATime how many questions are answered at a time
 */
record ServingSettings(Limits limits, int atATime) {

    private static final int MOST = 1_000_000;

    private static final String RATE = "rate-limit";
    private static final String AT_A_TIME = "questions-at-a-time";
    private static final String PROXIES = "trusted-proxies";

    /** Reads them; faulty ones must have been told by {@link #faults} before. */
    static ServingSettings of(Values values) {
        Limits limits = new Limits(
                find(values, RATE, text -> number(text, 0)).orElse(Limits.USUAL.perMinute()),
                find(values, PROXIES, TrustedProxies::of).orElse(Limits.USUAL.proxies()));
        return new ServingSettings(
                limits, find(values, AT_A_TIME, text -> number(text, 1)).orElseGet(Places::usual));
    }

    /** What is wrong with them, each in words with key and origin. */
    static List<String> faults(Values values) {
        List<String> faults = new ArrayList<>();
        fault(values, RATE, text -> number(text, 0), "is no number of questions a minute, 0 for no limit")
                .ifPresent(faults::add);
        fault(values, AT_A_TIME, text -> number(text, 1), "is no number of questions, 1 or more")
                .ifPresent(faults::add);
        fault(values, PROXIES, TrustedProxies::of, "is no list of addresses like 10.0.0.7 or 10.0.0.0/8")
                .ifPresent(faults::add);
        return faults;
    }

    private static <T> Optional<T> find(Values values, String key, Function<String, T> read) {
        return values.find(key).map(value -> read.apply(value.text()));
    }

    private static Optional<String> fault(Values values, String key, Function<String, ?> read, String what) {
        Optional<Value> value = values.find(key);
        try {
            return value.filter(found -> read.apply(found.text()) == null).map(Value::text);
        } catch (IllegalArgumentException e) {
            return value.map(found -> "%s: '%s' %s (from %s)".formatted(key, found.text(), what, found.origin()));
        }
    }

    private static int number(String text, int least) {
        int number = Integer.parseInt(text);
        if (number < least || number > MOST) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
