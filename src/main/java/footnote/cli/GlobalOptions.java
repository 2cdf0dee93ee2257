package footnote.cli;

import footnote.cli.options.ModelConverter;
import footnote.model.ModelName;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or after its name. */
final class GlobalOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            order = 90,
            description = "Where the collection lives (FOOTNOTE_DATA; default: the user's data folder).")
    @Nullable
    Path data;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            scope = ScopeType.INHERIT,
            order = 89,
            converter = ModelConverter.class,
            description = "What writes the answers: extractive (built in), openai:NAME, openai:NAME@URL, ollama:NAME,"
                    + " anthropic:NAME or gemini:NAME (FOOTNOTE_MODEL; default: extractive).")
    @Nullable
    ModelName model;

    @Option(
            names = "--reader",
            paramLabel = "READER",
            scope = ScopeType.INHERIT,
            order = 89,
            description = "What reads the passages: built-in, none (words and vectors choose alone, faster and less"
                    + " well), or a folder with another reader.onnx and tokenizer.json (FOOTNOTE_READER).")
    @Nullable
    String reader;

    // Read before all other options, as it says what their defaults are; declared here for help and checking.
    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            order = 91,
            description = "Settings file (FOOTNOTE_CONFIG; default: footnote.properties in the user's settings).")
    @Nullable
    Path config;

    @Option(
            names = "--verbose",
            fallbackValue = "true", // without it, giving a flag turns a default of true into false
            scope = ScopeType.INHERIT,
            order = 92,
            description = "Tell more, and show the whole of an error.")
    boolean verbose;

    // Not picocli's own two, whose names are variables: nothing that looks like one is read as one here.
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = 93,
            description = "Show this help and end.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            order = 94,
            description = "Show the version and end.")
    boolean version;
}
