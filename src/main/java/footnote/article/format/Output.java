package footnote.article.format;

import footnote.article.ArticleReader;
import footnote.article.Draft;
import footnote.article.RawArticle;
import footnote.fault.BadInputException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Cleans what the formats find and hands it on. */
public final class Output {

    private final ArticleReader reader;
    private final Consumer<ReadResult> receiver;

    /** Hands on what the reader makes of each article. */
    public Output(ArticleReader reader, Consumer<ReadResult> receiver) {
        this.reader = reader;
        this.receiver = receiver;
    }

    /** The article that a file is. */
    public void alone(Input input, Supplier<RawArticle> rough) {
        article(input.name(), input, null, true, rough);
    }

    /** One of several articles in a file. */
    public void part(Input input, String place, @Nullable String id, Supplier<RawArticle> rough) {
        article(input.name() + place, input, id, false, rough);
    }

    private void article(String name, Input input, @Nullable String id, boolean alone, Supplier<RawArticle> rough) {
        ReadResult reading;
        try {
            Draft draft = reader.read(rough.get());
            reading = new ReadResult.Found(name, input.origin(), id, alone, draft);
        } catch (BadInputException e) {
            reading = new ReadResult.Refused(name, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            reading = new ReadResult.Refused(name, "is nested too deeply");
        }
        receiver.accept(reading);
    }

    /** A file, or a part of one, that is none or cannot be read. */
    public void refused(String name, String reason) {
        receiver.accept(new ReadResult.Refused(name, reason));
    }
}
