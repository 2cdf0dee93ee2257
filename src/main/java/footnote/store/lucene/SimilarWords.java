package footnote.store.lucene;

import footnote.search.SimilarWord;
import footnote.search.SpellingRule;
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

    private SimilarWords() {}

    static List<SimilarWord> of(IndexSearcher searcher, String word) throws IOException {
        String stem = SpellingRule.stem(word).orElse(null);
        if (stem == null) {
            return List.of();
        }
        IndexReader reader = searcher.getIndexReader();
        for (String field : List.of(IndexFields.TEXT, IndexFields.TITLE, IndexFields.HEADING)) {
            if (reader.docFreq(new Term(field, stem)) > 0) {
                return List.of();
            }
        }
        List<SimilarWord> similar = new ArrayList<>();
        for (SuggestWord found : checker()
                .suggestSimilar(
                        new Term(IndexFields.TEXT, stem),
                        SpellingRule.MOST,
                        reader,
                        SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
            spelt(searcher, found.string)
                    .ifPresent(as ->
                            similar.add(new SimilarWord(as, SpellingRule.edits(stem, found.string, found.score))));
        }
        return List.copyOf(similar);
    }

    private static DirectSpellChecker checker() {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinQueryLength(SpellingRule.SHORTEST_STEM);
        checker.setAccuracy(0); // its bound is a share of the word's length; the number of edits is bounded already
        return checker;
    }

    /** The word of a stem as an article has it. */
    private static Optional<String> spelt(IndexSearcher searcher, String stem) throws IOException {
        ScoreDoc[] hits = searcher.search(new TermQuery(new Term(IndexFields.TEXT, stem)), 1).scoreDocs;
        if (hits.length == 0) {
            return Optional.empty();
        }
        String text = searcher.storedFields().document(hits[0].doc).get(IndexFields.TEXT);
        return text == null ? Optional.empty() : SpellingRule.spelt(text, stem);
    }
}
