package footnote.cli;

import footnote.collection.IndexStatus;
import footnote.collection.Upkeep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it was asked to do. */
final class FakeUpkeep implements Upkeep {

    final List<String> done = new ArrayList<>();
    final List<String> findings = new ArrayList<>();

    @Override
    public void checkFiles() {
        done.add("check");
    }

    @Override
    public Checkup verify() {
        done.add("verify");
        return new Checkup(new IndexStatus(7, 21, 3, true, false), List.copyOf(findings));
    }

    @Override
    public void rebuild() {
        done.add("rebuild");
    }

    @Override
    public void backup(Path file) {
        done.add("backup " + file);
    }

    @Override
    public IndexStatus restore(Path file, boolean replace) {
        done.add("restore " + file + " " + replace);
        return new IndexStatus(7, 21, 3, true, false);
    }
}
