package footnote.cli;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers to show. */
final class SampleAnswers {

    static final String ARTICLE_TEXT = "Before it.\n\nMore than\n2,000 people came. After it.";
    static final String QUOTE = "More than\n2,000 people came.";

    private SampleAnswers() {}

    static Answer answered(String question) {
        return answer(question, Outcome.ANSWERED, "More than 2,000 people came. [1]", List.of(citation(QUOTE)), null);
    }

    static Answer notFound(String question) {
        return answer(question, Outcome.NOT_FOUND, "The articles do not say.", List.of(), null);
    }

    static Answer inConversation(String question, @Nullable String conversation) {
        return answer(question, Outcome.ANSWERED, "Yes. [1]", List.of(citation(QUOTE)), conversation);
    }

    static Answer answer(
            String question, Outcome outcome, String text, List<Citation> citations, @Nullable String conversation) {
        boolean found = outcome == Outcome.ANSWERED;
        return new Answer(
                "answer-7",
                question,
                "standalone " + question,
                outcome,
                text,
                List.of(new Answer.Sentence(text, found ? List.of(1) : List.of())),
                citations,
                new Answer.Sources(citations.size(), null),
                List.of(),
                outcome == Outcome.PARTIAL ? List.of("when it was") : List.of(),
                found ? List.of() : List.of(new Answer.Nearest("near-id", "Near title", "/articles/near-id")),
                List.of("made by the built-in model"),
                found ? 0 : 2,
                0.5,
                "extractive",
                conversation,
                new Answer.Millis(1, 2, 3));
    }

    static Citation citation(String quote) {
        int start = ARTICLE_TEXT.indexOf(quote);
        LocalDate day = LocalDate.of(2022, 3, 5);
        return new Citation(
                1,
                "rally",
                "Rally",
                "The Post",
                null,
                day,
                null,
                start,
                start + quote.length(),
                quote,
                "/articles/rally");
    }
}
