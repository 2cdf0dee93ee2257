package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.article.Article;
import footnote.collection.ArticleCollection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks that the footnotes of answers are what they promise to be, and counts them. */
final class Quotes {

    private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)]");

    private final ArticleCollection articles;
    private int answers;
    private int citations;

    Quotes(ArticleCollection articles) {
        this.articles = articles;
    }

    void check(Answer answer) {
        answers++;
        answer.citations().forEach(citation -> check(citation, answer));
        Set<Integer> cited =
                answer.citations().stream().map(Citation::n).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(cited, numbers(answer), () -> "numbers of: " + answer);
        assertEquals(cited.size(), answer.citations().size(), () -> "a number is used twice: " + answer);
    }

    private void check(Citation citation, Answer answer) {
        citations++;
        String text = articles.article(citation.article()).map(Article::text).orElse("");
        assertEquals(
                citation.quote(),
                text.substring(citation.start(), citation.end()),
                () -> "quote " + citation.n() + " of: " + answer);
    }

    /** Quotes may have bracketed numbers of their own: those that stand in the sentences are no footnotes. */
    private static Set<Integer> numbers(Answer answer) {
        String text = answer.text();
        for (Answer.Sentence sentence : answer.sentences()) {
            text = text.replace(sentence.text(), "");
        }
        Set<Integer> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(Integer.valueOf(matcher.group(1)));
        }
        return numbers;
    }

    int citations() {
        return citations;
    }

    @Override
    public String toString() {
        return "%d citations of %d answers checked".formatted(citations, answers);
    }
}
