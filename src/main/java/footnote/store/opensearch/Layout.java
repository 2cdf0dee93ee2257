package footnote.store.opensearch;

import footnote.article.Splitter;
import footnote.text.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How passages lie in an index: a document for each, with its article's fields and its sentences' vectors nested in it; one
 * for each article; and one that says up to which change of the store the index has come. All documents of an article are
 * in one shard.
 */
final class Layout {

    /** To be raised whenever documents written before could not be read as they are now. */
    static final String FORMAT = "1";

    /** Stands between terms at one place. */
    static final char SAME_PLACE = '\u0001';

    /** What a document is: {@link #PASSAGE}, {@link #ARTICLE} or {@link #LOG}. */
    static final String KIND = "kind";

    static final String PASSAGE = "passage";
    static final String ARTICLE = "article";

    /** Also the name of the log that is followed, in the one document that says how far the index has come. */
    static final String LOG = "log";

    /** Id of the article, on its passages and itself. */
    static final String ID = "article";

    /** The passage's number in its article; -1 on the article. */
    static final String PLACE = "place";

    /** Number of the change that the document is of. */
    static final String SEQUENCE = "sequence";

    static final String TERMS = "terms";
    static final String TITLE_TERMS = "title_terms";
    static final String HEADING_TERMS = "heading_terms";
    static final String VECTOR = "vector";
    static final String SENTENCES = "sentences";
    static final String SENTENCE_VECTOR = "sentences.vector";

    /** Equal on passages of the same words. */
    static final String TWIN = "twin";

    /** Orders the articles of a family. */
    static final String SINCE = "since";

    /** Day of publication, counted from 1970. */
    static final String DAY = "day";

    static final String SOURCE = "source";

    /** What is given back of a passage and not searched, its vectors too. */
    static final String SHOWN = "shown";

    private static final String TYPE = "type";
    private static final String KEYWORD = "keyword";
    private static final String LONG = "long";

    private Layout() {}

    /** What an index that this version makes with this encoder says of itself. */
    static Map<String, String> identity(String encoder, int dimension) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("format", FORMAT);
        identity.put("analyser", Terms.VERSION);
        identity.put("splitter", Splitter.VERSION);
        identity.put("embedding", encoder);
        identity.put("dimension", Integer.toString(dimension));
        return identity;
    }

    /** Settings and mappings of an index; how many shards and copies it has is left to the cluster's own templates. */
    static Map<String, Object> index(Map<String, String> identity, int dimension) {
        Map<String, Object> mappings = new LinkedHashMap<>();
        mappings.put("dynamic", "strict");
        mappings.put("_meta", identity);
        mappings.put("_source", Map.of("includes", List.of(SHOWN, SEQUENCE, LOG)));
        mappings.put("properties", properties(dimension));
        return Map.of("settings", settings(), "mappings", mappings);
    }

    private static Map<String, Object> settings() {
        Map<String, Object> places = Map.of(
                TYPE, "pattern_capture", "preserve_original", false, "patterns", List.of("([^" + SAME_PLACE + "]+)"));
        Map<String, Object> ready = Map.of(TYPE, "custom", "tokenizer", "whitespace", "filter", List.of("places"));
        Map<String, Object> analysis = Map.of("analyzer", Map.of("ready", ready), "filter", Map.of("places", places));
        return Map.of("index.knn", true, "index.refresh_interval", "-1", "analysis", analysis);
    }

    private static Map<String, Object> properties(int dimension) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String field : List.of(KIND, ID, SOURCE, LOG)) {
            fields.put(field, Map.of(TYPE, KEYWORD));
        }
        for (String field : List.of(PLACE, TWIN, SINCE, DAY, SEQUENCE)) {
            fields.put(field, Map.of(TYPE, LONG));
        }
        for (String field : List.of(TERMS, TITLE_TERMS, HEADING_TERMS)) {
            fields.put(field, Map.of(TYPE, "text", "analyzer", "ready", "index_options", "freqs"));
        }
        fields.put(SHOWN, Map.of(TYPE, "object", "enabled", false));
        fields.put(VECTOR, vector(dimension));
        fields.put(SENTENCES, Map.of(TYPE, "nested", "properties", Map.of("vector", vector(dimension))));
        return fields;
    }

    private static Map<String, Object> vector(int dimension) {
        Map<String, Object> method = Map.of("name", "hnsw", "engine", "lucene", "space_type", "cosinesimil");
        return Map.of(TYPE, "knn_vector", "dimension", dimension, "data_type", "byte", "method", method);
    }
}
