package footnote.article.format.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Draft;
import footnote.article.format.kinds.Readings;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories come out whole, whatever site builders call their parts, and what no reader sees stays out. */
final class WholeStoryTest {

    private static final List<String> STORY = List.of(
            "The lake steamer sank at her mooring on Saturday, and nobody was aboard.",
            "Divers found a hole of forty centimetres below the waterline, said the harbour master.",
            "The owner, a club of 60 members, wants to raise her before the frost.",
            "A crane from the coast will cost 210,000 kroner, twice what the club has.",
            "Insurers have refused to pay, as the boiler had not been inspected since 2015.");

    private static Draft read(String body) {
        return Readings.article("page.html", """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Steamer sinks</title></head><body>
                %s</body></html>""".formatted(body));
    }

    private static void assertWhole(Draft draft) {
        STORY.forEach(sentence -> assertTrue(draft.text().contains(sentence), draft::toString));
        assertNull(draft.doubt());
    }

    private static String paragraphs() {
        return STORY.stream().map(text -> "<p>" + text + "</p>").collect(Collectors.joining());
    }

    /** Each paragraph in boxes of its own. */
    private static String boxed(String open, String close) {
        return STORY.stream().map(text -> open + text + close).collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='elementor-widget elementor-widget-text-editor'><div class='elementor-widget-container'><p>",
                "<div class='et_pb_module et_pb_text sidebar-layout'><p>",
                "<div class='article-teaser__paragraph'><p>",
                "<div class='paywall'><p>",
                "<section class='tab-content related-content'><p>",
                "<div class='vc_column promo-free'><p>"
            })
    void paragraphsInBoxesThatSoundLikeFurniture(String open) {
        String close = "</p>" + "</div>".repeat(open.split("<div").length - 1)
                + (open.contains("<section") ? "</section>" : "");
        assertWhole(read("<div class='site'><h1>Steamer sinks</h1>" + boxed(open, close) + "</div>"));
    }

    private static String voices(int number) {
        return IntStream.range(0, number)
                .mapToObj(i ->
                        "<div><b>Reader " + i + "</b><p>I think this is a sad story and somebody should have looked"
                                + " after the boat, as I wrote here many times before, number " + i + ".</p></div>")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post category-news tag-lakes",
                "hentry tag-sponsored topics-water",
                "node node--sidebar-left",
                "story share-enabled"
            })
    void aStoryWhosePostHasClassesOfItsThemes(String names) {
        Draft draft = read("<div class='" + names + "'><h1>Steamer sinks</h1>" + paragraphs()
                + "</div><div class='voices'>" + voices(12) + "</div>");

        assertWhole(draft);
        assertFalse(draft.text().contains("number 11"), draft::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure class='wp-block-table'><table><tr><td>Length</td><td>31 metres long</td></tr></table></figure>",
                "<figure class='wp-block-pullquote'><blockquote><p>31 metres long, she was the soul of this lake.</p>"
                        + "</blockquote><cite>A neighbour</cite></figure>",
                "<figure><pre>31 metres long</pre></figure>",
                "<aside><h3>The steamer</h3><p>Built in 1908, she is 31 metres long and carried 120 passengers.</p></aside>"
            })
    void tablesQuotationsAndFactBoxesAreText(String part) {
        Draft draft = read("<article><h1>Steamer sinks</h1>" + paragraphs() + part
                + "<figure><img src='x'><figcaption>The harbour master on Sunday</figcaption></figure>"
                + "<aside><ul><li><a href='/1'>Ten lakes to see this year</a></li></ul></aside></article>");

        assertWhole(draft);
        assertTrue(draft.text().contains("31 metres long"), draft::text);
        assertFalse(draft.text().contains("on Sunday"), draft::text);
        assertFalse(draft.text().contains("Ten lakes"), draft::text);
    }

    @Test
    void aLongReadInContainersSideBySide() {
        String chapters = STORY.stream()
                .map(text -> "<section class='chapter'><p>" + text + "</p><p>" + text.replace("the", "this")
                        + "</p></section>")
                .collect(Collectors.joining());
        assertWhole(read("<main><h1>Steamer sinks</h1>" + chapters + "</main>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "display: none",
                "visibility:hidden",
                "color:#ffffff;background:#fff",
                "color: white; background-color: rgb(255, 255, 255)",
                "color:transparent",
                "font-size:0",
                "font-size: 0px",
                "opacity: 0",
                "position:absolute;left:-9999px",
                "position: fixed; top: -10000px",
                "text-indent:-9999px"
            })
    void whatNoReaderSeesIsNotText(String style) {
        Draft draft = read("<article><h1>Steamer sinks</h1>" + paragraphs() + "<p style='" + style
                + "'>The mayor holed the steamer in the night.</p></article>");

        assertWhole(draft);
        assertFalse(draft.text().contains("mayor"), draft::text);
        assertTrue(draft.cuts().stream().anyMatch(cut -> cut.reason().equals("hidden")), draft::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"color:#fff", "color:#000;background:#fff", "font-size:0.8em", "opacity:0.9", "text-indent:-2em"
            })
    void whatOnlyLooksOtherwiseIs(String style) {
        Draft draft = read("<article><h1>Steamer sinks</h1>" + paragraphs() + "<p style='" + style
                + "'>The club will meet again on Friday evening.</p></article>");
        assertTrue(draft.text().contains("on Friday evening"), draft::text);
    }

    @Test
    void whereAScriptDrawsThePageItsDataIsRead() {
        String stated = String.join("\\n\\n", STORY) + "\\n\\n"
                + String.join(" ", STORY).replace("steamer", "ship");
        Draft draft =
                read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Steamer sinks\","
                        + "\"articleBody\":\"" + stated
                        + "\"}</script><div id='app'>Loading the story, please wait.</div>");
        assertWhole(draft);
    }

    @Test
    void anArticleOfFewWordsFromAPageOfManyIsTold() {
        Draft draft = read("<article><h1>Steamer sinks</h1><p>" + STORY.getFirst()
                + "</p></article><div class='comments'>" + voices(20) + "</div>");

        assertNotNull(draft.doubt());
        assertTrue(draft.doubt().startsWith("only "), draft::doubt);
        assertEquals(STORY.getFirst(), draft.text());
    }
}
