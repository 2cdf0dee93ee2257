package footnote.suggest;

import footnote.article.Article;
import footnote.article.Splitter;
import footnote.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes questions of an article's first sentences. Whether they are answered is for others to find out. */
final class QuestionMaker {

    /** News says what matters first. */
    private static final int MAX_SENTENCES = 40;

    /** More than they take up; what follows is not even split. */
    private static final int MAX_TEXT = 20_000;

    /** Of one kind, so that a reader is offered different ones. */
    private static final int MAX_OF_A_KIND = 3;

    private final Splitter splitter = new Splitter();

    /** Candidates, of each kind the first, then the second, and so on; no question twice. */
    List<String> candidates(Article article) {
        Map<QuestionRule, List<String>> made = new EnumMap<>(QuestionRule.class);
        Set<String> seen = new HashSet<>();
        String text = beginning(article.text());
        for (Span sentence : sentences(text)) {
            for (QuestionRule rule : QuestionRule.values()) {
                List<String> ofKind = made.computeIfAbsent(rule, kind -> new ArrayList<>());
                if (ofKind.size() < MAX_OF_A_KIND) {
                    rule.apply(sentence.of(text)).filter(seen::add).ifPresent(ofKind::add);
                }
            }
        }
        return inTurns(made);
    }

    private static String beginning(String text) {
        int end = text.length() <= MAX_TEXT ? text.length() : text.lastIndexOf('\n', MAX_TEXT);
        return text.substring(0, Math.max(end, 0));
    }

    private List<Span> sentences(String text) {
        return splitter.split(text).stream()
                .flatMap(passage -> passage.sentences().stream())
                .limit(MAX_SENTENCES)
                .toList();
    }

    private static List<String> inTurns(Map<QuestionRule, List<String>> made) {
        List<String> turns = new ArrayList<>();
        for (int i = 0; i < MAX_OF_A_KIND; i++) {
            for (List<String> ofKind : made.values()) {
                if (i < ofKind.size()) {
                    turns.add(ofKind.get(i));
                }
            }
        }
        return turns;
    }
}
