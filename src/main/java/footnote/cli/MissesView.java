package footnote.cli;

import footnote.answer.Answer;
import footnote.eval.Judged;
import java.util.List;
import java.util.Locale;

/** Prints wrong answers for reading. */
final class MissesView {

    private final Console console;

    MissesView(Console console) {
        this.console = console;
    }

    void print(List<Judged> judged) {
        judged.stream().filter(one -> one.counts() && !one.right()).forEach(this::print);
        console.flush();
    }

    private void print(Judged miss) {
        Answer answer = miss.answer();
        String outcome = answer.outcome().name().toLowerCase(Locale.ROOT);
        line("", "%s %s: %s".formatted(miss.set(), miss.question().id(), answer.standalone()));
        line("  ", String.format(Locale.ROOT, "%s, confidence %.2f", outcome, answer.confidence()));
        line("  answer:   ", answer.text());
        line("  accepted: ", accepted(miss));
        console.out().println();
    }

    private static String accepted(Judged miss) {
        return miss.question().answerable() ? String.join(" | ", miss.question().answers()) : "none, to be refused";
    }

    private void line(String lead, String text) {
        console.out().println(lead + Safe.line(text));
    }
}
