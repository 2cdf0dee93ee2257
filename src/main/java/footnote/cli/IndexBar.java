package footnote.cli;

import footnote.ingest.IndexEvent;
import java.util.function.LongSupplier;

/** Follows an indexing run with a progress bar. */
final class IndexBar extends IndexProgress {

    private final Bar bar;

    IndexBar(Console console, LongSupplier clock) {
        super(console);
        this.bar = new Bar(console, clock);
    }

    @Override
    void show(IndexEvent event) {
        bar.show(event.done(), event.total());
    }

    @Override
    void end() {
        bar.end();
    }
}
