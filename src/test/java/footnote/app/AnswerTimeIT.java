package footnote.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.AnswerListener;
import footnote.answer.Question;
import footnote.eval.sets.EvalCollection;
import footnote.eval.sets.EvalQuestion;
import footnote.model.Encoder;
import footnote.model.PassageReader;
import footnote.model.onnx.ReaderModel;
import footnote.settings.CollectionSettings;
import footnote.settings.Values;
import footnote.store.lucene.LuceneStorage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a warm answer takes beside the floor under it: embedding the question and one bare search. Both are measured in
 * turn, question by question, so that whatever else the machine does falls on both.
 */
final class AnswerTimeIT {

    private static final int WARM_UP = 300;
    private static final int MEASURED = 200;
    private static final long SEED = 20_220_106;

    @TempDir
    private Path data;

    private final ExecutorService executor =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), AnswerTimeIT::daemon);

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "embedding");
        thread.setDaemon(true);
        return thread;
    }

    @Test
    void answersBesideTheFloor() throws Exception {
        List<EvalQuestion> questions = Draw.of("xquad", WARM_UP + MEASURED, SEED);
        Encoder encoder = Encoder.builtIn(executor);
        PassageReader reader = new PassageReader(encoder, executor, ReaderModel::builtIn);
        try (EvalCollection bench = new EvalCollections(
                        name -> LuceneStorage.open(data.resolve(name), encoder.name(), encoder.dimension()),
                        encoder,
                        Assistants.of(
                                Settings.of(Values.NONE),
                                new CollectionSettings(data, null, Values.NONE),
                                reader,
                                new Observing()),
                        new TrainedPieces(reader))
                .open("sample")) {
            bench.articles().addSample(event -> {});
            bench.articles().addVectors(progress -> {});
            try (BareSearch search = new BareSearch(bench.articles().articles("", 10, null))) {
                Run warmUp = new Run(bench, encoder, search, new TimesOfRuns(WARM_UP), new TimesOfRuns(WARM_UP));
                warmUp.ask(questions.subList(0, WARM_UP));
                Run run = new Run(bench, encoder, search, new TimesOfRuns(MEASURED), new TimesOfRuns(MEASURED));
                run.ask(questions.subList(WARM_UP, questions.size()));
                run.report();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    /** Asks questions both ways and takes the times. */
    private record Run(
            EvalCollection bench, Encoder encoder, BareSearch search, TimesOfRuns answers, TimesOfRuns floors) {

        /** Which way comes first alternates, as the second finds the question's words in the processor's caches. */
        void ask(List<EvalQuestion> questions) throws Exception {
            for (int i = 0; i < questions.size(); i++) {
                String question = questions.get(i).text();
                if (i % 2 == 0) {
                    answers.take(() -> answer(question));
                    floors.take(() -> floor(question));
                } else {
                    floors.take(() -> floor(question));
                    answers.take(() -> answer(question));
                }
            }
        }

        private void answer(String question) {
            bench.assistant().ask(Question.of(question), AnswerListener.NONE);
        }

        private void floor(String question) throws Exception {
            encoder.question(question);
            search.find(question);
        }

        /** Says nothing about the times being good: on a busy machine no limit would hold, and a test must not fail by chance. */
        void report() {
            double p50 = answers.at(0.5) / floors.at(0.5);
            double p95 = answers.at(0.95) / floors.at(0.95);
            System.out.printf("Warm answers:       %s%n", answers);
            System.out.printf("Embedding + search: %s%n", floors);
            System.out.printf("Ratio:              p50 %.2f, p95 %.2f%n", p50, p95);
            assertTrue(Double.isFinite(p50) && Double.isFinite(p95));
        }
    }
}
