package footnote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import footnote.model.Encoder;
import footnote.testing.MadeUp;
import footnote.text.Span;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RetrieverTest {

    private static final List<Candidate> CANDIDATES = List.of(
            candidate("ferry", "The ferry sank.", 0, 0.9),
            candidate("bridge", "The bridge stands.", 2, 0.1),
            candidate("copy", "The bridge stands", 1, 0.2),
            candidate("harbour", "The harbour was closed.", 1, 0.3));

    private static Candidate candidate(String article, String text, double words, double meaning) {
        List<Candidate.Sentence> sentences = List.of(new Candidate.Sentence(new Span(0, text.length()), meaning));
        return MadeUp.candidate(article, 0, text, sentences, words, meaning);
    }

    /** Whatever is asked, it brings the candidates. */
    private static Retriever retriever() {
        return retriever(new SearchResult(CANDIDATES, List.of(), Map.of(), CANDIDATES.size()));
    }

    private static Retriever retriever(SearchResult found) {
        return retriever(found, new ArrayList<>());
    }

    /** @param embedded gets the texts of which vectors were made */
    private static Retriever retriever(SearchResult found, List<String> embedded) {
        EmbeddingModel model = new EmbeddingModel() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
                texts.forEach(text -> embedded.add(text.text()));
                return Response.from(texts.stream()
                        .map(text -> Embedding.from(new float[] {1}))
                        .toList());
            }
        };
        PassageIndex index = (PassageIndex) Proxy.newProxyInstance(
                PassageIndex.class.getClassLoader(),
                new Class<?>[] {PassageIndex.class},
                (proxy, method, arguments) -> found);
        return new Retriever(index, new Encoder("fake", 1, Runnable::run, () -> model));
    }

    private static List<String> ranked(ToDoubleFunction<Candidate> arm, int limit) {
        return retriever().ranked("What stands?", arm, limit).stream()
                .map(Candidate::article)
                .toList();
    }

    @Test
    void wordsDecideWhereTheModelDoesNotKnowTheLanguage() {
        assertEquals(
                "ferry",
                retriever()
                        .find("Where does the bridge stand?", 9)
                        .passages()
                        .getFirst()
                        .article());
        assertEquals(
                "bridge",
                retriever()
                        .find("¿Dónde está el puente?", 9)
                        .passages()
                        .getFirst()
                        .article());
        assertEquals(
                "bridge",
                retriever().find("Где стоит мост?", 9).passages().getFirst().article());
    }

    @Test
    void armRanksByItsScoreAloneAndBringsNoCopies() {
        assertEquals(List.of("bridge", "harbour"), ranked(Candidate::words, 9));
        assertEquals(List.of("ferry", "harbour", "copy"), ranked(Candidate::meaning, 9));
        assertEquals(List.of("ferry"), ranked(Candidate::meaning, 1));
    }

    @Test
    void bestOfThoseWithoutVectorsGetThemForTheQuestion() {
        List<Candidate> pending = IntStream.range(0, 9)
                .mapToObj(
                        i -> candidate("pending-" + i, "Passage %d of its own words %d.".formatted(i, i * 7), 9 - i, 0))
                .toList();
        SearchResult found = new SearchResult(CANDIDATES.subList(0, 2), pending, Map.of(), 11);
        List<Candidate> passages = retriever(found).find("What stands?", 20).passages();
        assertEquals(
                Set.of("ferry", "bridge", "pending-0", "pending-1", "pending-2"),
                passages.stream().map(Candidate::article).collect(Collectors.toSet()));
        Candidate made = passages.stream()
                .filter(passage -> passage.article().equals("pending-1"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, made.meaning(), 1e-9);
        assertEquals(1, made.bestSentence(), 1e-9);
        assertEquals(8, made.words());
    }

    @Test
    void sentencesWithTheRarestWordsStandForAPassageWithoutVectors() {
        String text = "It is an old story. The ferry sank there. The bridge stands.";
        List<Candidate.Sentence> sentences = Stream.of(new Span(0, 19), new Span(20, 41), new Span(42, 60))
                .map(span -> new Candidate.Sentence(span.shift(7), 0))
                .toList();
        Candidate pending = MadeUp.candidate("new", 7, text, sentences, 5, 0);
        SearchResult found = new SearchResult(List.of(), List.of(pending), Map.of("bridg", 50, "ferri", 2), 100);
        Candidate made = retriever(found)
                .find("Which ferry, which bridge?", 1)
                .passages()
                .getFirst();
        assertEquals(1, made.meaning(), 1e-9);
        assertEquals(
                List.of(0.95, 1.0, 1.0),
                made.sentences().stream()
                        .map(sentence -> Math.round(sentence.meaning() * 1e6) / 1e6)
                        .toList());
    }

    @Test
    void questionWaitsForFourSentencesAtMost() {
        List<Candidate> pending = IntStream.range(0, 9)
                .mapToObj(i -> threeSentences(
                        "pending-" + i, "The ferry sank %1$d. The bridge stands %1$d. Nobody came %1$d.".formatted(i)))
                .toList();
        List<String> embedded = new ArrayList<>();
        SearchResult found = new SearchResult(List.of(), pending, Map.of("bridg", 2), 9);
        retriever(found, embedded).find("Which bridge?", 9);
        assertEquals(
                List.of(
                        "Which bridge?",
                        "The bridge stands 0.",
                        "The ferry sank 0.",
                        "The bridge stands 1.",
                        "The bridge stands 2."),
                embedded);
    }

    private static Candidate threeSentences(String article, String text) {
        List<Candidate.Sentence> sentences = Stream.of(new Span(0, 17), new Span(18, 38), new Span(39, 53))
                .map(span -> new Candidate.Sentence(span, 0))
                .toList();
        return MadeUp.candidate(article, 0, text, sentences, 9, 0);
    }

    @Test
    void thoseWithFewOfTheWordsAreNotWorthTheTime() {
        List<Candidate> pending = List.of(candidate("half", "Half.", 1, 0), candidate("fewer", "Fewer.", 0.9, 0));
        SearchResult found = new SearchResult(CANDIDATES.subList(0, 2), pending, Map.of(), 4);
        assertEquals(
                Set.of("ferry", "bridge", "half"),
                retriever(found).find("What stands?", 20).passages().stream()
                        .map(Candidate::article)
                        .collect(Collectors.toSet()));
    }
}
