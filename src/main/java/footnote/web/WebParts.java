package footnote.web;

import footnote.answer.Assistant;
import footnote.collection.ArticleCollection;
import footnote.conversation.Archive;
import footnote.suggest.Suggestions;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the server puts before its readers.
 *
 * @param assistant answers questions, and keeps its turns in {@code archive}
 * @param collection the articles
 * @param archive what was said before
 * @param suggestions questions to offer
 * @param impaired what works less well than it should, each in a sentence; none where all is well
 */
public record WebParts(
        Assistant assistant,
        ArticleCollection collection,
        Archive archive,
        Suggestions suggestions,
        Supplier<List<String>> impaired) {}
