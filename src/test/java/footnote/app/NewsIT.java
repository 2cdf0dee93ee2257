package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Citation;
import footnote.answer.Conflict;
import footnote.answer.Question;
import footnote.answer.RelativeDay;
import footnote.article.Article;
import footnote.cli.Product;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles that do not say the same, with the models that come with the product. */
final class NewsIT {

    @TempDir
    private Path data;

    @Test
    void tellsTheNewestValueAndShowsTheOneBefore() {
        try (Product product = TestProduct.open(data)) {
            put(
                    product,
                    "early",
                    "Agency",
                    3,
                    "The cup final between Lindow and Ravel will be played on 20 April, the federation announced.");
            put(
                    product,
                    "late",
                    "Agency",
                    28,
                    "The cup final between Lindow and Ravel has been moved to 4 May because of repairs to the roof.");
            Answer answer = ask(product, "When will the cup final between Lindow and Ravel be played?");
            assertTrue(answer.text().contains("4 May"), answer.text());
            assertFalse(answer.text().contains("20 April"), answer.text());
            Conflict conflict = answer.conflicts().getFirst();
            assertEquals(Conflict.Kind.UPDATE, conflict.kind());
            assertEquals(
                    List.of("4 May", "20 April"),
                    conflict.values().stream().map(Conflict.Given::value).toList());
            conflict.values()
                    .forEach(given -> assertEquals(
                            given.published(), citation(answer, given).published()));
        }
    }

    @Test
    void showsWhatACorrectionTakesBack() {
        try (Product product = TestProduct.open(data)) {
            put(
                    product,
                    "wrong",
                    "Ledger",
                    3,
                    "Toolmaker Orbex will cut 1,200 jobs at its plant in Tessin, the company said.");
            put(
                    product,
                    "right",
                    "Ledger",
                    5,
                    "Correction: Orbex will cut 120 jobs at its plant in Tessin, not 1,200 as we reported.");
            Answer answer = ask(product, "How many jobs will Orbex cut in Tessin?");
            Conflict conflict = answer.conflicts().getFirst();
            assertEquals(Conflict.Kind.CORRECTION, conflict.kind());
            assertEquals("120 jobs", conflict.values().getFirst().value());
            assertEquals("right", citation(answer, conflict.values().getFirst()).article());
        }
    }

    @Test
    void hearsBothSidesWhereNamesDiffer() {
        try (Product product = TestProduct.open(data)) {
            put(
                    product,
                    "one",
                    "Coastal Times",
                    5,
                    "The candidate of the Reform List won the election for mayor of Port Sel on Sunday.");
            put(
                    product,
                    "two",
                    "Radio Sel",
                    5,
                    "The candidate of the Harbour League won the election for mayor of Port Sel on Sunday.");
            Answer answer = ask(product, "Which party won the election for mayor of Port Sel?");
            assertEquals(
                    Conflict.Kind.DISAGREEMENT, answer.conflicts().getFirst().kind());
            assertTrue(
                    answer.text().contains("Reform List") && answer.text().contains("Harbour League"), answer.text());
        }
    }

