package footnote.web.mcp;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Question;
import footnote.answer.check.Quote;
import footnote.answer.check.Support;
import footnote.answer.check.SupportCheck;
import footnote.answer.evidence.Evidence;
import footnote.answer.evidence.EvidenceBuilder;
import footnote.answer.evidence.QuoteFinder;
import footnote.collection.ArticleCollection;
import footnote.fault.BadInputException;
import footnote.search.Candidate;
import footnote.search.Retrieval;
import footnote.text.Span;
import footnote.web.http.Links;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tools do. All of them read only, and what they give has a bound. */
public final class McpTools {

    private static final int MOST_PASSAGES = 20;
    private static final int USUAL_PASSAGES = 5;
    private static final int MOST_CHARACTERS = 20_000;

    /** A claim that is true of news is among the passages nearest to it. */
    private static final int CHECKED = 10;

    private static final int NEAREST = 3;

    private final Assistant assistant;
    private final ArticleCollection collection;
    private final Passages passages;
    private final SupportCheck check;

    /**
     * Tools on a collection.
     *
     * @param check decides whether words of an article support a claim
     */
    public McpTools(Assistant assistant, ArticleCollection collection, Passages passages, SupportCheck check) {
        this.assistant = assistant;
        this.collection = collection;
        this.passages = passages;
        this.check = check;
    }

    /**
     * Uses a tool.
     *
     * @param base the address of this server's root; {@code null} where there is none
     */
    Object use(String tool, Map<String, Object> arguments, @Nullable String base) {
        return switch (tool) {
            case "ask" -> ask(text(arguments, "question"), base);
            case "search_passages" ->
                search(text(arguments, "query"), number(arguments, "limit", USUAL_PASSAGES, 1, MOST_PASSAGES), base);
            case "read_article" ->
                read(
                        text(arguments, "id"),
                        number(arguments, "start", 0, 0, Integer.MAX_VALUE),
                        number(arguments, "length", MOST_CHARACTERS, 1, MOST_CHARACTERS));
            case "check_claim" -> check(text(arguments, "claim"), base);
            default -> throw new BadInputException("There is no tool with this name.");
        };
    }

    private ToolResults.Answered ask(String question, @Nullable String base) {
        Answer answer = assistant.ask(Question.of(question), AnswerListener.NONE);
        return new ToolResults.Answered(
                answer.id(),
                base == null ? null : base + Links.answer(answer.id()),
                answer.outcome(),
                answer.text(),
                answer.citations().stream()
                        .map(citation -> QuotedPassage.of(citation, base))
                        .toList(),
                answer.missing(),
                answer.notices(),
                answer.confidence());
    }

    private ToolResults.Found search(String query, int limit, @Nullable String base) {
        return new ToolResults.Found(passages.find(Question.of(query).text(), limit).passages().stream()
                .map(passage -> quoted(passage, new Span(0, passage.text().length()), base))
                .toList());
    }

    private ToolResults.Article read(String id, int start, int length) {
        var article = collection
                .article(id)
                .orElseThrow(() -> new BadInputException("There is no article with this id in the collection."));
        String text = article.text();
        int from = whole(text, Math.min(start, text.length()));
        int to = whole(text, (int) Math.min((long) from + length, text.length()));
        to = to > from ? to : Math.min(from + 2, text.length()); // a pair alone is longer than the length
        return new ToolResults.Article(
                article.id(),
                article.name(),
                article.source(),
                article.author(),
                article.published(),
                article.url(),
                text.substring(from, to),
                from,
                text.length(),
                to < text.length() ? to : null);
    }

    /** The same place, or the one before where it would break a surrogate pair. */
    private static int whole(String text, int place) {
        boolean broken = place > 0
                && place < text.length()
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        return broken ? place - 1 : place;
    }

    private ToolResults.Checked check(String given, @Nullable String base) {
        String claim = Question.of(given).text();
        Retrieval found = passages.find(claim, CHECKED);
        List<Tried> tried = EvidenceBuilder.of(found).passages().stream()
                .flatMap(passage -> QuoteFinder.nearest(claim, passage, QuoteFinder.TRIED).stream()
                        .map(span -> new Tried(found.passages().get(passage.number() - 1), passage, span)))
                .toList();
        List<Support> supports =
                check.check(claim, tried.stream().map(Tried::quote).toList());
        List<QuotedPassage> quotes = firsts(
                IntStream.range(0, tried.size())
                        .filter(i -> supports.get(i).isBorne())
                        .mapToObj(tried::get),
                base);
        List<QuotedPassage> nearest = quotes.isEmpty() ? firsts(tried.stream(), base) : List.of();
        return new ToolResults.Checked(
                !quotes.isEmpty(), quotes, nearest.stream().limit(NEAREST).toList());
    }

    /** Words that a claim is held against. */
    private record Tried(Candidate candidate, Evidence.Passage passage, Span span) {

        Quote quote() {
            return new Quote(span.of(passage.text()), passage.text());
        }
    }

    /** The first of each passage. */
    private static List<QuotedPassage> firsts(Stream<Tried> tried, @Nullable String base) {
        Set<Integer> seen = new HashSet<>();
        return tried.filter(one -> seen.add(one.passage().number()))
                .map(one -> quoted(one.candidate(), one.span(), base))
                .toList();
    }

    private static QuotedPassage quoted(Candidate candidate, Span inPassage, @Nullable String base) {
        Span span = inPassage.shift(candidate.start());
        String path = "/articles/%s?start=%d&end=%d".formatted(encode(candidate.article()), span.start(), span.end());
        return new QuotedPassage(
                null,
                candidate.article(),
                candidate.name(),
                candidate.source(),
                candidate.published(),
                inPassage.of(candidate.text()),
                span.start(),
                span.end(),
                base == null ? null : base + path);
    }

    private static String encode(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String text(Map<String, Object> arguments, String name) {
        if (arguments.get(name) instanceof String text) {
            return text;
        }
        throw new BadInputException("The argument \"%s\" must be text.".formatted(name));
    }

    private static int number(Map<String, Object> arguments, String name, int usual, int least, int most) {
        Object given = arguments.get(name);
        if (given == null) {
            return usual;
        }
        if (given instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        throw new BadInputException("The argument \"%s\" must be a number from %d to %d.".formatted(name, least, most));
    }
}
