package footnote.answer.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Article;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OriginsTest {

    private static final Article AGENCY = article(
            "agency",
            "Lowland Press Service",
            11,
            "HARDWICK, 11 September (LPS) - A fire swept through a warehouse in the port of Hardwick on Monday, killing six"
                    + " workers. The blaze at the Delmore depot took nine hours to put out. Some 120 firefighters from five"
                    + " towns were sent to the site.");

    private static final Article SHORTENED = article(
            "shortened",
            "Hardwick Herald",
            12,
            "A fire swept through a warehouse in the port of Hardwick on Monday, killing six workers. The blaze at the"
                    + " Delmore depot took nine hours to put out. (LPS)");

    private static final Article REWRITTEN = article(
            "rewritten",
            "City Online",
            11,
            "Six employees lost their lives when flames tore through a storehouse in the docklands of Hardwick on Monday."
                    + " It took nine hours until the inferno at Delmore was out; 120 crew members from five towns battled it.");

    private static final Article OWN = article(
            "own",
            "The Provincial",
            12,
            "Our reporters walked through the ruins of Delmore in Hardwick with the mayor. Families of two Polish drivers had"
                    + " come from Gdansk. The insurer Alba Mutual puts the damage at 14 million euros, and 31 windows of the"
                    + " school in Mill Road broke.");

    @Test
    void copiesShortenedAndRewrittenOnesComeFromTheAgency() {
        Origins origins = new Origins(List.of(OWN, REWRITTEN, SHORTENED, AGENCY), List::of);
        assertTrue(origins.areOne("agency", "shortened"));
        assertTrue(origins.areOne("shortened", "rewritten"));
        assertFalse(origins.areOne("agency", "own"));
        assertEquals(2, origins.independent(Set.of("agency", "shortened", "rewritten", "own")));
        assertEquals(
                "agency",
                List.of("rewritten", "shortened", "agency").stream()
                        .min(origins.originalFirst())
                        .orElseThrow());
    }

    @Test
    void aLaterStoryOfTheSameAgencyIsAnother() {
        Article later = article(
                "later",
                "Hardwick Herald",
                20,
                "The port of Hardwick reopened on Wednesday. Two ships from Oslo and one from Riga were unloaded, and the"
                        + " ferry to Brill sailed at noon. (LPS)");
        assertFalse(new Origins(List.of(AGENCY, later), List::of).areOne("agency", "later"));
    }

    @Test
    void believesTheCollectionWhereItKnowsCopies() {
        Origins origins = new Origins(List.of(AGENCY, OWN), id -> List.of("agency", "own"));
        assertEquals(1, origins.independent(Set.of("agency", "own")));
    }

    private static Article article(String id, String source, int day, String text) {
        return new Article(id, null, source, null, LocalDate.of(2023, 9, day), null, text);
    }
}