    @Test
    void aRoundedNumberIsNoConflictAndCountsAsAnIndependentSource() {
        try (Product product = TestProduct.open(data)) {
            put(
                    product,
                    "round",
                    "River News",
                    2,
                    "About 2,000 residents of the Isk valley were moved out on Thursday, the government said.");
            put(
                    product,
                    "exact",
                    "Morning Mail",
                    3,
                    "In all, 1,987 residents of the Isk valley were moved to schools on Thursday, according to the Red Cross.");
            Answer answer = ask(product, "How many residents of the Isk valley were moved out?");
            assertEquals(List.of(), answer.conflicts());
            assertEquals(new Answer.Sources(2, 2), answer.sources());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The port of Ravel will close its ferry terminal in May, the harbour board said. | The ferry terminal of the port of Ravel will stay open, the harbour board said.          | Is the ferry terminal of Ravel going to close?| no
            Midfielder Ines Okafor will not play in Sunday's cup final, her club said.      | Ines Okafor has recovered and will play in Sunday's cup final, her coach said.           | Will Ines Okafor play in the cup final?      | yes
            The water of Lake Isk is safe to drink, the health office said.                 | The water of Lake Isk is not safe to drink, the health office now says.                  | Is the water of Lake Isk safe to drink?      | no
            """)
    void tellsTheNewerAnswerWhereYesBecameNo(String early, String late, String question, String newest) {
        try (Product product = TestProduct.open(data)) {
            put(product, "early", "Ledger", 4, early);
            put(product, "late", "Ledger", 18, late);
            Answer answer = ask(product, question);
            Conflict conflict = answer.conflicts().getFirst();
            assertTrue(conflict.values().getFirst().value().startsWith(newest + ": "), conflict::toString);
            assertTrue(answer.text().startsWith(late), answer.text());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The port of Ravel will close its ferry terminal in May, the harbour board said. | Ravel's ferry terminal is to shut in May after 40 years.                                | Will the ferry terminal of Ravel close?
            Midfielder Ines Okafor will miss Sunday's cup final with a torn muscle.         | Goalkeeper Petra Lund will play in Sunday's cup final despite a sore knee.              | Will Ines Okafor play in the cup final?
            The water of Lake Isk is not safe to drink, the health office said.             | The water of Lake Orm is safe to drink, the health office said.                         | Is the water of Lake Isk safe to drink?
            The bridge at Tarn was closed for a week after the flood.                       | The school at Tarn was not closed after the flood, though its cellar was full of water. | Was the bridge at Tarn closed after the flood?
            """)
    void yesOfSomethingElseIsNoConflict(String one, String other, String question) {
        try (Product product = TestProduct.open(data)) {
            put(product, "one", "Ledger", 4, one);
            put(product, "other", "Gazette", 18, other);
            assertEquals(List.of(), ask(product, question).conflicts());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The festival in Dorn, a town of 48,000 people, drew more than 3,100 visitors on Sunday. | More than 3,100 people attended the festival in Dorn on Sunday.          | How many people attended the festival in Dorn?
            The ferry Alva, built for 900 passengers, had 212 on board when it ran aground off Rask. | Some 212 passengers were on the ferry Alva when it ran aground off Rask. | How many passengers were on the ferry Alva when it ran aground?
            Police in Tarn, which has 15 officers, arrested 40 people after the match against Borg.  | Police arrested 40 people in Tarn after the match against Borg.           | How many people did police arrest in Tarn after the match?
            """)
    void aNumberOfSomethingElseInTheSentenceIsNoConflict(String several, String one, String question) {
        try (Product product = TestProduct.open(data)) {
            put(product, "several", "Ledger", 4, several);
            put(product, "one", "Gazette", 5, one);
            assertEquals(List.of(), ask(product, question).conflicts());
        }
    }

    @Test
    void saysWhoSaysSoAndWhichDayIsMeant() {
        try (Product product = TestProduct.open(data)) {
            put(product, "fire", "Gazette", 6, "The mill at Corran burned down on Tuesday, the fire service said.");
            Answer answer = ask(product, "What happened to the mill at Corran?");
            assertEquals(
                    List.of("the fire service"), answer.sentences().getFirst().attributedTo());
            assertEquals(
                    List.of(new RelativeDay("Tuesday", LocalDate.of(2024, 3, 5))),
                    answer.citations().getFirst().days());
        }
    }

    private static Citation citation(Answer answer, Conflict.Given given) {
        return answer.citations().get(given.citation() - 1);
    }

    private static Answer ask(Product product, String question) {
        product.articles().addVectors(progress -> {});
        return product.assistant().ask(Question.of(question), AnswerListener.NONE);
    }

    private static void put(Product product, String id, String source, int day, String text) {
        product.articles().put(new Article(id, null, source, null, LocalDate.of(2024, 3, day), null, text));
    }
}
