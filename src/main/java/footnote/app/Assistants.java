package footnote.app;

import footnote.answer.check.JudgedCheck;
import footnote.answer.check.NoCheck;
import footnote.answer.check.SupportCheck;
import footnote.answer.extract.ExtractiveChatModel;
import footnote.answer.extract.SentenceReader;
import footnote.answer.road.ArticleAssistant;
import footnote.answer.writing.Prompts;
import footnote.answer.writing.Writer;
import footnote.collection.ArticleCollection;
import footnote.conversation.Conversations;
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
 * @param builtIn the built-in model, which answers alone or stands in
 * @param writer the language model that writes; {@code null} for none
 * @param check decides which of its sentences are supported
 * @param prompts the prompts in use
 */
record Assistants(ExtractiveChatModel builtIn, @Nullable Writer writer, SupportCheck check, Prompts prompts) {

    /**
     * As the settings say.
     *
     * @param reader the trained reader; {@code null} for words and vectors alone
     * @throws BadInputException if the model needs a key that is not there, or prompts cannot be used
     */
    static Assistants of(Settings settings, CollectionSettings collection, @Nullable PassageReader reader) {
        Assistants plain = new Assistants(
                builtIn(sentences(reader), collection.minConfidence()),
                null,
                SupportCheck.NOTHING_PASSES,
                Prompts.load(settings.prompts()));
        ModelSettings model = settings.model();
        return model.name().isBuiltIn()
                ? plain
                : new Assistants(
                        plain.builtIn, writer(model, collection.values()), JudgedCheck.with(reader), plain.prompts);
    }

    private static ExtractiveChatModel builtIn(SentenceReader reader, @Nullable Double minConfidence) {
        return new ExtractiveChatModel(minConfidence == null ? reader : reader.withThreshold(minConfidence));
    }

    /** The same with nothing but the built-in model, which costs nothing to ask. */
    Assistants builtInOnly() {
        return new Assistants(builtIn, null, check, prompts);
    }

    private static Writer writer(ModelSettings model, Values values) {
        return new Writer(
                RemoteModels.open(model.name(), ModelKeys.of(model.name(), values), model.limits()),
                model.name().shortName(),
                model.passages(),
                model.limits().time());
    }

    /** Reads evidence for the built-in model. */
    static SentenceReader sentences(@Nullable PassageReader reader) {
        return reader == null ? SentenceReader.linear() : SentenceReader.with(reader);
    }

    /** The same for an evaluation: only there can the check be turned off. */
    Assistants in(EvalOptions manner) {
        RecordedAnswers written = manner.written();
        Writer recorded = writer == null || written == null
                ? writer
                : new Writer(
                        new RecordedModel(writer.model(), written), writer.name(), writer.passages(), writer.time());
        return new Assistants(builtIn, recorded, manner.verified() ? check : NoCheck.SHOWS_ALL, prompts);
    }

    ArticleAssistant on(ArticleCollection articles, Retriever retriever, Conversations conversations) {
        return writer == null
                ? new ArticleAssistant(articles, retriever, builtIn, prompts, conversations)
                : new ArticleAssistant(articles, retriever, builtIn, writer, check, prompts, conversations);
    }
}
