package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.Answer;
import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import footnote.answer.Outcome;
import footnote.answer.Question;
import footnote.cli.DoctorFinding;
import footnote.cli.Product;
import footnote.conversation.Turn;
import footnote.fault.BadInputException;
import footnote.settings.CollectionSettings;
import footnote.settings.TestValues;
import footnote.testing.StubModelServer;
import footnote.testing.StubModelServer.Reply;
import footnote.testing.StubModelServer.Request;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Language models in every state, on the whole road over the sample. */
final class ModelFaultsIT {

    private static final String QUESTION = "How many people attended the rally in Almaty?";

    private static final String TRUE = "More than 2,000 people attended the rally in Almaty.";

    private static final String SECONDS = "4";

    @TempDir
    private static Path data;

    @BeforeAll
    static void indexSample() {
        TestProduct.withSample(data).close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("silence", "in time", new Reply.Silence()),
                fault("key", "refused the key", new Reply.Status(401, "", "")),
                fault("model", "does not know this model", new Reply.Status(404, "", "")),
                fault("limit", "asked too often", new Reply.Status(429, "Retry-After", "120")),
                fault("limit without a time", "asked too often", new Reply.Status(429, "", "")),
                fault("server error", "failed", new Reply.Status(500, "", "")),
                fault("server overloaded", "failed", new Reply.Status(503, "", "")),
                fault("cut at once", "broke off", new Reply.Cut("")),
                fault("cut in the middle", "broke off", new Reply.Cut("The weather was fine. Nobody kn")),
                fault("unfinished", "broke off", new Reply.Unfinished("The weather was fine. Nobody kn")),
                fault("garbage", "The language model", new Reply.Garbage()),
                fault("endless", "The language model did not", new Reply.Endless("And so on and on. ")),
                fault("stalls", "in time", new Reply.Stalls("The wea")),
                fault("empty", "wrote nothing", new Reply.Text("")),
                fault("only markers", "wrote nothing", new Reply.Text("[1] [2][3]")),
                fault("only blanks", "wrote nothing", new Reply.Text(" \n \n")),
                fault(
                        "other language",
                        "supported",
                        new Reply.Text("In der Stadt kamen sehr viele Leute auf dem großen Platz zusammen. [1]")),
                fault("its own knowledge", "supported", new Reply.Text("Almaty was founded in 1854 by settlers. [1]")));
    }

    private static Arguments fault(String name, String notice, Reply reply) {
        return Arguments.of(name, notice, reply);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void answersInTheArticlesWordsAndSaysWhy(String name, String notice, Reply reply) {
        for (Function<StubModelServer, String> provider :
                List.<Function<StubModelServer, String>>of(StubModelServer::openAi, StubModelServer::ollama)) {
            try (StubModelServer server = new StubModelServer(request -> reply);
                    Product product = product(provider.apply(server))) {
                assertStandsIn(notice, product);
            }
        }
    }

    @Test
    void answersWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        try (Product product = product("openai:stub@http://127.0.0.1:" + port + "/v1")) {
            assertStandsIn("cannot be reached", product);
        }
    }

    private static void assertStandsIn(String notice, Product product) {
        List<AnswerEvent> events = new ArrayList<>();
        long start = System.nanoTime();
        Answer answer = product.assistant().ask(Question.of(QUESTION), events::add);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertEquals(Outcome.ANSWERED, answer.outcome(), answer.text());
        assertEquals("extractive", answer.model());
        assertTrue(answer.text().contains("2,000"), answer.text());
        new Quotes(product.articles()).check(answer);
        assertEquals(1, answer.notices().size());
        assertTrue(
                answer.notices().getFirst().contains(notice), answer.notices().toString());
        assertTrue(events.contains(new AnswerEvent.Notice(answer.notices().getFirst())));
        assertEquals(answer.text(), text(events));
        assertInstanceOf(AnswerEvent.Retrieved.class, events.getFirst());
        assertEquals(new AnswerEvent.Finished(answer), events.getLast());
        System.out.printf("Model fault \"%s\": answered after %,d ms.%n", notice, took.toMillis());
    }

    @Test
    void whatIsTrueAndBesideTheQuestionIsFollowedByAnAnswer() {
        String beside = "Large protests and rallies are not typically tolerated by Kazakh authorities.";
        try (StubModelServer server = StubModelServer.saying(beside);
                Product product = product(server.openAi())) {
            Answer answer = product.assistant().ask(Question.of(QUESTION), AnswerListener.NONE);

            assertEquals("openai:stub", answer.model());
            assertEquals(beside, answer.sentences().getFirst().text());
            assertTrue(answer.text().contains("2,000"), answer.text());
            assertTrue(
                    answer.notices().getFirst().contains("passed over"),
                    answer.notices().toString());
            new Quotes(product.articles()).check(answer);
        }
    }

    @Test
    void tellsWhatTheModelWroteAndWhoItWas() {
        try (StubModelServer server = StubModelServer.saying(TRUE + " [2]");
                Product product = product(server.openAi())) {
            Answer answer = product.assistant().ask(Question.of(QUESTION), AnswerListener.NONE);

            assertEquals("openai:stub", answer.model());
            assertEquals(TRUE, answer.sentences().getFirst().text());
            assertEquals(List.of(), answer.notices());
            new Quotes(product.articles()).check(answer);
            assertEquals(1, server.requests().size(), "one call without history");
        }
    }

    /** What was verified before the line broke has been read already: it stays, and the rest follows. */
    @Test
    void keepsWhatWasVerifiedBeforeTheLineBroke() {
        String first = "Kazakhstan's government has tried to maintain a neutral position.";
        try (StubModelServer server = new StubModelServer(request -> new Reply.Cut(first + " [1] The rally was att"));
                Product product = product(server.openAi())) {
            List<AnswerEvent> events = new ArrayList<>();
            Answer answer = product.assistant().ask(Question.of(QUESTION), events::add);

            assertEquals(first, answer.sentences().getFirst().text());
            assertTrue(answer.text().contains("2,000"), answer.text());
            assertEquals("extractive", answer.model());
            assertEquals(answer.text(), text(events));
            new Quotes(product.articles()).check(answer);
        }
    }

    @Test
    void leavesOutWhatTheArticlesDoNotSay() {
        try (StubModelServer server = StubModelServer.saying(TRUE + " [2] It was organised by a bank. [1]");
                Product product = product(server.ollama())) {
            List<AnswerEvent> events = new ArrayList<>();
            Answer answer = product.assistant().ask(Question.of(QUESTION), events::add);

            assertEquals(
                    List.of(TRUE),
                    answer.sentences().stream().map(Answer.Sentence::text).toList());
            assertEquals(1, answer.dropped());
            assertEquals(
                    1,
                    events.stream()
                            .filter(AnswerEvent.Dropped.class::isInstance)
                            .count());
        }
    }

    @Test
    void believesAModelThatFindsNothing() {
        try (StubModelServer server = StubModelServer.saying("NOTHING");
                Product product = product(server.openAi())) {
            Answer answer = product.assistant().ask(Question.of(QUESTION), AnswerListener.NONE);

            assertEquals(Outcome.NOT_FOUND, answer.outcome());
            assertEquals(List.of(), answer.citations());
            assertEquals("openai:stub", answer.model());
        }
    }

    @Test
    void asksTheModelOnceMoreForAFollowUpAndRetrievesBeforeThat() {
        try (StubModelServer server = new StubModelServer(request -> new Reply.Text(
                        request.number() == 1 ? "How many people died in the clashes in Kazakhstan?" : "NOTHING"));
                Product product = product(server.openAi())) {
            List<AnswerEvent> events = new ArrayList<>();
            AtomicBoolean early = new AtomicBoolean();
            Question question = new Question(
                    "And how many people died in them?",
                    List.of(Turn.user("What clashes were there in Kazakhstan?"), Turn.assistant("There were clashes.")),
                    null,
                    "");
            Answer answer = product.assistant().ask(question, event -> {
                early.compareAndSet(false, events.isEmpty() && server.requests().isEmpty());
                events.add(event);
            });

            assertTrue(early.get(), "retrieved before any call");
            assertEquals(2, server.requests().size());
            assertEquals("How many people died in the clashes in Kazakhstan?", answer.standalone());
            assertEquals(
                    2,
                    events.stream()
                            .filter(AnswerEvent.Retrieved.class::isInstance)
                            .count());
        }
    }

    @Test
    void takesNoStandaloneQuestionThatNobodyAsked() {
        try (StubModelServer server = new StubModelServer(request ->
                        new Reply.Text(request.number() == 1 ? "Who won the cup in Lisbon in 1987?" : "NOTHING"));
                Product product = product(server.openAi())) {
            Question question = new Question(
                    "And in Almaty?", List.of(Turn.user("How many people came to the rally in Moscow?")), null, "");
            Answer answer = product.assistant().ask(question, AnswerListener.NONE);

            assertFalse(answer.standalone().contains("Lisbon"), answer.standalone());
        }
    }

    @Test
    void stopsTheModelWhenTheReaderHasLeft() throws InterruptedException {
        try (StubModelServer server = new StubModelServer(request -> new Reply.Silence());
                Product product = product(server.openAi(), Map.of("FOOTNOTE_MODEL_TIME", "600"))) {
            AnswerListener leaving = new AnswerListener() {
                @Override
                public void on(AnswerEvent event) {}

                @Override
                public boolean gone() {
                    return !server.requests().isEmpty();
                }
            };
            assertThrows(CancellationException.class, () -> product.assistant().ask(Question.of(QUESTION), leaving));
            assertTrue(server.wasLeftWithin(10_000));
        }
    }

    @Test
    void sendsNoMorePassagesThanSet() {
        try (StubModelServer server = StubModelServer.saying("NOTHING");
                Product product = product(server.openAi(), Map.of("FOOTNOTE_MODEL_PASSAGES", "2"))) {
            product.assistant().ask(Question.of(QUESTION), AnswerListener.NONE);
            Request request = server.requests().getFirst();

            assertTrue(request.prompt().contains("<passage number=\"2\">"));
            assertFalse(request.prompt().contains("<passage number=\"3\">"));
        }
    }

    @Test
    void doctorTriesTheModel() {
        try (StubModelServer good = StubModelServer.saying("ready");
                StubModelServer bad = new StubModelServer(request -> new Reply.Status(401, "", ""))) {
            DoctorFinding fine = chatModel(Map.of("FOOTNOTE_MODEL", good.openAi()));
            assertTrue(fine.ok(), fine.detail());
            assertTrue(fine.detail().contains("answered"), fine.detail());
            DoctorFinding refused = chatModel(Map.of("FOOTNOTE_MODEL", bad.openAi(), "OPENAI_API_KEY", "sk-secret"));
            assertFalse(refused.ok());
            assertTrue(String.valueOf(refused.remedy()).contains("correct the key"));
            assertFalse(refused.toString().contains("sk-"), refused.toString());
        }
    }

    private static DoctorFinding chatModel(Map<String, String> environment) {
        return new Assembly()
                .check(new CollectionSettings(data, null, TestValues.of(environment))).stream()
                        .filter(check -> check.name().equals("chat model"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void needsAKeyWhereTheProviderDoes() {
        try (Product product = product("anthropic:claude")) {
            BadInputException refused = assertThrows(BadInputException.class, product::assistant);
            assertTrue(String.valueOf(refused.getMessage()).contains("ANTHROPIC_API_KEY"), refused.getMessage());
            assertNotEquals("", refused.getMessage());
        }
    }

    private static Product product(String model) {
        return product(model, Map.of());
    }

    private static Product product(String model, Map<String, String> more) {
        Map<String, String> environment =
                new HashMap<>(Map.of("FOOTNOTE_MODEL", model, "FOOTNOTE_MODEL_TIME", SECONDS));
        environment.putAll(more);
        return TestProduct.open(data, environment);
    }

    private static String text(List<AnswerEvent> events) {
        StringBuilder text = new StringBuilder();
        for (AnswerEvent event : events) {
            if (event instanceof AnswerEvent.Text piece) {
                text.append(piece.text());
            }
        }
        return text.toString();
    }
}
