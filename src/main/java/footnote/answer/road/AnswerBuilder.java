package footnote.answer.road;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.Conflict;
import footnote.answer.Outcome;
import footnote.answer.extract.ExtractiveChatModel;
import footnote.answer.writing.Composition;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts finished answers together. */
final class AnswerBuilder {

    private AnswerBuilder() {}

    static Answer about(String question, @Nullable String conversation, String text, Answer.Millis millis) {
        return new Answer(
                UUID.randomUUID().toString(),
                question,
                question,
                Outcome.ABOUT,
                text,
                List.of(new Answer.Sentence(text, List.of())),
                List.of(),
                new Answer.Sources(0, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                1,
                ExtractiveChatModel.NAME,
                conversation,
                millis);
    }

    static Answer from(
            String question,
            @Nullable String conversation,
            String standalone,
            Composition composition,
            Answer.Sources sources,
            List<Conflict> conflicts,
            OutcomeDecision verdict,
            List<Answer.Nearest> nearest,
            List<String> notices,
            Answer.Millis millis) {
        List<Citation> citations = composition.citations();
        return new Answer(
                UUID.randomUUID().toString(),
                question,
                standalone,
                verdict.outcome(),
                verdict.outcome() == Outcome.NOT_FOUND ? verdict.text() : composition.text(),
                composition.sentences(),
                citations,
                sources,
                conflicts,
                verdict.missing(),
                nearest,
                notices,
                composition.dropped(),
                Math.round(verdict.confidence() * 1000) / 1000.0,
                verdict.model(),
                conversation,
                millis);
    }
}
