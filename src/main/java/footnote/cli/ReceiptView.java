package footnote.cli;

import footnote.answer.news.NewsWords;
import footnote.answer.receipt.AnswerReceipt.Settings;
import footnote.answer.receipt.AnswerReceipt.Versions;
import footnote.answer.receipt.ReceiptWords;
import footnote.answer.receipt.ShownReceipt;
import footnote.answer.receipt.ShownReceipt.Quote;
import footnote.answer.receipt.ShownReceipt.Sentence;
import footnote.answer.receipt.ShownReceipt.State;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import footnote.cli.terminal.Style;
import footnote.cli.terminal.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a receipt to a person. */
final class ReceiptView {

    private static final String INDENT = "    ";

    private final Console console;

    ReceiptView(Console console) {
        this.console = console;
    }

    void print(ShownReceipt receipt) {
        console.out().println(Style.BOLD.of(SafeText.line(receipt.question()), console.screen()));
        dim(ReceiptWords.head(receipt));
        receipt.reasons().forEach(reason -> line("Outdated: " + reason));
        console.out().println();
        line(receipt.text() == null ? text(receipt) : receipt.text());
        receipt.missing().forEach(this::line);
        console.out().println();
        receipt.quotes().forEach(this::quote);
        facts(receipt).forEach(this::dim);
    }

    private static String text(ShownReceipt receipt) {
        return receipt.sentences().stream().map(ReceiptView::sentence).collect(Collectors.joining(" "));
    }

    private static String sentence(Sentence sentence) {
        String numbers = sentence.quotes().stream().map("[%d]"::formatted).collect(Collectors.joining());
        return Objects.requireNonNullElse(sentence.text(), ReceiptWords.WITHHELD) + " " + numbers;
    }

    private void quote(Quote quote) {
        String state = quote.state() == State.UNCHANGED ? "" : ReceiptWords.of(quote.state()) + " ";
        String words = quote.words() == null ? "" : "“" + quote.words() + "” — ";
        String origin = Stream.of(
                        quote.title(), NewsWords.page(quote.page()), quote.source(), quote.published(), quote.url())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        line("[%d] %s%s%s".formatted(quote.n(), state, words, origin));
        String place = SafeText.line(quote.article() + (quote.link() == null ? "" : " · " + quote.link()));
        console.out().println(Style.DIM.of(INDENT + place, console.screen()));
    }

    private static List<String> facts(ShownReceipt receipt) {
        Settings settings = receipt.settings();
        Versions versions = receipt.versions();
        List<String> facts = new ArrayList<>();
        facts.add("Looked for: " + receipt.read());
        if (settings.asOf() != null) {
            facts.add("Published by: " + settings.asOf());
        }
        if (!settings.sources().isEmpty()) {
            facts.add("Asked only: " + String.join(", ", settings.sources()));
        }
        if (settings.minConfidence() != null) {
            facts.add("Least confidence: " + settings.minConfidence());
        }
        facts.add("Written by: %s, with Footnote %s, reader %s"
                .formatted(versions.model(), versions.product(), versions.reader()));
        facts.add("Index: " + versions.index());
        return facts;
    }

    private void dim(String text) {
        console.out().println(Style.DIM.of(SafeText.line(text), console.screen()));
    }

    private void line(String text) {
        String safe = SafeText.line(text);
        if (!console.screen().out()) {
            console.out().println(safe);
            return;
        }
        Wrapping wrapping = new Wrapping(console.out(), console.screen().width(), INDENT);
        wrapping.write(safe);
        wrapping.end();
        console.out().println();
    }
}
