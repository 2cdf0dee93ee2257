package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import footnote.settings.SettingsReader;
import footnote.settings.TestValues;
import footnote.slack.SlackSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChatServicesTest {

    private static SlackSettings read(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(TestValues.of(environment));
        SlackSettings settings = ChatServices.of(reader);
        assertEquals(List.of(), reader.faults());
        return settings;
    }

    @Test
    void isOffWhereNothingIsSet() {
        assertFalse(read(Map.of()).isOn());
        assertEquals(SlackSettings.NONE, read(Map.of()));
    }

    @Test
    void readsTokensWithAndWithoutAnAddress() {
        SlackSettings settings =
                read(Map.of("FOOTNOTE_WEBHOOK_TOKENS", "one, two=https://chat.example/hooks/x?a=b\nthree"));
        assertEquals(
                List.of("one", "two", "three"),
                settings.tokens().stream().map(token -> token.token().reveal()).toList());
        assertEquals(
                URI.create("https://chat.example/hooks/x?a=b"),
                settings.tokens().get(1).answers());
    }

    @Test
    void bringsAddressesIntoTheFormTheyAreUsedIn() {
        SlackSettings settings = read(Map.of(
                "FOOTNOTE_PUBLIC_URL",
                "https://footnote.example/base/",
                "FOOTNOTE_SLACK_API_URL",
                "http://a.example/api"));
        assertEquals(URI.create("https://footnote.example/base"), settings.publicUrl());
        assertEquals(URI.create("http://a.example/api/"), settings.api());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FOOTNOTE_PUBLIC_URL           | footnote.example       | public-url: is no address as https://HOST
            FOOTNOTE_PUBLIC_URL           | https://a.example/?x=1 | public-url: is no address as https://HOST
            FOOTNOTE_SLACK_API_URL        | ftp://a.example        | slack-api-url: is no address as https://HOST/api/
            FOOTNOTE_SLACK_SIGNING_SECRET | two words              | slack-signing-secret: is no secret; put it there alone
            FOOTNOTE_SLACK_BOT_TOKEN      | tökén                  | slack-bot-token: is no secret; put it there alone
            FOOTNOTE_WEBHOOK_TOKENS       | abc=nowhere | webhook-tokens: is no list of tokens, each of which may be followed by =URL of an incoming webhook
            """)
    void saysWhatIsWrongAndRepeatsNoSecret(String variable, String value, String fault) {
        Settings.Reading read = Settings.read(TestValues.of(Map.of(variable, value)));
        assertEquals(List.of(fault + " (from " + variable + ")"), read.faults());
        assertEquals(SlackSettings.NONE, read.settings().slack(), "counts as not set");
    }
}
