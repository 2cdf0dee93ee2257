package footnote.web.api;

import footnote.answer.AnswerEvent;
import footnote.answer.AnswerListener;
import footnote.answer.Citation;
import footnote.answer.Question;
import footnote.conversation.Archive;
import footnote.conversation.StoredAnswer;
import footnote.web.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Listens along and keeps the answer as its reader saw it, before the reader hears that it is finished. */
final class Transcript implements AnswerListener {

    private final AnswerListener reader;
    private final Archive archive;
    private final Question question;
    private final String conversation;
    private final StringBuilder text = new StringBuilder();
    private final List<Citation> citations = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    /**
     * What there was of an answer when it was cut off. It has the names of a finished one's fields.
     *
     * @param outcome always {@code null}: nothing came of it
     */
    record Interrupted(
            String id,
            String question,
            @Nullable String outcome,
            String text,
            List<Citation> citations,
            List<String> notices,
            String conversation) {}

    Transcript(AnswerListener reader, Archive archive, Question question, String conversation) {
        this.reader = reader;
        this.archive = archive;
        this.question = question;
        this.conversation = conversation;
    }

    @Override
    public void on(AnswerEvent event) {
        switch (event) {
            case AnswerEvent.Retrieved retrieved -> {}
            case AnswerEvent.Cited cited -> citations.add(cited.citation());
            case AnswerEvent.Text piece -> text.append(piece.text());
            case AnswerEvent.Dropped dropped -> notices.add(dropped.text());
            case AnswerEvent.Notice notice -> notices.add(notice.text());
            case AnswerEvent.Finished finished -> keep(finished.answer().id(), finished.answer());
        }
        reader.on(event);
    }

    @Override
    public boolean gone() {
        return reader.gone();
    }

    /** Keeps what there is of an answer that was cut off. */
    void interrupted() {
        String id = UUID.randomUUID().toString();
        keep(id, new Interrupted(id, question.text(), null, text.toString(), citations, notices, conversation));
    }

    private void keep(String id, Object shown) {
        archive.show(conversation, question.text(), new StoredAnswer(id, Json.write(shown)));
    }
}
