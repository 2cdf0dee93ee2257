package footnote.model.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.FinishReason;
import footnote.fault.UnavailableException;
import footnote.model.ModelName;
import footnote.model.Stoppable;
import footnote.settings.Secret;
import footnote.testing.StubModelServer;
import footnote.testing.StubModelServer.Reply;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RemoteModelTest {

    private static final String TEXT = "Über 2,000 people came. [1]";

    private static final List<Function<StubModelServer, String>> PROVIDERS = List.of(
            StubModelServer::openAi, StubModelServer::ollama, StubModelServer::anthropic, StubModelServer::gemini);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void speaksTheInterfaceOfEveryProvider(int provider) throws Exception {
        try (StubModelServer server = StubModelServer.saying(TEXT)) {
            Heard heard = ask(server, provider, 5);

            assertEquals(FinishReason.STOP, heard.response().metadata().finishReason());
            assertEquals(TEXT, heard.text());
            assertEquals("How many came?", server.requests().getFirst().prompt());
            String body = server.requests().getFirst().body();
            assertTrue(body.contains("77"), "the budget of tokens is sent: " + body);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void toldThatTheBudgetWasNotEnough(int provider) throws Exception {
        try (StubModelServer server = new StubModelServer(request -> new Reply.Clipped(TEXT))) {
            assertEquals(
                    FinishReason.LENGTH,
                    ask(server, provider, 5).response().metadata().finishReason());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void saysWhatIsWrongAndQuotesNobody(int provider) {
        assertFails("refused the key", provider, new Reply.Status(401, "", ""));
        assertFails("does not know this model", provider, new Reply.Status(404, "", ""));
        assertFails("refused the request", provider, new Reply.Status(400, "", ""));
        assertFails("asked too often", provider, new Reply.Status(429, "Retry-After", "60"));
        assertFails("did not come to an end", provider, new Reply.Endless(TEXT));
        assertFails("broke off", provider, new Reply.Cut(TEXT));
        assertFails("broke off", provider, new Reply.Unfinished(TEXT));
    }

    @Test
    void saysThatGarbageCannotBeRead() {
        assertFails("cannot be read", 0, new Reply.Garbage());
    }

    /** Some of LangChain4j's models pass over what they cannot read; it is then no whole answer. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void takesGarbageForNoAnswer(int provider) {
        assertFails("The language model", provider, new Reply.Garbage());
    }

    @Test
    void triesAgainWhatMayPass() throws Exception {
        try (StubModelServer server = new StubModelServer(
                request -> request.number() < 3 ? new Reply.Status(503, "", "") : new Reply.Text(TEXT))) {
            assertNotNull(ask(server, 0, 20).response());
            assertEquals(3, server.requests().size());
        }
    }

    @Test
    void waitsAsLongAsTheServerAsks() throws Exception {
        try (StubModelServer server = new StubModelServer(
                request -> request.number() == 1 ? new Reply.Status(429, "Retry-After", "1") : new Reply.Text(TEXT))) {
            long start = System.nanoTime();
            assertNotNull(ask(server, 0, 20).response());
            assertTrue(System.nanoTime() - start >= TimeUnit.SECONDS.toNanos(1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404})
    void doesNotTryAgainWhatWillNotPass(int status) {
        try (StubModelServer server = new StubModelServer(request -> new Reply.Status(status, "", ""))) {
            assertThrows(ExecutionException.class, () -> ask(server, 0, 20).done.get());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void doesNotSayTwiceWhatWasHeardAlready() {
        try (StubModelServer server = new StubModelServer(request -> new Reply.Cut(TEXT))) {
            Heard heard = new Heard();
            start(server, 0, 20, heard);
            assertThrows(ExecutionException.class, heard.done::get);
            assertEquals(TEXT, heard.text());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void givesUpWhenTimeIsOver() {
        assertFails("did not answer in time", 0, new Reply.Silence());
    }

    @Test
    void tellsThatNobodyIsThere() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        Heard heard = new Heard();
        model("openai:stub@http://127.0.0.1:" + port, null, 20).chat(request(), heard);
        assertMessage("cannot be reached", heard);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stopsTheServerBeforeAndAfterItsFirstWord(boolean begun) throws Exception {
        Reply reply = begun ? new Reply.Stalls(TEXT) : new Reply.Silence();
        try (StubModelServer server = new StubModelServer(request -> reply)) {
            Heard heard = new Heard();
            start(server, 0, 60, heard);
            StreamingHandle handle = heard.handle.get();
            while (server.requests().isEmpty() || (begun && heard.text().length() < TEXT.length())) {
                Thread.sleep(5);
            }
            handle.cancel();
            assertTrue(handle.isCancelled());
            assertTrue(server.wasLeftWithin(10_000), "the line to the server is closed");
            assertThrows(CancellationException.class, heard.done::get);
        }
    }

    @Test
    void letsOnlySoManyCallsRunAtATime() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        try (StubModelServer server = new StubModelServer(request -> {
            await(open);
            return new Reply.Text(TEXT);
        })) {
            StreamingChatModel model = model(server.openAi(), null, 30);
            List<Heard> all = List.of(new Heard(), new Heard(), new Heard());
            all.forEach(heard -> model.chat(request(), heard));
            while (server.requests().size() < 2) {
                Thread.sleep(5);
            }
            Thread.sleep(200);
            assertEquals(2, server.requests().size());
            open.countDown();
            for (Heard heard : all) {
                assertNotNull(heard.response());
            }
        }
    }

    @Test
    void sendsTheKeyAndShowsItToNobodyElse() throws Exception {
        Secret key = Secret.of("sk-very-secret", "a test");
        try (StubModelServer server = StubModelServer.saying(TEXT)) {
            Heard heard = new Heard();
            model(server.openAi(), key, 5).chat(request(), heard);
            heard.done.get();
            assertEquals(
                    "Bearer sk-very-secret",
                    server.requests().getFirst().headers().get("authorization"));
        }
        assertFalse(key.toString().contains("secret"));
    }

    @Test
    void goesThroughTheProxyButForThisMachine() throws Exception {
        try (StubModelServer proxy = StubModelServer.saying(TEXT);
                StubModelServer here = StubModelServer.saying(TEXT)) {
            CallLimits limits = new CallLimits(Duration.ofSeconds(5), 77, 2, URI.create(proxy.address()));
            Heard far = new Heard();
            RemoteModels.open(ModelName.of("openai:stub@http://model.invalid/v1"), null, limits)
                    .chat(request(), far);
            assertNotNull(far.response());
            assertEquals(
                    "http://model.invalid/v1/chat/completions",
                    proxy.requests().getFirst().path());
            Heard near = new Heard();
            RemoteModels.open(ModelName.of(here.openAi()), null, limits).chat(request(), near);
            assertNotNull(near.response());
            assertEquals(1, here.requests().size());
        }
    }

    private static void assertFails(String words, int provider, Reply reply) {
        try (StubModelServer server = new StubModelServer(request -> reply)) {
            Heard heard = new Heard();
            start(server, provider, 2, heard);
            assertMessage(words, heard);
        }
    }

    private static void assertMessage(String words, Heard heard) {
        Throwable failure =
                assertThrows(ExecutionException.class, heard.done::get).getCause();
        UnavailableException told = assertInstanceOf(UnavailableException.class, failure);
        String message = String.valueOf(told.getMessage());
        assertTrue(message.contains(words), message);
        assertFalse(message.contains("sk-"), message);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Heard ask(StubModelServer server, int provider, int seconds) {
        Heard heard = new Heard();
        start(server, provider, seconds, heard);
        return heard;
    }

    private static void start(StubModelServer server, int provider, int seconds, Heard heard) {
        model(PROVIDERS.get(provider).apply(server), Secret.of("k", "a test"), seconds)
                .chat(request(), heard);
    }

    private static StreamingChatModel model(String name, @Nullable Secret key, int seconds) {
        return RemoteModels.open(ModelName.of(name), key, new CallLimits(Duration.ofSeconds(seconds), 77, 2, null));
    }

    private static ChatRequest request() {
        return ChatRequest.builder()
                .messages(UserMessage.from("How many came?"))
                .build();
    }

    /** What came of a call. */
    private static final class Heard implements StreamingChatResponseHandler, Stoppable {

        private final List<String> pieces = new CopyOnWriteArrayList<>();
        private final CompletableFuture<ChatResponse> done = new CompletableFuture<>();
        private final CompletableFuture<StreamingHandle> handle = new CompletableFuture<>();

        String text() {
            return String.join("", pieces);
        }

        ChatResponse response() throws Exception {
            return done.get(60, TimeUnit.SECONDS);
        }

        @Override
        public void running(StreamingHandle running) {
            handle.complete(running);
        }

        @Override
        public void onPartialResponse(String more) {
            pieces.add(more);
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            done.complete(response);
        }

        @Override
        public void onError(Throwable error) {
            done.completeExceptionally(error);
        }
    }
}
