package footnote.app;

import static footnote.testing.DrawnPdf.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Citation;
import footnote.answer.Question;
import footnote.cli.Product;
import footnote.testing.DrawnPdf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The printed page of a PDF goes with its words into the collection, footnotes and receipts. */
final class PagesIT {

    @TempDir
    private Path folder;

    @Test
    void footnotesTellThePage() throws Exception {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.write(
                articles.resolve("ferry.pdf"),
                DrawnPdf.of(List.of(
                        column(
                                50,
                                700,
                                List.of("The ferry Arvid ran aground off Holm on", "Monday night in thick fog.")),
                        column(
                                50,
                                700,
                                List.of(
                                        "All 41 passengers were brought ashore by",
                                        "the coast guard before midnight.")),
                        column(
                                50,
                                700,
                                List.of(
                                        "Repairs to the hull will cost 3 million",
                                        "crowns, the owner of the ferry said.")))));
        Files.writeString(
                articles.resolve("mill.txt"), "The old paper mill of Tessin was sold for 12 million crowns on Friday.");
        Path data = folder.resolve("data");
        try (Product product = TestProduct.open(data)) {
            product.articles().add(List.of(articles), event -> {});
            product.articles().addVectors(progress -> {});
        }
        try (Product product = TestProduct.open(data)) {
            Answer answer = ask(product, "How many passengers of the ferry Arvid were brought ashore?");
            Citation cited = answer.citations().getFirst();
            assertEquals("ferry", cited.article());
            assertEquals(2, cited.page());
            assertEquals(
                    2,
                    product.receipts()
                            .find(answer.id())
                            .orElseThrow()
                            .quotes()
                            .getFirst()
                            .page());
            assertEquals(
                    3,
                    ask(product, "What will repairs to the hull of the ferry cost?")
                            .citations()
                            .getFirst()
                            .page());
            assertNull(ask(product, "For how much was the paper mill of Tessin sold?")
                    .citations()
                    .getFirst()
                    .page());
        }
    }

    private static Answer ask(Product product, String question) {
        return product.assistant().ask(Question.of(question), AnswerListener.NONE);
    }
}
