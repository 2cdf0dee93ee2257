package footnote.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.answer.Question;
import java.net.URI;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing an article says notifies anybody, disguises a link or breaks the message, in blocks or out of them. */
final class HostileTextTest {

    /** Blocks in which text is only ever text; the words of a button are our own. */
    private static final Set<String> TYPES =
            Set.of("rich_text", "rich_text_section", "text", "link", "context", "plain_text", "actions", "button");

    /** The pages that a message may lead to. */
    private static final Pattern OURS = Pattern.compile("https://footnote\\.example/base/(?:articles|answers)/");

    private static final Pattern CONTROL = Pattern.compile("<([^>]*)>");
    private static final Pattern ENTITY = Pattern.compile("&(?!amp;|lt;|gt;)");

    /** A mention, an announcement or a link in the ways of Slack, Mattermost or Rocket.Chat. */
    private static final Pattern CALL = Pattern.compile("(?<!\\\\)@\\w|<[!@#h]|(?<!\\\\)]\\((?!https://footnote)");

    static Stream<String> hostile() {
        return Stream.of(
                "<!channel>",
                "<!here|here> and <!everyone>",
                "<@U1>",
                "<http://evil.example|safe>",
                "[safe](http://evil.example)",
                "@channel @all @here",
                "`<!channel>` and ``` three",
                "AT&T &lt;!channel&gt; &amp;lt;",
                "> quoted\n*bold* _x_ ~y~ | table |",
                "a | b > c < d",
                "\u202Egnp.exe",
                "[1] [2] [99]",
                "![x](http://evil.example/x.png)",
                "<script>alert(1)</script>",
                "#channel :tada:");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void meansNothingButItself(String text) {
        assertHarmless(text, URI.create(Told.PUBLIC));
        assertHarmless(text, null);
    }

    @Test
    void leavesPlainSentencesAsTheyAre() {
        String plain = "At 10:30, \"over\" 2,000 came; AT&T's too - and why? 5 > 3.";
        assertEquals(plain, Markdown.escape(plain));
        assertEquals("10:30 `".replace('`', 'ˋ'), SlackText.escape("10:30 `"));
    }

    @Property(tries = 400)
    void noTextIsMoreThanText(@ForAll("texts") String text) {
        assertHarmless(text, URI.create(Told.PUBLIC));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("<", ">", "|", "&", "`", "@", "!", "channel", "http://evil", "[1]", "](", ")", "U1", "\n")
                .list()
                .ofMaxSize(25)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 200)
    void everyPageFitsAndNothingIsLost(@ForAll("long") String text) {
        AnswerMessage letter = AnswerMessage.of(text);
        for (AnswerMessage page : letter.pages()) {
            SlackMessage message = SlackMessage.of(page);
            assertTrue(
                    message.text().length() <= 3_000, () -> "" + message.text().length());
        }
        String told = letter.pages().stream()
                .flatMap(page -> page.lines().stream())
                .map(MessageLine::plain)
                .collect(Collectors.joining());
        assertEquals(text, told);
    }

    @Provide("long")
    Arbitrary<String> longTexts() {
        return Arbitraries.of("<", "& ", "word ", "\uD83D\uDE00", "longerword", ".")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9_000)
                .map(pieces -> String.join("", pieces));
    }

    private static void assertHarmless(String text, @Nullable URI publicUrl) {
        AnswerMessage letter =
                new MessageRenderer(publicUrl).of(Told.answer(Question.of("How?"), text + " [1]", text, text));
        for (AnswerMessage page : letter.pages()) {
            SlackMessage message = SlackMessage.of(page);
            assertOnlyOurLinks(message.text());
            assertFalse(message.text().contains("`"), message.text());
            assertBlocks(tree(SlackJson.forSlack(message.blocks())));
            String markdown = Markdown.of(page);
            assertFalse(CALL.matcher(markdown).find(), markdown);
        }
    }

    private static void assertOnlyOurLinks(String text) {
        Matcher control = CONTROL.matcher(text);
        while (control.find()) {
            assertTrue(OURS.matcher(control.group(1)).lookingAt(), text);
        }
        String words = control.replaceAll("");
        assertFalse(
                words.contains("<")
                        || words.contains(">")
                        || ENTITY.matcher(words).find(),
                text);
    }

    private static void assertBlocks(JsonNode node) {
        if (node.isObject() && node.has("type")) {
            assertTrue(TYPES.contains(node.path("type").asText()), node::toString);
        }
        if (node.path("type").asText().equals("link")) {
            assertTrue(OURS.matcher(node.path("url").asText()).lookingAt(), node::toString);
        }
        node.forEach(HostileTextTest::assertBlocks);
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
