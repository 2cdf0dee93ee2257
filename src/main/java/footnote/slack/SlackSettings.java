package footnote.slack;

import footnote.settings.Secret;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the chat services.
 *
 * @param signingSecret what Slack signs its posts with
 * @param botToken what Slack's Web API is called with
 * @param appToken what a Socket Mode connection is asked for with; {@code null} where Slack posts to a public address
 * @param api where the Web API is; ends in a slash
 * @param tokens those that Mattermost or Rocket.Chat show with what they post
 * @param publicUrl what links begin with, without a slash at the end; {@code null} to show quotes in place of links
 */
public record SlackSettings(
        @Nullable Secret signingSecret,
        @Nullable Secret botToken,
        @Nullable Secret appToken,
        URI api,
        List<WebhookToken> tokens,
        @Nullable URI publicUrl) {

    /** Where Slack's own Web API is. */
    public static final URI SLACK = URI.create("https://slack.com/api/");

    /** Nothing but a footnote's words. */
    public static final SlackSettings NONE = new SlackSettings(null, null, null, SLACK, List.of(), null);

    public SlackSettings {
        tokens = List.copyOf(tokens);
    }

    /** Whether anything is to be served at all. */
    public boolean isOn() {
        return isSlack() || !tokens.isEmpty();
    }

    /** Whether questions come from Slack. */
    public boolean isSlack() {
        return botToken != null && (signingSecret != null || appToken != null);
    }

    /** The setting that is missing for the others to be of use, as its variable; {@code null} where none is. */
    public @Nullable String missing() {
        if (botToken == null && (signingSecret != null || appToken != null)) {
            return "FOOTNOTE_SLACK_BOT_TOKEN";
        }
        return botToken != null && !isSlack() ? "FOOTNOTE_SLACK_SIGNING_SECRET" : null;
    }
}
