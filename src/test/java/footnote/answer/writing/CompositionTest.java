package footnote.answer.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.AnswerEvent;
import footnote.answer.Citation;
import footnote.answer.check.NoCheck;
import footnote.answer.check.SupportCheck;
import footnote.answer.evidence.Evidence;
import footnote.answer.evidence.EvidenceBuilder;
import footnote.article.Article;
import footnote.article.Passage;
import footnote.article.Splitter;
import footnote.search.Candidate;
import footnote.search.Retrieval;
import footnote.testing.MadeUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CompositionTest {

    private static final Article ARTICLE = new Article(
            "harbour",
            null,
            null,
            null,
            null,
            null,
            "The harbour wall held through the night. Two people were hurt in Bergen.");

    private final List<AnswerEvent> events = new ArrayList<>();

    @Test
    void tellsAFootnoteBeforeTheTextThatShowsIt() {
        Composition composition = compose(ARTICLE, "The harbour wall held through the night. [1]");

        Citation citation =
                assertInstanceOf(AnswerEvent.Cited.class, events.get(0)).citation();
        assertEquals("The harbour wall held through the night.", citation.quote());
        assertEquals(ARTICLE.text().substring(citation.start(), citation.end()), citation.quote());
        assertEquals("/articles/harbour?start=0&end=40", citation.link());
        assertEquals(new AnswerEvent.Text("The harbour wall held through the night. [1]"), events.get(1));
        assertEquals("The harbour wall held through the night. [1]", composition.text());
    }

    @Test
    void findsTheEvidenceOfASentenceThatForgotToCite() {
        Composition composition = compose(ARTICLE, "Two people were hurt in Bergen.");

        assertEquals(
                "Two people were hurt in Bergen.",
                composition.citations().getFirst().quote());
    }

    @Test
    void dropsWhatNoPassageSupportsAndSaysSo() {
        Composition composition = compose(ARTICLE, "Nine people were hurt in Oslo. [1] The wall fell. [7]");

        assertEquals(2, composition.dropped());
        assertTrue(composition.citations().isEmpty());
        assertTrue(events.stream().allMatch(AnswerEvent.Dropped.class::isInstance));
    }

    @Test
    void citesNothingThatTheArticleNoLongerSays() {
        Article changed = new Article("harbour", null, null, null, null, null, "The wall fell. ".repeat(9));
        Composition composition = compose(changed, "The harbour wall held through the night. [1]");

        assertTrue(composition.citations().isEmpty());
        assertEquals(1, composition.dropped());
    }

    @Test
    void numbersFootnotesByFirstUse() {
        Composition composition =
                compose(ARTICLE, "Two people were hurt in Bergen. [1] The harbour wall held through the night. [1]");

        assertEquals(
                "Two people were hurt in Bergen. [1] The harbour wall held through the night. [2]", composition.text());
    }

    @Test
    void uncheckedShowsEverythingWithTheModelsOwnNumbersAndNoOthers() {
        String written = "Nine were hurt in Oslo. [1] Two people were hurt in Bergen. The wall fell. [7] And th";
        Composition composition = compose(ARTICLE, written, NoCheck.SHOWS_ALL);

        assertEquals(
                "Nine were hurt in Oslo. [1] Two people were hurt in Bergen. The wall fell. And th",
                composition.text());
        assertEquals(ARTICLE.text(), composition.citations().getFirst().quote());
        assertEquals(0, composition.dropped());
    }

    private Composition compose(Article kept, String written) {
        return compose(kept, written, null);
    }

    private Composition compose(Article kept, String written, @Nullable SupportCheck check) {
        Passage passage = new Splitter().split(ARTICLE.text()).getFirst();
        List<Candidate.Sentence> sentences = passage.sentences().stream()
                .map(span -> new Candidate.Sentence(span, 0.5))
                .toList();
        Candidate candidate = MadeUp.candidate("harbour", 0, passage.span().of(ARTICLE.text()), sentences, 1, 0.5);
        Evidence evidence = EvidenceBuilder.of(new Retrieval("What happened?", List.of(candidate), Map.of(), 1));
        Footnotes footnotes = new Footnotes(id -> Optional.of(kept), List.of(candidate));
        Composition composition = check == null
                ? new Composition(evidence, footnotes, events::add)
                : new Composition(evidence, footnotes, events::add, check);
        composition.write(written);
        composition.end(true);
        return composition;
    }
}
