package footnote.app;

import footnote.cli.DoctorFinding;
import footnote.cli.Product;
import footnote.cli.Products;
import footnote.settings.CollectionSettings;
import footnote.settings.Values;
import java.util.List;

/** The composition root: builds everything, for one collection at a time. */
final class Assembly implements Products {

    @Override
    public Product open(CollectionSettings settings) {
        return new LocalProduct(settings, Settings.of(settings.values()));
    }

    @Override
    public List<String> faults(Values values) {
        return Settings.read(values).faults();
    }

    @Override
    public List<DoctorFinding> check(CollectionSettings settings) {
        return new Doctor(settings).checks();
    }
}
