package footnote.cli.eval;

import footnote.answer.Answer;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.cli.terminal.Style;
import footnote.eval.measures.Miss;
import footnote.eval.measures.ScoredAnswer;
import footnote.eval.sets.EvalQuestion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints wrong answers for reading, those of one cause together. */
public final class MissesView {

    private final Console console;

    public MissesView(Console console) {
        this.console = console;
    }

    public void print(String set, List<ScoredAnswer> judged) {
        for (Miss miss : Miss.values()) {
            List<ScoredAnswer> wrong = judged.stream()
                    .filter(one -> one.score().counts())
                    .filter(one -> one.score().miss().equals(Optional.of(miss)))
                    .toList();
            if (!wrong.isEmpty()) {
                String title = "%s, %s: %d of %d".formatted(set, cause(miss), wrong.size(), judged.size());
                console.out().println(Style.BOLD.of(SafeText.line(title), console.screen()));
                console.out().println();
                wrong.forEach(this::print);
            }
        }
        console.flush();
    }

    private static String cause(Miss miss) {
        return switch (miss) {
            case WRONGLY_REFUSED -> "wrongly refused";
            case WRONGLY_ANSWERED -> "wrongly answered";
            case WRONG_ANSWER -> "wrong answer";
            case WITHOUT_EVIDENCE -> "right answer without its evidence";
        };
    }

    private void print(ScoredAnswer miss) {
        Answer answer = miss.answer();
        EvalQuestion question = miss.question();
        String outcome = answer.outcome().name().toLowerCase(Locale.ROOT);
        line("", "%s: %s".formatted(question.id(), answer.standalone()));
        line("  ", String.format(Locale.ROOT, "%s, confidence %.2f", outcome, answer.confidence()));
        line("  answer:   ", answer.text());
        answer.citations()
                .forEach(citation -> line("  cited:    ", "[%d] %s".formatted(citation.n(), citation.article())));
        line("  accepted: ", accepted(question));
        question.evidence().forEach(support -> line("  evidence: ", evidence(support)));
        console.out().println();
    }

    private static String accepted(EvalQuestion question) {
        return question.answerable() ? String.join(" | ", question.answers()) : "none, to be refused";
    }

    private static String evidence(EvalQuestion.Support support) {
        return support.quote() == null ? support.article() : support.article() + ": " + support.quote();
    }

    private void line(String lead, String text) {
        console.out().println(lead + SafeText.line(text));
    }
}
