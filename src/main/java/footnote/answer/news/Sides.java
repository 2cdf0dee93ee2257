package footnote.answer.news;

import footnote.answer.evidence.Evidence;
import footnote.answer.news.PieceReader.Judgement;
import footnote.answer.news.PieceReader.Piece;
import footnote.answer.news.values.Verdict;
import footnote.model.onnx.Window;
import footnote.text.QuestionKind;
import footnote.text.Span;
import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedText.Word;
import footnote.text.analysis.Names;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What articles say to a question that wants a yes or a no. A sentence is heard if the reader finds that it answers, its
 * passage has all names of the question, and the judge finds that it decides it.
 */
final class Sides {

    /** So many sentences are read, those nearest to the question, which takes some 10 ms each. */
    private static final int READ = 12;

    /** Log odds from which a sentence answers, says yes or says no: it is likelier than not. */
    private static final double LIKELY = 0;

    private static final double UNLIKELY = Double.NEGATIVE_INFINITY;

    private final AnalysedText question;
    private final PieceReader reader;

    private Sides(String question, PieceReader reader) {
        this.question = AnalysedText.of(question);
        this.reader = reader;
    }

    private record Near(Evidence.Passage passage, Evidence.Sentence sentence) {

        private String text() {
            return sentence.span().of(passage.text());
        }
    }

    /** What each article says, the surest first; none where no yes or no is wanted, or all say the same. */
    static List<Claim> of(Evidence evidence, PieceReader reader) {
        if (QuestionKind.of(evidence.question()) != QuestionKind.YES_NO) {
            return List.of();
        }
        List<Claim> heard = new Sides(evidence.question(), reader).heard(evidence);
        return heard.stream().map(Claim::value).distinct().count() > 1 ? heard : List.of();
    }

    private List<Claim> heard(Evidence evidence) {
        List<Near> near = evidence.passages().stream()
                .filter(this::hasNames)
                .flatMap(passage -> passage.sentences().stream().map(sentence -> new Near(passage, sentence)))
                .sorted(Comparator.comparingDouble(one -> -one.sentence().meaning()))
                .limit(READ)
                .toList()
                .parallelStream()
                .filter(this::answers)
                .toList();
        List<Judgement> judged =
                reader.judge(question.text(), near.stream().map(Near::text).toList());
        Map<String, Claim> each = new LinkedHashMap<>();
        IntStream.range(0, judged.size())
                .mapToObj(i -> claim(near.get(i), judged.get(i)))
                .filter(claim -> claim.fit() > LIKELY)
                .sorted(Comparator.comparingDouble(claim -> -claim.fit()))
                .forEach(claim -> each.putIfAbsent(claim.article(), claim));
        return List.copyOf(each.values());
    }

    /** The reader is not sure of names: what is said of another lake would answer as well. */
    private boolean hasNames(Evidence.Passage passage) {
        AnalysedText text = AnalysedText.of(passage.headline() + "\n" + passage.text());
        List<Word> words = question.words();
        return IntStream.range(0, words.size())
                .filter(i -> Names.isName(words, i))
                .allMatch(i -> text.has(words.get(i).key()));
    }

    private boolean answers(Near near) {
        Window alone = new Window(near.passage().headline(), List.of(near.text()));
        Piece whole = new Piece(0, new Span(0, near.text().length()));
        return reader.read(question.text(), alone, List.of(whole)).getFirst().orElse(UNLIKELY) > LIKELY;
    }

    private static Claim claim(Near near, Judgement judgement) {
        return new Claim(
                near.passage(),
                near.sentence().span(),
                new Verdict(judgement.supported() > judgement.contradicted()),
                near.text(),
                near.text(),
                Attribution.of(near.passage(), near.sentence().span()),
                Math.max(judgement.supported(), judgement.contradicted()));
    }
}
