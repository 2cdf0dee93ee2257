package footnote.slack;

import footnote.settings.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A token that an outgoing webhook or a slash command of Mattermost or Rocket.Chat shows.
 *
 * @param token the token
 * @param answers an incoming webhook that the answers go to; {@code null} to answer in the reply
 */
public record WebhookToken(Secret token, @Nullable URI answers) {}
