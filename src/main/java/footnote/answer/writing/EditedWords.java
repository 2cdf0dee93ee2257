package footnote.answer.writing;

import footnote.answer.evidence.Evidence;
import footnote.answer.news.Edition;
import footnote.answer.news.Edition.Spot;
import footnote.answer.news.NewsDesk;
import footnote.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the built-in model's sentences back until it has chosen all, has the news desk go over them, and only then passes
 * them on.
 */
public final class EditedWords implements ModelRun.Sink {

    private final Evidence evidence;
    private final NewsDesk desk;
    private final ModelRun.Sink to;
    private CitedText incoming = new CitedText();
    private final List<CitedText.Piece> pieces = new ArrayList<>();
    private final StringBuilder raw = new StringBuilder();
    private @Nullable Edition edition;

    public EditedWords(Evidence evidence, NewsDesk desk, ModelRun.Sink to) {
        this.evidence = evidence;
        this.desk = desk;
        this.to = to;
    }

    @Override
    public void write(String text) {
        raw.append(text);
        pieces.addAll(incoming.add(text));
    }

    @Override
    public void end(boolean whole) {
        pieces.addAll(incoming.end());
        List<CitedText.Piece> words =
                pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
        List<Spot> said = words.stream().flatMap(piece -> spot(piece).stream()).toList();
        if (said.isEmpty() || said.size() < words.size()) {
            to.write(raw.toString()); // what is not found again in a passage is passed on as it is
        } else {
            Edition edited = desk.edit(evidence, said);
            edition = edited;
            edited.sentences().forEach(spot -> to.write(spot.text() + markers(spot) + " "));
        }
        incoming = new CitedText();
        pieces.clear();
        raw.setLength(0);
        to.end(whole);
    }

    private static String markers(Spot spot) {
        StringBuilder markers = new StringBuilder(" [" + spot.passage().number() + "]");
        spot.also()
                .forEach(passage -> markers.append('[').append(passage.number()).append(']'));
        return markers.toString();
    }

    private Optional<Spot> spot(CitedText.Piece piece) {
        List<Evidence.Passage> cited = piece.numbers().stream()
                .filter(number -> number >= 1 && number <= evidence.passages().size())
                .map(number -> evidence.passages().get(number - 1))
                .toList();
        return cited.stream()
                .filter(passage -> passage.text().contains(piece.text()))
                .findFirst()
                .map(passage -> {
                    int start = passage.text().indexOf(piece.text());
                    List<Evidence.Passage> also = cited.stream()
                            .filter(other -> other.number() != passage.number())
                            .toList();
                    return new Spot(
                            passage, new Span(start, start + piece.text().length()), also);
                });
    }

    /** What the desk made of it; empty where the built-in model said nothing. */
    public Optional<Edition> edition() {
        return Optional.ofNullable(edition);
    }
}
