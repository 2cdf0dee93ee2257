package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Outcome;
import footnote.answer.Question;
import footnote.article.Article;
import footnote.cli.Product;
import footnote.fault.BadInputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question may be put to what was published by a day, and to some publications. */
final class AsOfIT {

    private static final String QUESTION = "How many people were rescued from the quarry at Oldham Bend?";

    @TempDir
    private Path data;

    @Test
    void answersFromWhatWasPublishedByThenAndByWhomItIsAsked() {
        try (Product product = TestProduct.open(data)) {
            put(product, "early", "Gazette", 3, "Rescuers brought 17 people out of the flooded quarry at Oldham Bend.");
            put(
                    product,
                    "late",
                    "Courier",
                    9,
                    "In all, 25 people were rescued from the quarry at Oldham Bend, firefighters said.");
            put(product, "undated", null, 0, "Firefighters rescued 31 people from the quarry at Oldham Bend.");
            product.articles().addVectors(progress -> {});
            Answer early = ask(product, LocalDate.of(2024, 5, 4), List.of());
            assertTrue(early.text().contains("17"), early.text());
            assertEquals(List.of("One article without a date was left out."), early.notices());
            assertEquals(
                    Outcome.NOT_FOUND,
                    ask(product, LocalDate.of(2024, 5, 2), List.of()).outcome());
            Answer courier = ask(product, null, List.of("courier"));
            assertTrue(courier.text().contains("25") && !courier.text().contains("17"), courier.text());
            assertEquals(List.of(), courier.notices());
            String refusal =
                    String.valueOf(assertThrows(BadInputException.class, () -> ask(product, null, List.of("Gazete")))
                            .getMessage());
            assertTrue(refusal.contains("\"Gazette\""), refusal);
        }
    }

    private static Answer ask(Product product, @Nullable LocalDate asOf, List<String> sources) {
        return product.assistant().ask(new Question(QUESTION, List.of(), null, "", asOf, sources), AnswerListener.NONE);
    }

    private static void put(Product product, String id, @Nullable String source, int day, String text) {
        LocalDate published = day == 0 ? null : LocalDate.of(2024, 5, day);
        product.articles().put(new Article(id, null, source, null, published, null, text));
    }
}
