package footnote.web.api;

import footnote.answer.Question;
import footnote.article.Article;
import footnote.fault.BadInputException;
import footnote.fuzz.Fuzzed;
import footnote.web.http.Body;
import footnote.web.http.Links;
import java.net.URI;
import java.util.function.Consumer;

/** Bodies of the API's clients: what they ask or bring, or a refusal that can be told. */
public final class BodiesFuzz implements Fuzzed {

    private static final int MOST_REFUSAL = 1_000;

    private final Consumer<String> reading;

    private BodiesFuzz(Consumer<String> reading) {
        this.reading = reading;
    }

    /** Questions. */
    public static BodiesFuzz questions() {
        return new BodiesFuzz(body -> {
            Question question = AskBody.read(body, id -> "someone");
            expect(!question.text().isBlank() && question.text().length() <= Question.MAX_LENGTH, question);
            expect(question.history().size() <= Question.MAX_HISTORY, question);
        });
    }

    /** Articles. */
    public static BodiesFuzz articles() {
        return new BodiesFuzz(body -> {
            Article article = ArticleBody.read(body);
            expect(!article.id().isBlank(), article);
            String link = URI.create(Links.article(article.id())).normalize().getPath();
            expect(link.equals("/articles/" + article.id()), link);
        });
    }

    @Override
    public void take(byte[] bytes) {
        try {
            reading.accept(Body.decode(bytes));
        } catch (BadInputException refused) {
            expect(String.valueOf(refused.getMessage()).length() <= MOST_REFUSAL, refused);
        }
    }

    private static void expect(boolean held, Object what) {
        if (!held) {
            throw new AssertionError(what.toString());
        }
    }
}
