package footnote.answer.receipt;

import footnote.answer.receipt.AnswerReceipt.Basis;
import footnote.answer.receipt.Replay.Change;
import footnote.answer.receipt.Replay.Kind;
import footnote.article.Article;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What has become of the articles between two answers to a question.
 *
 * @param articles finds an article by its id
 */
record ArticleChanges(AnswerReceipt then, AnswerReceipt now, Function<String, Optional<Article>> articles) {

    List<Change> all() {
        List<Change> changes = new ArrayList<>();
        then.articles().forEach(basis -> changed(basis).ifPresent(changes::add));
        long gone = then.considered().stream()
                .filter(id -> !rests(then, id) && articles.apply(id).isEmpty())
                .count();
        if (gone > 0) {
            changes.add(new Change(
                    Kind.ARTICLE_WITHDRAWN,
                    gone == 1
                            ? "An article that was found then, and not quoted, was withdrawn."
                            : "%d articles that were found then, and not quoted, were withdrawn.".formatted(gone)));
        }
        now.articles().forEach(basis -> added(basis).ifPresent(changes::add));
        return changes;
    }

    private Optional<Change> changed(Basis basis) {
        CheckedBasis checked =
                new CheckedBasis(basis, articles.apply(basis.article()).orElse(null));
        Kind kind = checked.now() == null ? Kind.ARTICLE_WITHDRAWN : Kind.ARTICLE_CHANGED;
        return checked.reason().map(reason -> new Change(kind, reason));
    }

    /** One that is quoted now and was not even found then is new, or was another. */
    private Optional<Change> added(Basis basis) {
        Set<String> found = new HashSet<>(then.considered());
        boolean known = found.isEmpty() || found.contains(basis.article()) || rests(then, basis.article());
        return known
                ? Optional.empty()
                : Optional.of(new Change(
                        Kind.ARTICLE_ADDED,
                        "The article “%s” was not found then; it was added since, or has changed."
                                .formatted(basis.title())));
    }

    private static boolean rests(AnswerReceipt receipt, String article) {
        return receipt.articles().stream().anyMatch(basis -> basis.article().equals(article));
    }
}
