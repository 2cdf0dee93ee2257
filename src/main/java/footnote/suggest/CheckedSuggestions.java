package footnote.suggest;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Outcome;
import footnote.answer.Question;
import footnote.article.Article;
import footnote.collection.ArticleCollection;
import footnote.collection.CollectionStatus;
import footnote.conversation.Turn;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes questions of articles and asks each of them once for a state of the collection; those that the article they
 * were made from does not answer are never shown. What it may ask is bounded, and one request at a time asks.
 */
public final class CheckedSuggestions implements Suggestions {

    /** As many as a reader takes in at a glance. */
    private static final int SHOWN = 4;

    private static final int FOLLOW_UPS = 3;

    /** Articles looked at for samples; one that yields nothing makes room for the next. */
    private static final int ARTICLES = 8;

    /** Questions asked of one article at most, and how many good ones are enough. */
    private static final int ASKED = 10;

    private static final int ENOUGH = 3;

    /** Follow-ups tried in their conversation at most. */
    private static final int TRIED = 6;

    /** Articles whose questions are remembered. */
    private static final int REMEMBERED = 256;

    private final ArticleCollection articles;
    private final Assistant assistant;
    private final QuestionMaker maker = new QuestionMaker();
    private final ReentrantLock asking = new ReentrantLock();
    private final Map<Key, Candidates> checked = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Candidates> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A question holds for this article as it is, among the articles there are. */
    private record Key(String article, int text, CollectionStatus status) {}

    /** An article's questions: those found good so far, and those not asked yet. */
    private record Candidates(List<String> good, Iterator<String> left) {}

    /**
     * Over a collection.
     *
     * @param assistant answers the questions; the built-in one, as it costs nothing to ask
     */
    public CheckedSuggestions(ArticleCollection articles, Assistant assistant) {
        this.articles = articles;
        this.assistant = assistant;
    }

    /** One of each article first, more of an article only where there are too few articles: a reader waits for these. */
    @Override
    public List<String> samples() {
        List<Article> latest = articles.articles("", ARTICLES, null);
        Set<String> samples = new LinkedHashSet<>();
        for (int each = 1; each <= ENOUGH; each++) {
            for (Article article : latest) {
                if (samples.size() < SHOWN) {
                    checked(article, each).stream().skip(each - 1L).forEach(samples::add);
                }
            }
        }
        return List.copyOf(samples);
    }

    @Override
    public List<String> followUps(Set<String> cited, List<Turn> history) {
        List<Set<String>> asked = history.stream()
                .filter(turn -> turn.role() == Turn.Role.USER)
                .map(turn -> words(turn.content()))
                .toList();
        List<List<String>> questions = cited.stream()
                .limit(FOLLOW_UPS)
                .map(articles::article)
                .flatMap(Optional::stream)
                .map(article -> checked(article, ENOUGH))
                .toList();
        return inTurns(questions).stream()
                .filter(question -> asked.stream().noneMatch(words -> words.containsAll(words(question))))
                .limit(TRIED)
                .filter(question -> isAnswered(question, history))
                .limit(FOLLOW_UPS)
                .toList();
    }

    /** The first so many questions that the article answers, or fewer where it does not answer so many. */
    private List<String> checked(Article article, int enough) {
        asking.lock();
        try {
            Candidates candidates = checked.computeIfAbsent(
                    new Key(article.id(), article.hashCode(), articles.status()),
                    key -> new Candidates(
                            new ArrayList<>(),
                            maker.candidates(article).stream().limit(ASKED).iterator()));
            while (candidates.good().size() < enough && candidates.left().hasNext()) {
                String question = candidates.left().next();
                if (answers(article, question)) {
                    candidates.good().add(question);
                }
            }
            return candidates.good().stream().limit(enough).toList();
        } finally {
            asking.unlock();
        }
    }

    /** Whether the question is answered, and from the article that it was made from. */
    private boolean answers(Article article, String question) {
        Answer answer = ask(question, List.of());
        return answer.outcome() == Outcome.ANSWERED
                && answer.citations().stream()
                        .anyMatch(citation -> citation.article().equals(article.id()));
    }

    private boolean isAnswered(String question, List<Turn> history) {
        return ask(question, history).outcome() == Outcome.ANSWERED;
    }

    /** Asked in nobody's name, so that nothing of it is kept. */
    private Answer ask(String question, List<Turn> history) {
        return assistant.ask(new Question(question, history, null, ""), AnswerListener.NONE);
    }

    private static List<String> inTurns(List<List<String>> lists) {
        List<String> turns = new ArrayList<>();
        List<Iterator<String>> left =
                new ArrayList<>(lists.stream().map(List::iterator).toList());
        while (!left.isEmpty()) {
            left.removeIf(list -> !list.hasNext());
            left.forEach(list -> turns.add(list.next()));
        }
        return turns.stream().distinct().toList();
    }

    /** A question whose words were all in an earlier one asks nothing new. */
    private static Set<String> words(String question) {
        return Set.copyOf(List.of(question.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    }
}
