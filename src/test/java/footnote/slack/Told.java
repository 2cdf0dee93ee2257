package footnote.slack;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.Outcome;
import footnote.answer.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Answers as an assistant gives them. */
final class Told {

    static final String PUBLIC = "https://footnote.example/base";

    private Told() {}

    static Answer answer(Question question) {
        return answer(question, "More than 2,000 people came. [1]", "Over 2,000 stood for the anthem.", "A rare rally");
    }

    static Answer answer(Question question, String text, String quote, String title) {
        Citation citation = new Citation(
                1,
                "rally-1",
                title,
                "The Steppe Courier",
                null,
                LocalDate.of(2022, 3, 5),
                null,
                7,
                7 + quote.length(),
                quote,
                "/articles/rally-1?start=7&end=" + (7 + quote.length()));
        return of(question, Outcome.ANSWERED, text, List.of(citation), List.of(), List.of());
    }

    static Answer notFound(Question question) {
        return of(
                question,
                Outcome.NOT_FOUND,
                "The articles do not say.",
                List.of(),
                List.of("who won the chess championship"),
                List.of(new Answer.Nearest("rally-1", "A rare rally", "/articles/rally-1")));
    }

    private static Answer of(
            Question question,
            Outcome outcome,
            String text,
            List<Citation> citations,
            List<String> missing,
            List<Answer.Nearest> nearest) {
        return new Answer(
                UUID.randomUUID().toString(),
                question.text(),
                question.text(),
                outcome,
                text,
                List.of(),
                citations,
                new Answer.Sources(citations.size(), null),
                List.of(),
                missing,
                nearest,
                List.of(),
                0,
                0.9,
                "extractive",
                question.conversation(),
                new Answer.Millis(1, 1, 2));
    }
}
