package footnote.model.remote;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import footnote.model.ModelName;
import footnote.settings.Secret;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** LangChain4j's models of the providers. As sober as each can be: what is asked for is in the passages. */
final class RemoteConnections {

    private RemoteConnections() {}

    static Function<HttpClientBuilder, StreamingChatModel> of(ModelName model, @Nullable Secret key, int tokens) {
        String secret = key == null ? null : key.reveal();
        return switch (model.provider()) {
            case OPENAI -> http -> openAi(model, secret, tokens, http);
            case OLLAMA ->
                http -> OllamaStreamingChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(model.address())
                        .modelName(model.model())
                        .temperature(0.0)
                        .numPredict(tokens)
                        .build();
            case ANTHROPIC ->
                http -> AnthropicStreamingChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(model.address())
                        .apiKey(secret)
                        .modelName(model.model())
                        .maxTokens(tokens)
                        .build();
            case GEMINI ->
                http -> GoogleAiGeminiStreamingChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(model.address())
                        .apiKey(secret)
                        .modelName(model.model())
                        .temperature(0.0)
                        .maxOutputTokens(tokens)
                        .build();
            case EXTRACTIVE -> throw new IllegalArgumentException("the built-in model is not remote");
        };
    }

    /** OpenAI's own newest models take neither a temperature nor {@code max_tokens}; most other servers know only that. */
    private static StreamingChatModel openAi(
            ModelName model, @Nullable String secret, int tokens, HttpClientBuilder http) {
        OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder builder = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(model.address())
                .apiKey(secret == null ? "none" : secret)
                .modelName(model.model());
        return model.url() == null
                ? builder.maxCompletionTokens(tokens).build()
                : builder.maxTokens(tokens).temperature(0.0).build();
    }
}
