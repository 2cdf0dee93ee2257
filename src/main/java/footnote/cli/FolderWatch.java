package footnote.cli;

import footnote.cli.terminal.Console;
import footnote.cli.terminal.Interrupts;
import footnote.cli.terminal.SafeText;
import footnote.collection.ArticleCollection;
import footnote.collection.IndexEvent;
import footnote.collection.IndexEvent.Result;
import footnote.collection.ingest.WatchedFolder;
import footnote.fault.FootnoteException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/** Follows a folder until it is told to stop, and says what it does. */
final class FolderWatch {

    private static final long LOOK_MILLIS = 1000;

    private final Console console;
    private final ArticleCollection articles;
    private final WatchedFolder folder;
    private final Path name;
    private boolean begun;
    private String told = "";

    FolderWatch(Console console, ArticleCollection articles, WatchedFolder folder, Path name) {
        this.console = console;
        this.articles = articles;
        this.folder = folder;
        this.name = name;
    }

    void until(Interrupts.Watch interrupt) {
        try {
            while (!interrupt.stopped()) {
                look(interrupt);
                interrupt.await(LOOK_MILLIS);
            }
        } catch (CancellationException | InterruptedException stopped) {
            console.say("Stopped; what is done is kept.");
        }
    }

    private void look(Interrupts.Watch interrupt) {
        try {
            WatchedFolder.Look look = folder.look(event -> tell(event, interrupt));
            look.deleted().forEach(id -> console.say("deleted " + SafeText.line(id)));
            if (look.changed()) {
                articles.addVectors(progress -> stopIfAsked(interrupt));
                say("Watching " + SafeText.line(name.toString()) + " (Ctrl-C stops it).");
            }
            articles.rest();
            begun = true;
            told = "";
        } catch (FootnoteException e) {
            if (!begun) {
                throw e;
            }
            again(String.valueOf(e.getMessage()));
        }
    }

    private void tell(IndexEvent event, Interrupts.Watch interrupt) {
        if (event.result() != Result.UNCHANGED) {
            String reason = event.reason() == null ? "" : ": " + event.reason();
            console.say(event.result().name().toLowerCase(Locale.ROOT) + " " + SafeText.line(event.file() + reason));
        }
        stopIfAsked(interrupt);
    }

    private static void stopIfAsked(Interrupts.Watch interrupt) {
        if (interrupt.stopped()) {
            throw new CancellationException();
        }
    }

    private void say(String line) {
        console.say(line);
        console.flush();
    }

    /** What fails is tried again at the next look, and told once. */
    private void again(String message) {
        if (!message.equals(told)) {
            told = message;
            say(SafeText.line(message) + " It is tried again.");
        }
    }
}
