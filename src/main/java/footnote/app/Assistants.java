package footnote.app;

import footnote.answer.check.JudgedCheck;
import footnote.answer.check.NoCheck;
import footnote.answer.check.SupportCheck;
import footnote.answer.extract.ExtractiveChatModel;
import footnote.answer.extract.SentenceReader;
import footnote.answer.news.PieceReader;
import footnote.answer.road.ArticleAssistant;
import footnote.answer.writing.AnswerWriter;
import footnote.answer.writing.BuiltInWriter;
import footnote.answer.writing.ModelWriter;
import footnote.answer.writing.Prompts;
import footnote.answer.writing.Writer;
import footnote.collection.ArticleCollection;
import footnote.eval.EvalOptions;
import footnote.eval.RecordedAnswers;
import footnote.eval.RecordedModel;
import footnote.fault.BadInputException;
import footnote.model.PassageReader;
import footnote.model.remote.RemoteModels;
import footnote.search.Retriever;
import footnote.settings.CollectionSettings;
import footnote.settings.Values;
import org.jspecify.annotations.Nullable;

/**
 * Makes assistants on collections, all with the same chat model.
 *
 * @param writer has the answers written
 */
record Assistants(AnswerWriter writer) {

    /**
     * As the settings say.
     *
     * @param reader the trained reader; {@code null} for words and vectors alone
     * @param stages told of what the language model and the check do
     * @throws BadInputException if the model needs a key that is not there, or prompts cannot be used
     */
    static Assistants of(
            Settings settings, CollectionSettings collection, @Nullable PassageReader reader, Observing stages) {
        BuiltInWriter builtIn = new BuiltInWriter(builtIn(sentences(reader), collection.minConfidence()));
        Prompts prompts = Prompts.load(settings.prompts());
        ModelSettings model = settings.model();
        return new Assistants(
                model.name().isBuiltIn()
                        ? builtIn
                        : new ModelWriter(
                                writer(model, collection.values(), stages),
                                stages.check(JudgedCheck.with(reader)),
                                prompts,
                                builtIn));
    }

    private static ExtractiveChatModel builtIn(SentenceReader reader, @Nullable Double minConfidence) {
        return new ExtractiveChatModel(minConfidence == null ? reader : reader.withThreshold(minConfidence));
    }

    /** The same with nothing but the built-in model, which costs nothing to ask. */
    Assistants builtInOnly() {
        return switch (writer) {
            case BuiltInWriter alone -> this;
            case ModelWriter model -> new Assistants(model.builtIn());
        };
    }

    private static Writer writer(ModelSettings model, Values values, Observing stages) {
        return new Writer(
                RemoteModels.open(model.name(), ModelKeys.of(model.name(), values), model.limits()),
                model.name().shortName(),
                model.passages(),
                model.limits().time(),
                stages);
    }

    /** Reads evidence for the built-in model. */
    static SentenceReader sentences(@Nullable PassageReader reader) {
        return reader == null ? SentenceReader.linear() : SentenceReader.with(reader);
    }

    /** The same for an evaluation: only there can the check be turned off, and answers be given as recorded. */
    Assistants in(EvalOptions manner) {
        return switch (writer) {
            case BuiltInWriter alone -> this;
            case ModelWriter model -> new Assistants(in(manner, model));
        };
    }

    private static ModelWriter in(EvalOptions manner, ModelWriter model) {
        Writer plain = model.writer();
        RecordedAnswers written = manner.written();
        Writer recorded = written == null
                ? plain
                : new Writer(new RecordedModel(plain.model(), written), plain.name(), plain.passages(), plain.time());
        SupportCheck check = manner.verified() ? model.check() : NoCheck.SHOWS_ALL;
        return new ModelWriter(recorded, check, model.prompts(), model.builtIn());
    }

    ArticleAssistant on(ArticleCollection articles, Retriever retriever, PieceReader pieces) {
        return new ArticleAssistant(articles, retriever, writer, pieces);
    }
}
