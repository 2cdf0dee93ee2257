package footnote.web.page;

import footnote.answer.news.NewsWords;
import footnote.answer.receipt.ReceiptWords;
import footnote.answer.receipt.ShownReceipt;
import footnote.answer.receipt.ShownReceipt.Quote;
import footnote.answer.receipt.ShownReceipt.Sentence;
import footnote.answer.receipt.ShownReceipt.State;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How an answer came about and what it rests on, for people. */
public final class ReceiptPage {

    private final ShownReceipt receipt;
    private final Element body;

    private ReceiptPage(ShownReceipt receipt, Element body) {
        this.receipt = receipt;
        this.body = body;
    }

    public static Page of(ShownReceipt receipt) {
        Page page = new Page(receipt.question());
        Element body = page.main().appendElement("article").addClass("receipt");
        new ReceiptPage(receipt, body).fill();
        Page.addAskForm(page.main(), receipt.question());
        return page;
    }

    private void fill() {
        body.appendElement("p").addClass("kicker").text("Receipt of an answer");
        body.appendElement("h1").attr("dir", "auto").text(receipt.question());
        body.appendElement("p").addClass("byline").text(ReceiptWords.head(receipt));
        addReasons();
        addAnswer();
        addQuotes();
        addFacts();
    }

    private void addReasons() {
        if (receipt.outdated()) {
            Element box = body.appendElement("section").addClass("outdated").attr("aria-label", "Outdated");
            box.appendElement("p").appendElement("strong").text("Outdated");
            receipt.reasons()
                    .forEach(
                            reason -> box.appendElement("p").attr("dir", "auto").text(reason));
        }
    }

    private void addAnswer() {
        Element text = body.appendElement("p").addClass("answer-text").attr("dir", "auto");
        if (receipt.text() != null) {
            text.text(receipt.text());
        }
        receipt.sentences().forEach(sentence -> addSentence(text, sentence));
        if (!receipt.missing().isEmpty()) {
            body.appendElement("h2").text("What no article said");
            Element list = body.appendElement("ul");
            receipt.missing()
                    .forEach(
                            line -> list.appendElement("li").attr("dir", "auto").text(line));
        }
    }

    private void addSentence(Element text, Sentence sentence) {
        String words = sentence.text();
        Element span = text.appendElement("span");
        span.text(words == null ? ReceiptWords.WITHHELD : words);
        span.addClass(words == null || hasChanged(sentence) ? "gone" : "there");
        sentence.quotes()
                .forEach(n -> text.appendElement("sup")
                        .appendElement("a")
                        .addClass("ref")
                        .attr("href", "#footnote-" + n)
                        .attr("aria-label", "Footnote " + n)
                        .text(String.valueOf(n)));
        text.appendText(" ");
    }

    private boolean hasChanged(Sentence sentence) {
        return receipt.quotes().stream()
                .anyMatch(quote ->
                        quote.state() == State.CHANGED && sentence.quotes().contains(quote.n()));
    }

    private void addQuotes() {
        if (receipt.quotes().isEmpty()) {
            return;
        }
        body.appendElement("h2").text("Footnotes");
        Element list = body.appendElement("ol").addClass("notes");
        receipt.quotes()
                .forEach(quote -> addQuote(
                        list.appendElement("li")
                                .attr("id", "footnote-" + quote.n())
                                .attr("value", quote.n() + ""),
                        quote));
    }

    private static void addQuote(Element item, Quote quote) {
        if (quote.state() != State.UNCHANGED) {
            item.appendElement("p").addClass("state").text(ReceiptWords.of(quote.state()));
        }
        if (quote.words() != null) {
            Element words = item.appendElement("blockquote").addClass("quoted").attr("dir", "auto");
            words.text(quote.words());
            words.addClass(quote.state() == State.CHANGED ? "gone" : "there");
        }
        String title = quote.title();
        if (title != null) {
            boolean marked = quote.start() != null;
            item.appendElement("a")
                    .attr("href", quote.link() + (marked ? "#quote" : ""))
                    .attr("dir", "auto")
                    .text(title);
            Byline.append(item, quote.source(), null, quote.published(), NewsWords.page(quote.page()));
        }
    }

    private void addFacts() {
        Element details = body.appendElement("details");
        details.appendElement("summary").text("How it was made");
        Element list = details.appendElement("dl");
        addFact(list, "Looked for", receipt.read());
        addFact(list, "Published by", receipt.settings().asOf());
        addFact(list, "Asked only", List.copyOf(receipt.settings().sources()));
        addFact(list, "Least confidence", receipt.settings().minConfidence());
        addFact(list, "Written by", receipt.versions().model());
        addFact(list, "Model set", receipt.settings().model());
        addFact(list, "Program", receipt.versions().product());
        addFact(list, "Trained reader", receipt.versions().reader());
        addFact(list, "Index", receipt.versions().index());
        receipt.quotes().stream()
                .filter(quote -> quote.sha256() != null)
                .map(quote -> List.of(quote.article(), "SHA-256 " + quote.sha256()))
                .distinct()
                .forEach(text -> addFact(list, text.getFirst(), text.getLast()));
    }

    private static void addFact(Element list, String name, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> none && none.isEmpty())) {
            list.appendElement("dt").attr("dir", "auto").text(name);
            String words = value instanceof List<?> several
                    ? String.join(", ", several.stream().map(String::valueOf).toList())
                    : value.toString();
            list.appendElement("dd").attr("dir", "auto").text(words);
        }
    }
}
