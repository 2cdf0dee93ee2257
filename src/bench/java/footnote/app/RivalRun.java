package footnote.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.eval.sets.EvalSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One rival with one set in a process of its own, so that none has another's memory or warmth. */
final class RivalRun {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RivalRun() {}

    /** Makes a rival that keeps what it keeps in a folder. */
    @FunctionalInterface
    interface Maker {
        Rival make(Path folder) throws IOException;
    }

    /** By their names, Footnote first. */
    static Map<String, Maker> all() {
        Map<String, Maker> all = new LinkedHashMap<>();
        all.put("Footnote", folder -> new OwnRoad(folder, Machine.cores()));
        all.put("LangChain4j's easy-rag", folder -> new EasyRag());
        all.put("LangChain4j's bge-small, a list of vectors", folder -> new LibraryVectors());
        all.put("Lucene, BM25", BareLucene::new);
        return all;
    }

    static RivalFigures figures(String name, String set) throws IOException, InterruptedException {
        Path told = Files.createTempFile("rival", ".json");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                RivalRun.class.getName(),
                name,
                set,
                told.toString()));
        int ended = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (ended != 0) {
            throw new IllegalStateException("%s ended with %d".formatted(name, ended));
        }
        return JSON.readValue(told.toFile(), RivalFigures.class);
    }

    /**
     * Runs one.
     *
     * @param arguments its name, the folder of the set, the file for the figures
     */
    public static void main(String... arguments) throws Exception {
        Maker maker = all().get(arguments[0]);
        EvalSet set = EvalSet.read(Path.of(arguments[1]));
        Path folder = Files.createTempDirectory("rival");
        double start;
        try (Rival first = maker.make(folder.resolve("first"))) {
            first.ingest(set.articles().subList(0, 1));
            first.first(set.questions().getFirst().text());
            start = Machine.age();
        }
        try (Rival rival = maker.make(folder.resolve("rival"))) {
            JSON.writeValue(Path.of(arguments[2]).toFile(), RivalFigures.of(rival, set, start));
        }
        System.exit(0); // libraries leave threads behind
    }
}
