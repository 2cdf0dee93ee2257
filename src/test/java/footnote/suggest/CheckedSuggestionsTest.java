package footnote.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Outcome;
import footnote.answer.Question;
import footnote.answer.extract.ExtractiveChatModel;
import footnote.answer.extract.SentenceReader;
import footnote.answer.road.ArticleAssistant;
import footnote.answer.writing.BuiltInWriter;
import footnote.article.Article;
import footnote.collection.Storage;
import footnote.collection.ingest.LocalCollection;
import footnote.collection.ingest.Vectoriser;
import footnote.conversation.Turn;
import footnote.search.Retriever;
import footnote.store.lucene.LuceneStorage;
import footnote.testing.MadeUp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckedSuggestionsTest {

    @TempDir
    private Path folder;

    @Test
    void offersOnlyWhatTheProductAnswers() {
        try (Product product = new Product()) {
            product.addStrike();
            List<String> samples = product.suggestions.samples();
            assertFalse(samples.isEmpty());
            for (String sample : samples) {
                Answer answer = product.assistant.ask(Question.of(sample), AnswerListener.NONE);
                assertEquals(Outcome.ANSWERED, answer.outcome(), sample);
            }
        }
    }

    @Test
    void offersNothingThatIsNotAnswered() {
        try (Product product = new Product()) {
            product.addStrike();
            product.deaf = true;
            assertEquals(List.of(), product.suggestions.samples());
        }
    }

    @Test
    void asksOnceForAStateOfTheCollection() {
        try (Product product = new Product()) {
            product.addStrike();
            List<String> samples = product.suggestions.samples();
            int asked = product.asked.size();
            assertTrue(asked <= 10, () -> product.asked.toString());
            assertEquals(samples, product.suggestions.samples());
            assertEquals(asked, product.asked.size());

            product.add(
                    "b", "Shops stayed shut in New Delhi on Monday. Two guards were hurt at the gate of the market.");
            product.suggestions.samples();
            assertTrue(product.asked.size() > asked);
        }
    }

    @Test
    void leadsOnFromAnAnswerWithoutRepeatingIt() {
        try (Product product = new Product()) {
            product.addStrike();
            String asked = product.suggestions.samples().getFirst();
            List<Turn> history = List.of(Turn.user(asked.toUpperCase(Locale.ROOT)), Turn.assistant("So many."));
            List<String> followUps = product.suggestions.followUps(Set.of("a"), history);
            assertFalse(followUps.isEmpty());
            assertFalse(followUps.contains(asked));
            assertEquals(List.of(), product.suggestions.followUps(Set.of("gone"), history));
        }
    }

    @Test
    void offersNothingOverAnEmptyCollection() {
        try (Product product = new Product()) {
            assertEquals(List.of(), product.suggestions.samples());
        }
    }

    /** The built-in answerer over a real index, with a made-up encoder. */
    private final class Product implements AutoCloseable {

        final List<String> asked = new ArrayList<>();
        final Assistant assistant;
        final Suggestions suggestions;
        boolean deaf;
        private final Storage index = LuceneStorage.open(folder.resolve("index"), MadeUp.ENCODER, MadeUp.DIMENSION);
        private final LocalCollection articles = new LocalCollection(index, new Vectoriser(MadeUp.encoder()));

        Product() {
            assistant = new ArticleAssistant(
                    articles,
                    new Retriever(index.passages(), MadeUp.encoder()),
                    new BuiltInWriter(new ExtractiveChatModel(SentenceReader.linear())));
            suggestions = new CheckedSuggestions(articles, (question, listener) -> {
                asked.add(question.text());
                return assistant.ask(deaf ? Question.of("Who discovered radium?") : question, listener);
            });
        }

        void addStrike() {
            add("a", """
                    More than 300 nurses joined the strike in Oslo on Monday, the union said.

                    Reporter Jana Novak was fined 200 euros for filming the trial.

                    Norway has rejected the plan to drill in the north, citing costs.

                    The vigil was attended by about 1,200 people.
                    """);
        }

        void add(String id, String text) {
            articles.put(new Article(id, null, null, null, null, null, text));
        }

        @Override
        public void close() {
            index.close();
        }
    }
}
