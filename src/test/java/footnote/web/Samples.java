package footnote.web;

import footnote.answer.Answer;
import footnote.answer.AnswerEvent;
import footnote.answer.AnswerEvent.Cited;
import footnote.answer.AnswerEvent.Finished;
import footnote.answer.AnswerEvent.Found;
import footnote.answer.AnswerEvent.Retrieved;
import footnote.answer.AnswerEvent.Text;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Citation;
import footnote.answer.Conflict;
import footnote.answer.Outcome;
import footnote.answer.Question;
import footnote.answer.receipt.ReceiptBook;
import footnote.answer.road.Conversing;
import footnote.article.Article;
import footnote.collection.ArticleCollection;
import footnote.conversation.Archive;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** Two articles and answers about them. */
public final class Samples {

    public static final Article RALLY = new Article(
            "rally-1",
            "Kazakhstan allows a rare rally",
            "The Steppe Courier",
            "Newsroom",
            LocalDate.of(2022, 3, 5),
            "https://news.example/rally",
            "Kazakhstan permitted a large peace rally in its biggest city on Saturday.\n\n"
                    + "Parks and squares were full, and the trams stood still for hours.\n\n".repeat(12)
                    + "The protest in Almaty gathered over 2,000 demonstrators, who stood for the anthem. "
                    + "They chanted slogans and went home in the evening.\n\nPolice watched from afar.\n\n"
                    + "The city will decide about further rallies next week.\n\n".repeat(12));

    public static final Article UNTITLED = new Article(
            "note-2",
            null,
            null,
            null,
            null,
            null,
            "More than 2,000 people attended the event in Almaty, an observer wrote. Nothing was broken.");

    private static final String FIRST_QUOTE =
            "The protest in Almaty gathered over 2,000 demonstrators, who stood for" + " the anthem.";
    private static final String SECOND_QUOTE =
            "More than 2,000 people attended the event in Almaty, an observer wrote.";

    private Samples() {}

    public static ArticleCollection articles() {
        return collection();
    }

    static FakeCollection collection() {
        return new FakeCollection(RALLY, UNTITLED);
    }

    static Article withText(Article article, String text) {
        return new Article(
                article.id(),
                article.title(),
                article.source(),
                article.author(),
                article.published(),
                article.url(),
                text);
    }

    static Citation citation(int n, Article article, String quote) {
        int start = article.text().indexOf(quote);
        int end = start + quote.length();
        return new Citation(
                n,
                article.id(),
                article.name(),
                article.source(),
                article.author(),
                article.published(),
                article.url(),
                start,
                end,
                quote,
                "/articles/" + article.id() + "?start=" + start + "&end=" + end);
    }

