package footnote.app;

import footnote.cli.Check;
import footnote.cli.CollectionSettings;
import footnote.cli.House;
import footnote.cli.Houses;
import footnote.cli.Values;
import footnote.fault.UnavailableException;
import java.util.List;

/** The composition root. */
final class Assembly implements Houses {

    @Override
    public House open(CollectionSettings settings) {
        throw new UnavailableException("not assembled yet");
    }

    @Override
    public List<String> faults(Values values) {
        return List.of();
    }

    @Override
    public List<Check> check(CollectionSettings settings) {
        throw new UnavailableException("not assembled yet");
    }
}
