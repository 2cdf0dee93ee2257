package footnote.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who can run a chat model, and what is usual there. */
public enum Provider {
    /** The answerer that is built in. */
    EXTRACTIVE(null, null),
    /** OpenAI, and every server that speaks its interface. */
    OPENAI("https://api.openai.com/v1", "OPENAI_API_KEY"),
    OLLAMA("http://localhost:11434", null),
    ANTHROPIC("https://api.anthropic.com/v1", "ANTHROPIC_API_KEY"),
    GEMINI("https://generativelanguage.googleapis.com/v1beta", "GEMINI_API_KEY");

    private final @Nullable String url;
    private final @Nullable String keyVariable;

    Provider(@Nullable String url, @Nullable String keyVariable) {
        this.url = url;
        this.keyVariable = keyVariable;
    }

    static Optional<Provider> named(String name) {
        return Arrays.stream(values())
                .filter(provider -> provider.prefix().equals(name))
                .findFirst();
    }

    /** What a model's name begins with. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it is found unless said otherwise; {@code null} where nothing is called. */
    public @Nullable String url() {
        return url;
    }

    /** The environment variable that its users keep their key in; {@code null} where no key is needed. */
    public @Nullable String keyVariable() {
        return keyVariable;
    }
}
