package footnote.app;

import footnote.model.Encoder;
import footnote.model.onnx.ReaderModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/** Loads the built-in models while the command line is still being read, which a first answer would wait for otherwise. */
final class ModelsAhead {

    /** What always needs them. */
    private static final Set<String> COMMANDS = Set.of("ask", "chat", "serve", "mcp");

    private static final Set<String> HELP = Set.of("--help", "-h", "--version", "-V");

    private static final String READER_FLAG = "--reader";
    private static final String READER = "FOOTNOTE_READER";

    private final List<Thread> loading;

    private ModelsAhead(List<Thread> loading) {
        this.loading = loading;
    }

    /** Begins, if the arguments name a command that needs the models. */
    static ModelsAhead begin(String... arguments) {
        return new ModelsAhead(
                areNeeded(System.getenv(), arguments)
                        ? List.of(started(Encoder::loadBuiltIn), started(ReaderModel::builtIn))
                        : List.of());
    }

    /** Not where another reader, or none, may be wanted: the settings are not read yet. */
    static boolean areNeeded(Map<String, String> environment, String... arguments) {
        return arguments.length > 0
                && COMMANDS.contains(arguments[0])
                && !environment.containsKey(READER)
                && Stream.of(arguments)
                        .noneMatch(argument -> HELP.contains(argument) || argument.startsWith(READER_FLAG));
    }

    /** A failure shows when the model is used. */
    private static Thread started(Runnable load) {
        return Thread.ofPlatform().name("models-ahead").daemon().start(new FutureTask<>(load, null));
    }

    /** Waits for what is being loaded: its native library aborts a process that ends in the midst of it. */
    void await() throws InterruptedException {
        for (Thread thread : loading) {
            thread.join();
        }
    }
}
