package footnote.app;

import footnote.cli.Check;
import footnote.cli.CollectionSettings;
import footnote.cli.House;
import footnote.cli.Houses;
import footnote.cli.Values;
import java.util.List;

/** The composition root: builds everything, for one collection at a time. */
final class Assembly implements Houses {

    @Override
    public House open(CollectionSettings settings) {
        return new LocalHouse(settings, Settings.of(settings.values()));
    }

    @Override
    public List<String> faults(Values values) {
        return Settings.faults(values);
    }

    @Override
    public List<Check> check(CollectionSettings settings) {
        return new Examination(settings).checks();
    }
}
