package footnote.answer.writing;

import footnote.answer.AnswerEvent;
import footnote.answer.Citation;
import footnote.answer.check.NoCheck;
import footnote.answer.evidence.Evidence;
import footnote.answer.evidence.EvidenceBuilder;
import footnote.article.Article;
import footnote.article.Passage;
import footnote.article.Splitter;
import footnote.fuzz.Fuzzed;
import footnote.search.Candidate;
import footnote.search.Retrieval;
import footnote.testing.MadeUp;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a language model writes, in pieces of the length that the first byte says: every footnote quotes the article word for
 * word and is told before the text that shows it, and what is told is what is kept.
 */
public final class WrittenTextFuzz implements Fuzzed {

    private static final Article ARTICLE = new Article(
            "harbour",
            null,
            null,
            null,
            null,
            null,
            "The harbour wall held through the night. Two people were hurt in Bergen.");

    private final Candidate candidate;
    private final Evidence evidence;

    public WrittenTextFuzz() {
        Passage passage = new Splitter().split(ARTICLE.text()).getFirst();
        List<Candidate.Sentence> sentences = passage.sentences().stream()
                .map(span -> new Candidate.Sentence(span, 0.5))
                .toList();
        candidate = MadeUp.candidate("harbour", 0, passage.span().of(ARTICLE.text()), sentences, 1, 0.5);
        evidence = EvidenceBuilder.of(new Retrieval("What happened?", List.of(candidate), Map.of(), 1));
    }

    @Override
    public void take(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int piece = bytes.length == 0 ? 1 : 1 + (bytes[0] & 0x1F);
        write(text, piece, false);
        write(text, piece, true);
    }

    private void write(String text, int piece, boolean builtIn) {
        List<AnswerEvent> events = new ArrayList<>();
        Footnotes footnotes = new Footnotes(id -> Optional.of(ARTICLE), List.of(candidate));
        Composition composition = builtIn
                ? new Composition(evidence, footnotes, events::add)
                : new Composition(evidence, footnotes, events::add, NoCheck.SHOWS_ALL);
        for (int i = 0; i < text.length(); i += piece) {
            composition.write(text.substring(i, Math.min(i + piece, text.length())));
        }
        composition.end(true);
        check(composition, events, text);
    }

    private static void check(Composition composition, List<AnswerEvent> events, String written) {
        StringBuilder told = new StringBuilder();
        int notes = 0;
        for (AnswerEvent event : events) {
            if (event instanceof AnswerEvent.Cited cited) {
                Citation citation = cited.citation();
                expect(citation.n() == ++notes, citation);
                expect(
                        ARTICLE.text()
                                .substring(citation.start(), citation.end())
                                .equals(citation.quote()),
                        citation);
            } else if (event instanceof AnswerEvent.Text more) {
                told.append(more.text());
            }
        }
        expect(told.toString().equals(composition.text()), told);
        expect(told.length() <= 20L * written.length() + 20, told);
        int known = notes;
        composition
                .sentences()
                .forEach(sentence ->
                        expect(sentence.citations().stream().allMatch(n -> n >= 1 && n <= known), sentence));
    }

    private static void expect(boolean held, Object what) {
        if (!held) {
            throw new AssertionError(what.toString());
        }
    }
}
