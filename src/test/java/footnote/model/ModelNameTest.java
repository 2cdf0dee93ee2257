package footnote.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.fault.BadInputException;
import footnote.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openai:gpt-5|OPENAI|gpt-5|https://api.openai.com/v1",
                "openai:org/model@http://127.0.0.1:8000/v1|OPENAI|org/model|http://127.0.0.1:8000/v1",
                "ollama:qwen3:8b|OLLAMA|qwen3:8b|http://localhost:11434",
                "ollama:a@http://[::1]:1|OLLAMA|a|http://[::1]:1",
                "anthropic:claude|ANTHROPIC|claude|https://api.anthropic.com/v1",
                "gemini:flash|GEMINI|flash|https://generativelanguage.googleapis.com/v1beta"
            })
    void readsProviderNameAndAddress(String text, Provider provider, String model, String address) {
        ModelName name = ModelName.of(text);

        assertEquals(provider, name.provider());
        assertEquals(model, name.model());
        assertEquals(address, name.address());
        assertEquals(text, name.toString());
    }

    @Test
    void knowsTheBuiltInModel() {
        assertTrue(ModelName.of("extractive").isBuiltIn());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gpt-5",
                "extractive:x",
                "other:x",
                "openai:",
                "openai:x@ftp://host",
                "openai:x@http://",
                "openai:x@http://user:hunter2@host/",
                "openai:x@http://host/?key=hunter2",
                "openai:x@:hunter2:"
            })
    void refusesWhatIsNoneWithoutRepeatingWhatMayBeAPassword(String text) {
        String message = String.valueOf(
                assertThrows(BadInputException.class, () -> ModelName.of(text)).getMessage());

        assertFalse(message.contains("hunter2"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "sk-1\nsk-2", "schlüssel"})
    void takesNoKeyThatIsNone(String text) {
        String message = String.valueOf(assertThrows(BadInputException.class, () -> Secret.of(text, "X"))
                .getMessage());

        assertFalse(message.contains("sk-"), message);
    }
}
