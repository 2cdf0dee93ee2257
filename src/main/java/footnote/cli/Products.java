package footnote.cli;

import footnote.settings.CollectionSettings;
import footnote.settings.Values;
import java.util.List;

/** Where commands get the product from: the composition root, seen from the command line. */
public interface Products {

    /**
     * Opens the product on a collection. Reads and writes nothing that a later call does not need.
     *
     * @throws footnote.fault.FootnoteException if that is not possible
     */
    Product open(CollectionSettings settings);

    /** What is wrong with the settings of all areas beyond the command line, each in words with key and origin. */
    List<String> faults(Values values);

    /** Examines everything the product needs, in the order to mend it in; never fails for what it finds. */
    List<DoctorFinding> check(CollectionSettings settings);
}
