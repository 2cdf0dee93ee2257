package footnote.web.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ResponseStatus;
import com.openai.models.responses.ResponseStreamEvent;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import footnote.web.Samples;
import footnote.web.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Clients of others, as they are. */
final class OtherClientsTest {

    private static final String TEXT = "More than 2,000 people attended. [1][2] They stood for the anthem. [1]";

    @Test
    void langChain4jAsks() {
        try (TestServer server = answering(Duration.ZERO)) {
            String answer = OpenAiChatModel.builder()
                    .baseUrl(address(server))
                    .apiKey("any")
                    .modelName("footnote")
                    .build()
                    .chat("How many?");
            assertTrue(answer.startsWith(TEXT), answer);
        }
    }

    @Test
    void langChain4jStreams() {
        try (TestServer server = answering(Duration.ofMillis(400))) { // Comments come in between.
            CompletableFuture<ChatResponse> done = new CompletableFuture<>();
            StringBuilder heard = new StringBuilder();
            OpenAiStreamingChatModel.builder()
                    .baseUrl(address(server))
                    .apiKey("any")
                    .modelName("footnote")
                    .build()
                    .chat("How many?", new StreamingChatResponseHandler() {
                        @Override
                        public void onPartialResponse(String piece) {
                            heard.append(piece);
                        }

                        @Override
                        public void onCompleteResponse(ChatResponse response) {
                            done.complete(response);
                        }

                        @Override
                        public void onError(Throwable error) {
                            done.completeExceptionally(error);
                        }
                    });
            ChatResponse response = done.join();
            assertTrue(heard.toString().startsWith(TEXT), heard.toString());
            assertEquals(heard.toString(), response.aiMessage().text());
            assertTrue(response.tokenUsage().totalTokenCount() > 0);
        }
    }

    @Test
    void openAisOwnClientAsks() {
        try (TestServer server = answering(Duration.ZERO)) {
            OpenAIClient client = client(server);
            assertEquals("footnote", client.models().list().data().getFirst().id());
            ChatCompletion completion = client.chat().completions().create(asking().build());
            var message = completion.choices().getFirst().message();
            assertTrue(message.content().orElseThrow().startsWith(TEXT));
            var citation = message.annotations().orElseThrow().getFirst().urlCitation();
            assertEquals("Kazakhstan allows a rare rally", citation.title());
            assertEquals(33, citation.startIndex());
            assertEquals(36, citation.endIndex());
            client.close();
        }
    }

    @Test
    void openAisOwnClientStreams() {
        try (TestServer server = answering(Duration.ofMillis(400))) {
            OpenAIClient client = client(server);
            ChatCompletionCreateParams params = asking().streamOptions(ChatCompletionStreamOptions.builder()
                            .includeUsage(true)
                            .build())
                    .build();
            try (StreamResponse<ChatCompletionChunk> stream =
                    client.chat().completions().createStreaming(params)) {
                List<ChatCompletionChunk> chunks = stream.stream().toList();
                StringBuilder text = new StringBuilder();
                chunks.stream()
                        .flatMap(chunk -> chunk.choices().stream())
                        .forEach(choice -> choice.delta().content().ifPresent(text::append));
                assertTrue(text.toString().startsWith(TEXT), text.toString());
                assertTrue(chunks.getLast().usage().orElseThrow().totalTokens() > 0);
            }
            client.close();
        }
    }

    @Test
    void openAisOwnClientUnderstandsErrors() {
        try (TestServer server = answering(Duration.ZERO)) {
            OpenAIClient client = client(server);
            BadRequestException refused = assertThrows(
                    BadRequestException.class,
                    () -> client.chat().completions().create(asking().n(2).build()));
            assertEquals("n", refused.param().orElseThrow());
            client.close();
        }
    }

    @Test
    void openAisOwnClientGetsResponses() {
        try (TestServer server = answering(Duration.ZERO)) {
            OpenAIClient client = client(server);
            Response response = client.responses().create(responding().build()).validate();
            assertEquals(ResponseStatus.COMPLETED, response.status().orElseThrow());
            ResponseOutputText text = text(response);
            assertTrue(text.text().startsWith(TEXT), text.text());
            var citation = text.annotations().getFirst().asUrlCitation();
            assertEquals("Kazakhstan allows a rare rally", citation.title());
            assertEquals(33, citation.startIndex());
            assertEquals(36, citation.endIndex());
            assertTrue(response.usage().orElseThrow().totalTokens() > 0);
            client.close();
        }
    }

    @Test
    void openAisOwnClientPutsStreamedResponsesTogether() {
        try (TestServer server = answering(Duration.ofMillis(400))) {
            OpenAIClient client = client(server);
            ResponseAccumulator whole = ResponseAccumulator.create();
            StringBuilder heard = new StringBuilder();
            List<String> cited = new ArrayList<>();
            try (StreamResponse<ResponseStreamEvent> stream =
                    client.responses().createStreaming(responding().build())) {
                stream.stream().map(whole::accumulate).forEach(event -> {
                    event.validate();
                    event.outputTextDelta().ifPresent(delta -> heard.append(delta.delta()));
                    event.outputTextAnnotationAdded()
                            .ifPresent(added -> cited.add(added._annotation().toString()));
                });
            }
            assertTrue(heard.toString().startsWith(TEXT), heard.toString());
            assertEquals(heard.toString(), text(whole.response()).text());
            assertEquals(3, cited.size());
            assertTrue(cited.getFirst().contains("Kazakhstan allows a rare rally"), cited.getFirst());
            client.close();
        }
    }

    @Test
    void openAisOwnClientUnderstandsWhatResponsesCannotDo() {
        try (TestServer server = answering(Duration.ZERO)) {
            OpenAIClient client = client(server);
            BadRequestException refused = assertThrows(
                    BadRequestException.class,
                    () -> client.responses()
                            .create(responding().previousResponseId("resp_1").build()));
            assertEquals("previous_response_id", refused.param().orElseThrow());
            client.close();
        }
    }

    private static ResponseOutputText text(Response response) {
        return response.output().getFirst().asMessage().content().getFirst().asOutputText();
    }

    private static ResponseCreateParams.Builder responding() {
        return ResponseCreateParams.builder().model("footnote").input("How many?");
    }

    private static ChatCompletionCreateParams.Builder asking() {
        return ChatCompletionCreateParams.builder().model("footnote").addUserMessage("How many?");
    }

    private static OpenAIClient client(TestServer server) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(address(server))
                .apiKey("any")
                .maxRetries(0)
                .build();
    }

    private static String address(TestServer server) {
        return "http://127.0.0.1:%d/v1".formatted(server.port());
    }

    private static TestServer answering(Duration pause) {
        return TestServer.with(TestServer.LOOPBACK, Samples.assistant(pause), OpenAiDoorTest::doors);
    }
}
