package footnote.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RepeatedTest {

    private static final String BODY = "The ferry to the northern islands sank in calm water on Monday night."
            + " All of the forty people on board were saved.";

    private static final String TEXT = "Six mornings a week.\n\n" + BODY + "\n\nFrom the same desk";

    @Test
    void leavesLinesOutOfPassagesAndNothingElse() {
        List<Span> lines = List.of(
                Splitter.paragraphs(TEXT).getFirst(), Splitter.paragraphs(TEXT).getLast());
        assertEquals(BODY, Repeated.without(TEXT, lines));
        List<Passage> passages = new Splitter().split(TEXT, new Repeated(lines));
        assertEquals(1, passages.size());
        assertEquals(BODY, passages.getFirst().span().of(TEXT));
    }

    @Test
    void leavesNothingOutWhereHardlyAnythingElseIsThere() {
        Repeated all = new Repeated(Splitter.paragraphs(TEXT));
        assertEquals(List.of(), all.cut(TEXT));
        assertEquals(new Splitter().split(TEXT), new Splitter().split(TEXT, all));
    }
}
