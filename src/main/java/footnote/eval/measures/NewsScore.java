package footnote.eval.measures;

import com.fasterxml.jackson.annotation.JsonInclude;
import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.Conflict;
import footnote.answer.Outcome;
import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.ExpectedNews;
import footnote.eval.sets.ExpectedNews.Differing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a question about news, beside its answer; each is {@code null} where nothing is known of it.
 *
 * @param asOf whether it was answered or refused rightly as of the day that it names
 * @param independent whether as many independent articles are told as give the answer
 * @param original whether the article is cited that the others have it from
 * @param conflict whether the values that differ are shown
 * @param kind whether it is told rightly how the shown ones come to differ
 * @param newest whether the answer has the value that holds now
 * @param quiet whether no values are shown as differing where none do; {@code null} where it was refused
 * @param attributed whether it is told who says so; {@code null} where it was refused
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NewsScore(
        @Nullable Boolean asOf,
        @Nullable Boolean independent,
        @Nullable Boolean original,
        @Nullable Boolean conflict,
        @Nullable Boolean kind,
        @Nullable Boolean newest,
        @Nullable Boolean quiet,
        @Nullable Boolean attributed) {

    /** The measures; {@code null} where the set says nothing of the question as news. */
    static @Nullable NewsScore of(EvalQuestion question, Answer answer) {
        ExpectedNews expected = question.news();
        if (expected == null && question.asOf() == null) {
            return null;
        }
        ExpectedNews news = expected == null ? new ExpectedNews(null, null, false, null, List.of()) : expected;
        boolean answered = Score.isAnswer(answer.outcome());
        Differing differing = news.conflict();
        Optional<Conflict> shown = differing == null ? Optional.empty() : shown(differing, answer);
        return new NewsScore(
                question.asOf() == null ? null : isRight(question, answer, answered),
                news.independent() == null
                        ? null
                        : (Boolean) news.independent().equals(answer.sources().independent()),
                news.original() == null ? null : cites(answer, news.original()),
                differing == null ? null : shown.isPresent(),
                differing == null
                        ? null
                        : shown.map(conflict -> isOf(differing.kind(), conflict))
                                .orElse(null),
                (differing == null || differing.newest() == null)
                        ? null
                        : answered && has(answer.text(), differing.newest()),
                (differing == null && news.judged() && answered)
                        ? (Boolean) answer.conflicts().isEmpty()
                        : null,
                (news.attributedTo().isEmpty() || !answered) ? null : isAttributed(news.attributedTo(), answer));
    }

    private static boolean isRight(EvalQuestion question, Answer answer, boolean answered) {
        return question.answerable()
                ? answered && Matching.containsAny(answer.text(), question.answers())
                : answer.outcome() == Outcome.NOT_FOUND;
    }

    private static boolean cites(Answer answer, String article) {
        return answer.citations().stream().map(Citation::article).anyMatch(article::equals);
    }

    private static Optional<Conflict> shown(Differing differing, Answer answer) {
        return answer.conflicts().stream()
                .filter(conflict -> differing.toBeShown().stream()
                        .allMatch(value -> conflict.values().stream().anyMatch(given -> has(given.value(), value))))
                .findFirst();
    }

    private static boolean isOf(String kind, Conflict conflict) {
        return conflict.kind().name().toLowerCase(Locale.ROOT).equals(kind);
    }

    private static boolean isAttributed(List<String> names, Answer answer) {
        return Stream.concat(
                        Stream.of(answer.text()),
                        answer.sentences().stream().flatMap(sentence -> sentence.attributedTo().stream()))
                .anyMatch(text -> names.stream().anyMatch(name -> has(text, name)));
    }

    private static boolean has(String text, String value) {
        return Matching.containsAny(text, List.of(value));
    }
}
