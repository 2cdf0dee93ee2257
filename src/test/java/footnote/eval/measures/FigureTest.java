package footnote.eval.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import footnote.answer.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FigureTest {

    private static final double NEARLY = 1e-9;

    private static void is(double value, Figure figure, Scored... scored) {
        Double counted = figure.of(Arrays.stream(scored).map(Scored::score).toList());
        assertNotNull(counted, figure.key());
        assertEquals(value, counted, NEARLY, figure.key());
    }

    @Test
    void countsRanksOfArticles() {
        Scored second = Scored.right("b").articles(new EvidenceFound(2, 0.5, 0.6, 0.3, 0.1));
        Scored tenth = Scored.right("c").articles(new EvidenceFound(10, 0, 0.2, 0.1, 0));
        Scored never = Scored.right("d").articles(new EvidenceFound(0, 0, 0, 0, 0));
        Scored[] all = {Scored.right("a"), second, tenth, never, Scored.unanswerable("e")};
        is(0.25, Figure.ARTICLE_HIT_1, all);
        is(0.5, Figure.ARTICLE_HIT_5, all);
        is(0.75, Figure.ARTICLE_HIT_10, all);
        is((1 + 0.5 + 0.1) / 4, Figure.ARTICLE_MRR_10, all);
        is(1.5 / 4, Figure.ARTICLE_RECALL_5, all);
        is(1.8 / 4, Figure.ARTICLE_NDCG_10, all);
        is(0.9 / 4, Figure.ARTICLE_NDCG_10_WORDS, all);
        is(0.35 / 4, Figure.ARTICLE_NDCG_10_MEANING, all);
    }

    @Test
    void countsPassagesWhereQuotesAreKnown() {
        Scored quoted = Scored.right("b").passages(new EvidenceFound(5, 0.4, 0.3, 0.2, 0.1));
        is(0, Figure.PASSAGE_HIT_1, quoted, Scored.right("a"));
        is(1, Figure.PASSAGE_HIT_5, quoted, Scored.right("a"));
        is(0.2, Figure.PASSAGE_MRR_10, quoted, Scored.right("a"));
        is(0.4, Figure.PASSAGE_RECALL_5, quoted, Scored.right("a"));
        is(0.3, Figure.PASSAGE_NDCG_10, quoted, Scored.right("a"));
        is(0.2, Figure.PASSAGE_NDCG_10_WORDS, quoted, Scored.right("a"));
        is(0.1, Figure.PASSAGE_NDCG_10_MEANING, quoted, Scored.right("a"));
    }

    @Test
    void refusedAnswerableQuestionIsWrongAndPartialIsAnswered() {
        Scored partial = Scored.right("b").outcome(Outcome.PARTIAL).accepted(false);
        Scored[] all = {Scored.right("a"), partial, Scored.refused("c"), Scored.unanswerable("d")};
        is(2.0 / 3, Figure.ANSWERED, all);
        is(1.0 / 3, Figure.ACCEPTED, all);
        is(1.0 / 3, Figure.RIGHT, all);
    }

    @Test
    void tokenF1IsOfQuestionsWithReferenceTexts() {
        Scored alike = Scored.right("a").accepted(null).tokenF1(0.6);
        Scored refused = Scored.refused("b").accepted(null).tokenF1(0);
        is(0.3, Figure.TOKEN_F1, alike, refused, Scored.right("c"));
        is(1, Figure.ACCEPTED, alike, refused, Scored.right("c"));
    }

    @Test
    void wordsAreTheMedianOfAnswers() {
        Scored longest = Scored.right("c").words(30);
        is(
                8,
                Figure.WORDS,
                Scored.right("a").words(3),
                Scored.right("b").words(8),
                longest,
                Scored.refused("d").words(9));
    }

    @Test
    void citationsAreCountedOverAllAnswers() {
        Scored one = Scored.right("a").citations(new CitationScore(4, 4, 3, 2, 1, 2, 5, 2));
        Scored two = Scored.right("b").citations(new CitationScore(1, 0, 0, 1, 0, 0, 3, 0));
        Scored without = Scored.right("c").articles(null).citations(new CitationScore(5, 5, 0, 0, 0, 0, 0, 0));
        Scored[] all = {one, two, without, Scored.refused("d"), Scored.invented("e")};
        is(1.0 / 3, Figure.CITED, all);
        is(3.0 / 5, Figure.ARTICLE_PRECISION, all);
        is(1.0 / 3, Figure.ARTICLE_RECALL, all);
        is(2 * 0.6 / 3 / (0.6 + 1.0 / 3), Figure.ARTICLE_F1, all);
        is(2.0 / 5, Figure.QUOTE_PRECISION, all);
        is(2.0 / 8, Figure.QUOTE_RECALL, all);
        is(2 * 0.4 * 0.25 / 0.65, Figure.QUOTE_F1, all);
        is(9.0 / 11, Figure.EXACT, all);
    }

    @Test
    void sentencesAreCountedOneByOne() {
        ShownSentence right = new ShownSentence(
                "The wall of Bergen held.", List.of("In Bergen the wall held."), 1, true, true, List.of(), List.of());
        ShownSentence beside = new ShownSentence(
                "The wall held.", List.of("The wall held.", "Rain."), 1, false, false, List.of(), List.of());
        ShownSentence wrong = new ShownSentence(
                "The wall of Oslo held.", List.of("The wall held."), 1, true, true, List.of("Oslo"), List.of("Oslo"));
        ShownSentence bare =
                new ShownSentence("It was 7 years old.", List.of(), 0, false, true, List.of("7"), List.of());
        Scored elsewhere = Scored.invented("c").sentences(bare);
        Scored[] all = {
            Scored.right("a").sentences(right, beside), Scored.right("b").sentences(wrong, bare), elsewhere
        };
        is(5, Figure.SENTENCES, all);
        is(3.0 / 5, Figure.SENTENCES_CITED, all);
        is(1.0 / 4, Figure.SENTENCES_PARTICULARS, all);
        is(1.0 / 5, Figure.SENTENCES_INVENTED, all);
        is(2.0 / 4, Figure.SENTENCES_PRECISION, all);
        is(2.0 / 4, Figure.SENTENCES_RECALL, all);
        is(1.0 / 4, Figure.SENTENCES_ACCEPTED, all);
        assertNull(Figure.SENTENCES.of(List.of(Scored.refused("d").score())));
    }

    @Test
    void nothingRightIsNoHarmony() {
        is(0, Figure.QUOTE_F1, Scored.right("a").citations(new CitationScore(1, 1, 0, 1, 0, 0, 3, 0)));
    }

    @Test
    void countsRefusals() {
        Scored[] all = {
            Scored.right("a"),
            Scored.right("b"),
            Scored.right("c"),
            Scored.refused("d"),
            Scored.unanswerable("e"),
            Scored.unanswerable("f"),
            Scored.invented("g")
        };
        is(2.0 / 3, Figure.REFUSED, all);
        is(2.0 / 3, Figure.REFUSAL_PRECISION, all);
        is(0.25, Figure.WRONGLY_REFUSED, all);
    }

    @Test
    void areaIsTheShareOfPairsInTheRightOrder() {
        Scored[] all = {
            Scored.right("a").confidence(0.9),
            Scored.right("b").confidence(0.4),
            Scored.unanswerable("c").confidence(0.4),
            Scored.unanswerable("d").confidence(0.6)
        };
        is(2.5 / 4, Figure.CONFIDENCE_AUC, all);
    }

    @Test
    void tellingApartNeedsBothKinds() {
        List<Score> refusals = List.of(Scored.unanswerable("a").score());
        List<Score> answers =
                List.of(Scored.right("b").score(), Scored.refused("c").score());
        assertNull(Figure.REFUSAL_PRECISION.of(refusals));
        assertNull(Figure.REFUSAL_PRECISION.of(answers));
        assertNull(Figure.CONFIDENCE_AUC.of(answers));
        assertEquals(0.5, Figure.WRONGLY_REFUSED.of(answers));
    }

    @Test
    void underspecifiedIsNeitherRightNorWrong() {
        Scored answered = Scored.right("u")
                .kind("underspecified")
                .accepted(false)
                .words(99)
                .confidence(0.1);
        Scored refused = Scored.unanswerable("v").kind("underspecified").confidence(0.99);
        List<Score> rest = Stream.of(Scored.right("a"), Scored.refused("b"), Scored.unanswerable("c"))
                .map(Scored::score)
                .toList();
        List<Score> all = Stream.concat(rest.stream(), Stream.of(answered.score(), refused.score()))
                .toList();
        for (Figure figure : Figure.values()) {
            if (figure.group() != Group.UNDERSPECIFIED && figure.group() != Group.TIME && figure != Figure.EXACT) {
                assertEquals(figure.of(rest), figure.of(all), figure.key());
            }
        }
        assertNull(Figure.UNDERSPECIFIED_ANSWERED.of(rest));
        assertEquals(0.5, Figure.UNDERSPECIFIED_ANSWERED.of(all));
        assertEquals(0.5, Figure.UNDERSPECIFIED_REFUSED.of(all));
        assertNull(answered.score().right());
    }

    @Test
    void timesAreOfAllQuestions() {
        Scored[] all = new Scored[20];
        Arrays.setAll(all, i -> Scored.right("q" + i).millis(i + 1.0));
        is(11, Figure.P50, all);
        is(20, Figure.P95, all);
    }

    @Test
    void nothingToMeasureIsNull() {
        for (Figure figure : Figure.values()) {
            assertNull(figure.of(List.of()), figure.key());
        }
    }

    @Test
    void namesAreForMachines() {
        assertEquals("article-ndcg-10-words", Figure.ARTICLE_NDCG_10_WORDS.key());
    }
}
