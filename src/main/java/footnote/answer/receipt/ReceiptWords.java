package footnote.answer.receipt;

import footnote.answer.Outcome;
import footnote.answer.receipt.ShownReceipt.State;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a receipt says, in words for people. */
public final class ReceiptWords {

    /** In the place of a sentence that is not told. */
    public static final String WITHHELD = "[This sentence rested on an article that was withdrawn.]";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private ReceiptWords() {}

    /** When and where it was asked, and what came of it. */
    public static String head(ShownReceipt receipt) {
        return "%s · %s · %s"
                .formatted(
                        MINUTE.format(Instant.parse(receipt.asked())),
                        channel(receipt.channel()),
                        of(receipt.outcome()));
    }

    private static String channel(String channel) {
        return switch (channel) {
            case "web" -> "on the web";
            case "cli" -> "on the command line";
            case "slack" -> "in a chat";
            case "openai" -> "by a program";
            case "mcp" -> "by an agent";
            default -> channel;
        };
    }

    /** An outcome. */
    public static String of(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> "answered";
            case PARTIAL -> "answered in part";
            case NOT_FOUND -> "not found in the articles";
            case ABOUT -> "about the program";
        };
    }

    /** What has become of a quote. */
    public static String of(State state) {
        return switch (state) {
            case UNCHANGED -> "The article is as it was.";
            case KEPT -> "The article has changed since; it still has these words.";
            case CHANGED -> "The article has changed since; it no longer has these words.";
            case WITHDRAWN -> "Withdrawn.";
        };
    }

    /** Why an answer is outdated, for who is told of it and may be told late: without the title of the article. */
    static String reason(State state) {
        return switch (state) {
            case UNCHANGED -> "An article that is quoted is as it was.";
            case KEPT -> "An article that is quoted has changed; it still has the words that are quoted.";
            case CHANGED -> "An article that is quoted has changed; words that are quoted are not in it any more.";
            case WITHDRAWN -> "An article that is quoted was withdrawn.";
        };
    }
}
