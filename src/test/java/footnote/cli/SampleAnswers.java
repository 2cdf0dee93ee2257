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

    /** The same, from the second page of a PDF. */
    static Answer printed(String question) {
        Answer answer = answered(question);
        return new Answer(
                answer.id(),
                answer.question(),
                answer.standalone(),
                answer.outcome(),
                answer.text(),
                answer.sentences(),
                answer.citations().stream().map(SampleAnswers::printed).toList(),
                answer.sources(),
                answer.conflicts(),
                answer.missing(),
                answer.nearest(),
                answer.notices(),
                answer.dropped(),
                answer.confidence(),
                answer.model(),
                answer.conversation(),
                answer.millis());
    }

    private static Citation printed(Citation cited) {
        return new Citation(
                cited.n(),
                cited.article(),
                cited.title(),
                cited.source(),
                cited.author(),
                cited.published(),
                cited.url(),
                cited.start(),
                cited.end(),
                cited.quote(),
                cited.link(),
                cited.days(),
                2);
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
