package footnote.answer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import footnote.answer.evidence.Evidence;
import footnote.model.LogisticModel;
import footnote.text.Span;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A question that asks several things is answered thing by thing; here what is near to the question answers it. */
final class SeveralPartsTest {

    private static final SentenceModel NEARNESS = new SentenceModel(
            "by hand",
            new LogisticModel(0, Map.of("MEANING", 10.0)),
            new LogisticModel(-10, Map.of("MEANING", 20.0)),
            0.5);

    private static Evidence.Passage passage(int number, double near, String sentence) {
        return new Evidence.Passage(
                number,
                "article " + number,
                null,
                sentence,
                true,
                1,
                near,
                List.of(new Evidence.Sentence(new Span(0, sentence.length()), near)));
    }

    private static Evidence evidence(String question, double bought, double now) {
        return new Evidence(
                question,
                List.of(passage(1, bought, "A duke bought the bridge."), passage(2, now, "The bridge is in a desert.")),
                Map.of(),
                10);
    }

    private static ChatResponse answer(Evidence... parts) {
        Evidence whole = evidence("Who bought the bridge and where is it now?", 0.1, 0.1);
        Evidence all = new Evidence(
                whole.question(), whole.passages(), whole.frequencies(), whole.collection(), List.of(parts), null);
        CompletableFuture<ChatResponse> response = new CompletableFuture<>();
        ChatRequest request = ChatRequest.builder()
                .messages(UserMessage.from(whole.question()))
                .parameters(EvidenceParameters.of(all))
                .build();
        new ExtractiveChatModel(SentenceReader.linear(NEARNESS)).chat(request, new StreamingChatResponseHandler() {
            @Override
            public void onCompleteResponse(ChatResponse complete) {
                response.complete(complete);
            }

            @Override
            public void onError(Throwable error) {
                response.completeExceptionally(error);
            }
        });
        return response.join();
    }

    private static List<String> unanswered(ChatResponse response) {
        return ((ConfidenceMetadata) response.metadata()).unanswered();
    }

    @Test
    void eachPartIsAnswered() {
        ChatResponse response =
                answer(evidence("Who bought the bridge?", 0.9, 0.2), evidence("Where is the bridge?", 0.2, 0.9));
        assertEquals(
                "A duke bought the bridge. [1] The bridge is in a desert. [2]",
                response.aiMessage().text());
        assertEquals(List.of(), unanswered(response));
    }

    @Test
    void whatIsNotAnsweredIsNamed() {
        ChatResponse response =
                answer(evidence("Who bought the bridge?", 0.9, 0.2), evidence("Where is the bridge?", 0.2, 0.2));
        assertEquals("A duke bought the bridge. [1]", response.aiMessage().text());
        assertEquals(List.of("Where is the bridge?"), unanswered(response));
    }

    @Test
    void nothingIsAnsweredWhereNoPartIs() {
        ChatResponse response =
                answer(evidence("Who bought the bridge?", 0.2, 0.2), evidence("Where is the bridge?", 0.2, 0.2));
        assertEquals("", response.aiMessage().text());
        assertEquals(List.of(), unanswered(response));
    }
}
