package footnote.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program in a process of its own, without the settings of whoever runs the tests. */
final class FootnoteProcess {

    private FootnoteProcess() {}

    /** Runs it to its end, with no standard input. */
    static Sandbox.Run run(Path home, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "footnote.app.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("FOOTNOTE_"));
        environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        return Sandbox.end(builder.start(), "");
    }
}
