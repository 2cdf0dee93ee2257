package footnote.store.lucene;

import footnote.article.Splitter;
import footnote.collection.copies.ArticleLine;
import footnote.text.Sketch;
import footnote.text.Terms;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How an article lies in the index: one block of documents, for each passage its sentences and then the passage itself,
 * and the article last. Sentences and passages are children and parents in the sense of Lucene's block join. While its
 * vectors are still to be made, an article has no sentences here.
 */
final class IndexFields {

    /** To be raised whenever documents written before could not be read as they are now. */
    static final String FORMAT = "4";

    /** Formats whose articles can be read, so that the index can be made anew from them. */
    static final Set<String> READABLE = Set.of("2", "3", FORMAT);

    /** Under this the format is told in the commit data. */
    static final String FORMAT_KEY = "format";

    /** What a document is: {@link #SENTENCE}, {@link #PASSAGE}, {@link #ARTICLE} or {@link #DELETED}. */
    static final String KIND = "kind";

    static final String SENTENCE = "sentence";
    static final String PASSAGE = "passage";
    static final String ARTICLE = "article";

    /** In the place of an article that was deleted, so that an index that is kept elsewhere comes to know. */
    static final String DELETED = "deleted";

    /** Number of the change that put the article, or deleted it. */
    static final String CHANGE = "change";

    /** Id of the article, on every document of its block. */
    static final String ID = "id";

    /** What to call the article, on its passages. */
    static final String NAME = "name";

    /** On passages and articles whose vectors are still to be made: what they are, as in {@link #KIND}. */
    static final String PENDING = "pending";

    static final String NUMBER = "number";
    static final String START = "start";
    static final String HEADING = "heading";
    static final String TEXT = "text";

    /** Title and text of a whole article, for the list of articles; apart, so that passages keep their statistics. */
    static final String FULL = "full";

    /** Sentence offsets of a passage, as pairs of numbers in the article's text. */
    static final String SPANS = "spans";

    /** The article's title, searchable on its passages. */
    static final String TITLE = "title";

    /** The article's own title and text; fields of their own, since a field is indexed alike on every document. */
    static final String HEADLINE = "headline";

    static final String BODY = "body";

    /** The id once more, as the order of the list of articles. */
    static final String ORDER = "order";

    /** Of articles and passages. */
    static final String SOURCE = "source";

    static final String AUTHOR = "author";

    /** Of articles and passages. */
    static final String PUBLISHED = "published";

    static final String URL = "url";
    /** Number and first unit of each printed page, as pairs of numbers; only on articles that have pages. */
    static final String PAGES = "pages";

    static final String ORIGIN = "origin";

    /** What cleaning left out of an article, a field a cut: line, reason and text, each but the last up to a tab. */
    static final String CUT = "cut";

    static final String LANGUAGE = "language";

    /** Words by which articles of nearly the same text are found; see {@link Sketch}. */
    static final String SKETCH = "sketch";

    /** The same on an article, its passages, and those of all its copies. */
    static final String FAMILY = "family";

    /** Orders the articles of a family; on articles and passages. */
    static final String SINCE = "since";

    /** Equal on passages of the same words. */
    static final String TWIN = "twin";

    /** On an article, one for each of its lines that may be the site's: what it is compared by, the source included. */
    static final String LINE = "line";

    /** Those of them that are known to be the site's. */
    static final String SITE_LINE = "site_line";

    /** Where those stand in the text, as in {@link #SPANS}. */
    static final String REPEATED = "repeated";

    /** The source an article is compared with. */
    static final String PLACE = "place";

    /** Day of publication, counted from 1970, to search by; on articles and passages. */
    static final String DAY = "day";

    /** Name of the publication, to search by; on articles and passages. */
    static final String PUBLICATION = "publication";

    /** The family as a number, to count by; on articles. */
    static final String KIN = "kin";

    static final String PASSAGE_VECTOR = "passage_vector";
    static final String SENTENCE_VECTOR = "sentence_vector";

    private IndexFields() {}

    /** Commit data of an index that this version makes with this encoder. */
    static Map<String, String> identity(String encoder, int dimension) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put(FORMAT_KEY, FORMAT);
        identity.put("analyser", Terms.VERSION);
        identity.put("splitter", Splitter.VERSION);
        identity.put("sketch", Sketch.VERSION);
        identity.put("lines", ArticleLine.VERSION);
        identity.put("embedding", encoder);
        identity.put("dimension", Integer.toString(dimension));
        return identity;
    }
}