    public static Answer answered(Question question) {
        List<Citation> citations = List.of(citation(1, RALLY, FIRST_QUOTE), citation(2, UNTITLED, SECOND_QUOTE));
        return new Answer(
                UUID.randomUUID().toString(),
                question.text(),
                "rally in Almaty attendance",
                Outcome.ANSWERED,
                "More than 2,000 people attended. [1][2] They stood for the anthem. [1]",
                List.of(
                        new Answer.Sentence("More than 2,000 people attended.", List.of(1, 2)),
                        new Answer.Sentence("They stood for the anthem.", List.of(1))),
                citations,
                new Answer.Sources(2, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0.93,
                "extractive",
                question.conversation(),
                new Answer.Millis(8.1, 3.2, 12.4));
    }

    /** Three footnotes, of which two are in one article. */
    public static Answer thrice(Question question) {
        Answer model = answered(question);
        List<Citation> citations = List.of(
                citation(1, RALLY, FIRST_QUOTE),
                citation(2, RALLY, "Police watched from afar."),
                citation(3, UNTITLED, SECOND_QUOTE));
        return new Answer(
                model.id(),
                model.question(),
                model.standalone(),
                Outcome.PARTIAL,
                "Over 2,000 people came. [1] Police watched. [2]\n\nAn observer counted as many. [3]",
                List.of(
                        new Answer.Sentence("Over 2,000 people came.", List.of(1)),
                        new Answer.Sentence("Police watched.", List.of(2)),
                        new Answer.Sentence("An observer counted as many.", List.of(3))),
                citations,
                model.sources(),
                List.of(),
                List.of("No article says who paid for it."),
                List.of(new Answer.Nearest("rally-1", RALLY.name(), "/articles/rally-1")),
                List.of("The built-in answerer wrote this, as the model could not be reached."),
                1,
                0.6,
                "extractive",
                model.conversation(),
                model.millis());
    }

    /** Tells an answer without a pause, with the events of one that a model wrote. */
    public static Assistant telling(Function<Question, Answer> answers) {
        return (question, listener) -> {
            Answer answer = answers.apply(question);
            listener.on(new Retrieved(answer.standalone(), List.of(new Found("rally-1", RALLY.name()))));
            answer.citations().forEach(citation -> listener.on(new Cited(citation)));
            answer.notices().forEach(notice -> listener.on(new AnswerEvent.Notice(notice)));
            listener.on(new Text(answer.text()));
            if (answer.dropped() > 0) {
                listener.on(new AnswerEvent.Dropped("One sentence was left out: no article supports it."));
            }
            listener.on(new Finished(answer));
            return answer;
        };
    }

    /** An answer whose every word came from someone who means harm. */
    public static Answer hostile(Question question) {
        String html = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        Citation citation = new Citation(
                1, "bad", html, html, html, null, "javascript:alert(3)", 0, 9, html, "javascript:alert(4)");
        Answer model = answered(question);
        return new Answer(
                UUID.randomUUID().toString(),
                question.text(),
                html,
                Outcome.PARTIAL,
                html + " [1] [7]",
                List.of(new Answer.Sentence(html, List.of(1), List.of(html))),
                List.of(citation),
                model.sources(),
                List.of(new Conflict(
                        html,
                        Conflict.Kind.UPDATE,
                        List.of(new Conflict.Given(html, 1, null), new Conflict.Given(html, 7, null)))),
                List.of(html),
                List.of(new Answer.Nearest("bad", html, "//evil.example/")),
                List.of(html),
                1,
                0.5,
                html,
                question.conversation(),
                model.millis());
    }

    public static Answer notFound(Question question) {
        return new Answer(
                UUID.randomUUID().toString(),
                question.text(),
                question.text(),
                Outcome.NOT_FOUND,
                "The articles do not say.",
                List.of(),
                List.of(),
                new Answer.Sources(0, null),
                List.of(),
                List.of("who won the chess championship"),
                List.of(new Answer.Nearest("rally-1", RALLY.name(), "/articles/rally-1")),
                List.of(),
                0,
                0.08,
                "extractive",
                question.conversation(),
                new Answer.Millis(7.2, 2.1, 9.9));
    }

    /** Answers about the rally in pieces, with a pause after each, and finds nothing about chess. */
    public static Assistant assistant(Duration pause) {
        return (question, listener) -> {
            boolean chess = question.text().contains("chess");
            Answer answer = chess ? notFound(question) : answered(question);
            for (AnswerEvent event : events(answer)) {
                listener.on(event);
                rest(pause);
            }
            return answer;
        };
    }

    /** Keeps turns as the product does: before the reader hears that an answer is finished. */
    static Assistant keeping(Assistant assistant, Archive archive) {
        return new Conversing(
                (question, history, listener) -> assistant.ask(question, listener), archive, ReceiptBook.NONE);
    }

    static List<AnswerEvent> events(Answer answer) {
        Retrieved retrieved = new Retrieved(answer.standalone(), List.of(new Found("rally-1", RALLY.name())));
        if (answer.citations().isEmpty()) {
            return List.of(retrieved, new Text(answer.text()), new Finished(answer));
        }
        return List.of(
                retrieved,
                new Cited(answer.citations().get(0)),
                new Cited(answer.citations().get(1)),
                new Text("More than 2,000 people "),
                new Text("attended. [1"), // A piece may end anywhere.
                new Text("][2] They stood for the anthem. [1]"),
                new Finished(answer));
    }

    public static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Never ends by itself; says when it saw that nobody listens. */
    public static Assistant endless(Runnable onGone) {
        return (question, listener) -> {
            while (!listener.gone()) {
                rest(Duration.ofMillis(20));
            }
            onGone.run();
            throw new CancellationException();
        };
    }

    public static Assistant failing(RuntimeException failure) {
        return (Question question, AnswerListener listener) -> {
            throw failure;
        };
    }
}
