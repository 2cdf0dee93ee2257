package footnote.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be said in a conversation to the program instead of the articles. */
enum ChatWords {
    SOURCES("", "shows the footnotes of the last answer again"),
    OPEN(" N", "shows where footnote N stands in its article"),
    NEW("", "begins a new conversation"),
    HELP("", "shows these words"),
    QUIT("", "ends the conversation, as does Ctrl-D");

    private final String argument;
    private final String meaning;

    ChatWords(String argument, String meaning) {
        this.argument = argument;
        this.meaning = meaning;
    }

    /** The word that a line begins with. */
    static Optional<ChatWords> of(String line) {
        String first = line.split("\\s+", 2)[0];
        return Arrays.stream(values())
                .filter(word -> word.typed().equals(first))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(ChatWords::typed).toList();
    }

    static List<String> help() {
        return Arrays.stream(values())
                .map(word -> "%-10s %s".formatted(word.typed() + word.argument, word.meaning))
                .toList();
    }

    private String typed() {
        return "/" + name().toLowerCase(Locale.ROOT);
    }
}
