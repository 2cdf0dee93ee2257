package footnote.store.lucene;

import footnote.search.SimilarWord;
import footnote.text.Language;
import footnote.text.Terms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Words of the index that are spelt like one that it does not have. */
final class SimilarWords {

    /** Of shorter words, too many are alike. */
    private static final int SHORTEST = 4;

    private static final int MOST = 5;

    private SimilarWords() {}

    static List<SimilarWord> of(IndexSearcher searcher, String word) throws IOException {
        List<Terms.Term> terms = Terms.of(word);
        if (terms.size() != 1 || word.length() < SHORTEST) {
            return List.of();
        }
        String stem = terms.getFirst().stem();
        IndexReader reader = searcher.getIndexReader();
        for (String field : List.of(IndexFields.TEXT, IndexFields.TITLE, IndexFields.HEADING)) {
            if (reader.docFreq(new Term(field, stem)) > 0) {
                return List.of();
            }
        }
        List<SimilarWord> similar = new ArrayList<>();
        for (SuggestWord found : checker()
                .suggestSimilar(
                        new Term(IndexFields.TEXT, stem), MOST, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
            spelt(searcher, found.string).ifPresent(as -> similar.add(new SimilarWord(as, edits(stem, found))));
        }
        return List.copyOf(similar);
    }

    private static DirectSpellChecker checker() {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST - 1); // a stem may be shorter
        checker.setAccuracy(0); // its bound is a share of the word's length; the number of edits is bounded already
        return checker;
    }

    /** The checker's score is one less the share of the shorter word's letters that are edited. */
    private static int edits(String stem, SuggestWord found) {
        return Math.round((1 - found.score) * Math.min(stem.length(), found.string.length()));
    }

    /** The word of a stem as an article has it. */
    private static Optional<String> spelt(IndexSearcher searcher, String stem) throws IOException {
        ScoreDoc[] hits = searcher.search(new TermQuery(new Term(IndexFields.TEXT, stem)), 1).scoreDocs;
        if (hits.length == 0) {
            return Optional.empty();
        }
        String text = searcher.storedFields().document(hits[0].doc).get(IndexFields.TEXT);
        return text == null
                ? Optional.empty()
                : Terms.of(text).stream()
                        .filter(term ->
                                term.stem().equals(stem) || english(term.word()).equals(stem))
                        .map(Terms.Term::word)
                        .findFirst();
    }

    private static String english(String word) {
        return Terms.of(word, Language.ENGLISH).stream()
                .map(Terms.Term::stem)
                .findFirst()
                .orElse("");
    }
}
