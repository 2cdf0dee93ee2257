package footnote.cli;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.Conflict;
import footnote.answer.Outcome;
import footnote.answer.news.NewsWords;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.cli.terminal.Style;
import footnote.cli.terminal.Wrapping;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints what stands below an answer's text: footnotes, what is missing, what comes near, notices. */
final class AnswerDetails {

    private static final String INDENT = "    ";

    private final Console console;

    AnswerDetails(Console console) {
        this.console = console;
    }

    void print(Answer answer) {
        footnotes(answer);
        sources(answer);
        conflicts(answer);
        missing(answer);
        nearest(answer);
        console.flush();
        notices(answer);
    }

    /** The footnotes alone, after an empty line. */
    void footnotes(Answer answer) {
        if (!answer.citations().isEmpty()) {
            console.out().println();
            answer.citations().forEach(this::footnote);
        }
    }

    /** One article needs no count. */
    private void sources(Answer answer) {
        int articles = answer.sources().articles();
        if (articles > 1) {
            console.out().println();
            line(NewsWords.sources(articles, answer.sources().independent()), "");
        }
    }

    private void conflicts(Answer answer) {
        for (Conflict conflict : answer.conflicts()) {
            console.out().println();
            line(NewsWords.heading(conflict.kind()), "");
            conflict.values().forEach(given -> line("  " + SafeText.line(NewsWords.value(given)), ""));
        }
    }

    private void footnote(Citation citation) {
        String number = "[" + citation.n() + "]";
        String days = citation.days().isEmpty() ? "" : " (" + SafeText.line(NewsWords.days(citation.days())) + ")";
        line(number + " “" + SafeText.line(citation.quote()) + "”" + days + " — " + origin(citation), number);
        String place = INDENT + SafeText.line(citation.article()) + " · " + SafeText.line(citation.link());
        console.out().println(Style.DIM.of(place, console.screen()));
    }

    private static String origin(Citation citation) {
        return Stream.of(
                        citation.title(),
                        NewsWords.page(citation.page()),
                        citation.source(),
                        citation.author(),
                        citation.published(),
                        citation.url())
                .filter(part -> part != null && !part.toString().isBlank())
                .map(part -> SafeText.line(String.valueOf(part)))
                .collect(Collectors.joining(", "));
    }

    private void missing(Answer answer) {
        if (answer.outcome() == Outcome.NOT_FOUND) {
            console.out().println();
            line("Looked for: " + SafeText.line(answer.standalone()), "");
        }
        if (answer.outcome() == Outcome.PARTIAL && !answer.missing().isEmpty()) {
            console.out().println();
            answer.missing().forEach(part -> line(SafeText.line(part), ""));
        }
    }

    private void nearest(Answer answer) {
        if (!answer.nearest().isEmpty()) {
            console.out().println("Nearest articles:");
            answer.nearest()
                    .forEach(near ->
                            line("  " + SafeText.line(near.title()) + " — " + SafeText.line(near.article()), ""));
        }
    }

    private void notices(Answer answer) {
        answer.notices().forEach(notice -> console.say("Note: " + SafeText.line(notice)));
        if (answer.dropped() > 0) {
            console.say("Note: left out, as no article supports it: "
                    + (answer.dropped() == 1 ? "one sentence." : answer.dropped() + " sentences."));
        }
    }

    /** One paragraph, wrapped on a terminal; what it begins with is coloured if it is given as the number. */
    private void line(String text, String number) {
        if (!console.screen().out()) {
            console.out().println(text);
            return;
        }
        console.out().print(Style.NUMBER.of(number, console.screen()));
        Wrapping wrapping = new Wrapping(console.out(), console.screen().width(), INDENT);
        wrapping.writeAfter(number.length(), text.substring(number.length()));
        wrapping.end();
        console.out().println();
    }
}
