package footnote.fuzz;

import footnote.answer.receipt.KeptAnswersFuzz;
import footnote.answer.writing.PromptsFuzz;
import footnote.answer.writing.WrittenTextFuzz;
import footnote.app.SettingsFuzz;
import footnote.article.format.FilesFuzz;
import footnote.model.remote.StreamFuzz;
import footnote.slack.PostsFuzz;
import footnote.store.lucene.BackupFuzz;
import footnote.web.api.BodiesFuzz;
import footnote.web.mcp.McpFuzz;
import footnote.web.openai.OpenAiFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All doors through which foreign bytes come, each with the texts and files that the search for faults begins with. */
@SuppressWarnings("ImmutableEnumChecker") // opens a door anew each time, and the list is a copy
enum FuzzTarget {
    TEXT(() -> new FilesFuzz("a.txt")),
    MARKDOWN(() -> new FilesFuzz("a.md")),
    HTML(() -> new FilesFuzz("a.html"), "footnote/article/pages"),
    FEED(() -> new FilesFuzz("a.rss")),
    WIRE(() -> new FilesFuzz("a.xml")),
    MAIL(() -> new FilesFuzz("a.eml")),
    MBOX(() -> new FilesFuzz("a.mbox")),
    TABLE(() -> new FilesFuzz("a.csv")),
    JSON(() -> new FilesFuzz("a.json")),
    JSON_LINES(() -> new FilesFuzz("a.jsonl")),
    ZIP(() -> new FilesFuzz("a.zip")),
    TAR(() -> new FilesFuzz("a.tar")),
    GZIP(() -> new FilesFuzz("a.tgz")),
    WARC(() -> new FilesFuzz("a.warc")),
    RICH_TEXT(() -> new FilesFuzz("a.rtf")),
    PDF(() -> new FilesFuzz("a.pdf")),
    ANY_FILE(() -> new FilesFuzz("a")),
    EVENTS(PostsFuzz::events),
    BUTTONS(PostsFuzz::buttons),
    FORMS(PostsFuzz::forms),
    CHAT_COMPLETIONS(OpenAiFuzz::completions),
    RESPONSES(OpenAiFuzz::responses),
    MCP(McpFuzz::new),
    ASK(BodiesFuzz::questions),
    ARTICLE(BodiesFuzz::articles),
    WRITTEN_TEXT(WrittenTextFuzz::new),
    EXAMPLES(PromptsFuzz::new),
    MODEL_STREAM(StreamFuzz::new),
    BACKUP(BackupFuzz::new),
    SETTINGS(SettingsFuzz::new),
    KEPT_ANSWERS(KeptAnswersFuzz::new);

    private final Supplier<Fuzzed> door;
    private final List<String> more;

    /** @param more folders of test resources that have seeds too, beside the one of its own name in {@code fuzz} */
    FuzzTarget(Supplier<Fuzzed> door, String... more) {
        this.door = door;
        this.more = List.of(more);
    }

    Fuzzed open() {
        return door.get();
    }

    /** The folders with its seeds, and with what was once found by them. */
    List<Path> folders() {
        Path resources = Path.of(System.getProperty("footnote.root", ""), "src/test/resources");
        return Stream.concat(Stream.of("fuzz/" + name().toLowerCase(Locale.ROOT)), more.stream())
                .map(resources::resolve)
                .toList();
    }

    List<Path> seeds() throws IOException {
        List<Path> seeds = new ArrayList<>();
        for (Path each : folders()) {
            try (Stream<Path> files = Files.list(each)) {
                files.sorted().forEach(seeds::add);
            }
        }
        return seeds;
    }
}
