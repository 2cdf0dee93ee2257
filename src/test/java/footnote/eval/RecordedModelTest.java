package footnote.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import footnote.fault.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordedModelTest {

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();

    /** Answers with how often it was asked, and fails when told to. */
    private final StreamingChatModel model = new StreamingChatModel() {
        @Override
        public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
            String text = ((UserMessage) request.messages().getFirst()).singleText();
            asked.add(text);
            if (text.equals("fail")) {
                handler.onError(new IllegalStateException("told to"));
                return;
            }
            handler.onPartialResponse("answer ");
            handler.onPartialResponse(String.valueOf(asked.size()));
            handler.onCompleteResponse(ChatResponse.builder()
                    .aiMessage(AiMessage.from("answer " + asked.size()))
                    .build());
        }
    };

    @Test
    void saysTheSameAgainInAnotherRun() {
        Path file = folder.resolve("written.jsonl");

        assertEquals("answer 1", asked(new RecordedAnswers(file), "who", "one"));
        assertEquals("answer 2", asked(new RecordedAnswers(file), "when", "two"));
        assertEquals("answer 1", asked(new RecordedAnswers(file), "who", "one"));
        assertEquals(List.of("one", "two"), asked);
    }

    @Test
    void findsAReplyByItsQuestionAndTellsOfAnotherPrompt() {
        Path file = folder.resolve("written.jsonl");
        asked(new RecordedAnswers(file), "who", "one");
        RecordedAnswers written = new RecordedAnswers(file);

        assertEquals("answer 1", asked(written, "who", "passages in another order"));
        assertEquals("answer 2", asked(written, "why", "one"));
        assertTrue(written.told().endsWith("1 of the model's replies were there already, 1 of them to another prompt"));
    }

    @Test
    void keepsNoFailure() {
        RecordedAnswers written = new RecordedAnswers(folder.resolve("written.jsonl"));

        assertEquals("told to", asked(written, "who", "fail"));
        assertEquals("told to", asked(written, "who", "fail"));
        assertEquals(List.of("fail", "fail"), asked);
    }

    @Test
    void refusesAFileOfSomethingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("other.txt"), "Not this.\n");
        assertThrows(BadInputException.class, () -> new RecordedAnswers(file));
    }

    private String asked(RecordedAnswers written, String question, String prompt) {
        written.asking(question);
        return heard(new RecordedModel(model, written), prompt);
    }

    private static String heard(StreamingChatModel model, String question) {
        StringBuilder heard = new StringBuilder();
        ChatRequest request =
                ChatRequest.builder().messages(UserMessage.from(question)).build();
        model.chat(request, new StreamingChatResponseHandler() {
            @Override
            public void onPartialResponse(String text) {
                heard.append(text);
            }

            @Override
            public void onCompleteResponse(ChatResponse response) {}

            @Override
            public void onError(Throwable error) {
                heard.append(error.getMessage());
            }
        });
        return heard.toString();
    }
}
