package footnote.eval.sets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.answer.wire.AnswerCodec;
import footnote.article.Article;
import footnote.conversation.Feedback.Verdict;
import footnote.conversation.FeedbackEntry;
import footnote.conversation.Turn;
import java.util.List;
import java.util.Locale;

/**
 * What readers said of answers, as the lines of an evaluation folder. A question is measured where the reader's word
 * says what a right answer is: an answer that was right, words that were right under a wrong footnote, and a refusal.
 * Of an answer that was just wrong nobody knows yet what had been right; it is left for a person to complete.
 *
 * @param questions lines of {@code questions.jsonl}
 * @param review lines of the same form, to be completed by a person and moved there
 */
public record FeedbackSet(List<String> questions, List<String> review) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Takes it apart. Words about the program itself are no questions to the articles, and left out. */
    public static FeedbackSet of(List<FeedbackEntry> feedback) {
        List<Entry> entries = feedback.stream().map(Entry::of).toList();
        return new FeedbackSet(lines(entries, true), lines(entries, false));
    }

    private static List<String> lines(List<Entry> entries, boolean known) {
        return entries.stream()
                .filter(entry -> !entry.outcome().equals("about") && entry.isKnown() == known)
                .map(entry -> write(entry.line()))
                .toList();
    }

    /** A line of {@code articles.jsonl}. */
    public static String line(Article article) {
        ObjectNode line = JSON.createObjectNode().put("id", article.id()).put("title", article.title());
        line.put("text", article.text()).put("source", article.source()).put("author", article.author());
        line.put("published", article.published() == null ? null : String.valueOf(article.published()));
        return write(line.put("url", article.url()));
    }

    private static String write(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always writable", e);
        }
    }

    private record Entry(FeedbackEntry feedback, JsonNode answer) {

        static Entry of(FeedbackEntry feedback) {
            return new Entry(feedback, AnswerCodec.read(feedback.shown().json()));
        }

        String outcome() {
            return answer.path("outcome").asText("");
        }

        private boolean isRefusal() {
            return outcome().equals("not_found");
        }

        private boolean isAnswer() {
            return outcome().equals("answered") || outcome().equals("partial");
        }

        private Verdict verdict() {
            return feedback.judgement().verdict();
        }

        boolean isKnown() {
            return isRefusal() || (isAnswer() && verdict() != Verdict.WRONG);
        }

        /** A refusal that was wrong says that there is an answer, a right one that there is none. */
        private boolean isAnswerable() {
            return isRefusal() ? verdict() != Verdict.RIGHT : isAnswer();
        }

        ObjectNode line() {
            ObjectNode line = JSON.createObjectNode().put("id", feedback.shown().answer());
            addQuestion(line);
            line.put("answerable", isAnswerable());
            ArrayNode answers = line.putArray("answers");
            ArrayNode evidence = line.putArray("evidence");
            if (isAnswer() && verdict() != Verdict.WRONG) {
                answers.add(words());
            }
            if (isAnswer() && verdict() == Verdict.RIGHT) {
                addEvidence(evidence);
            }
            line.put("verdict", verdict().name().toLowerCase(Locale.ROOT))
                    .put("comment", feedback.judgement().comment())
                    .put("shown", answer.path("text").asText(""));
            return line;
        }

        private void addQuestion(ObjectNode line) {
            if (feedback.history().isEmpty()) {
                line.put("question", feedback.question());
                return;
            }
            ArrayNode messages = line.putArray("messages");
            feedback.history().forEach(turn -> addTurn(messages, turn));
            addTurn(messages, Turn.user(feedback.question()));
        }

        private static void addTurn(ArrayNode messages, Turn turn) {
            messages.addObject()
                    .put("role", turn.role() == Turn.Role.USER ? "user" : "assistant")
                    .put("content", turn.content());
        }

        private String words() {
            return answer.path("text")
                    .asText("")
                    .replaceAll("(?<!\\s)\\s*+\\[\\d{1,3}]", "")
                    .strip();
        }

        private void addEvidence(ArrayNode evidence) {
            for (JsonNode citation : answer.path("citations")) {
                evidence.addObject()
                        .put("article", citation.path("article").asText())
                        .put("quote", citation.path("quote").asText());
            }
        }
    }
}
