package footnote.text;

import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** The analysis of each language, made when it is first asked for. */
final class LanguageAnalysis {

    private static final Map<Language, LanguageAnalysis> MADE = new EnumMap<>(Language.class);

    private final Analyzer analyzer;
    private final CharArraySet stopWords;

    private LanguageAnalysis(Analyzer analyzer, CharArraySet stopWords) {
        this.analyzer = analyzer;
        this.stopWords = stopWords;
    }

    /** English is asked for most and has no others to wait for. */
    private static final LanguageAnalysis ENGLISH = new LanguageAnalysis(Terms.ANALYZER, Terms.STOPS);

    static LanguageAnalysis of(Language language) {
        if (language == Language.ENGLISH) {
            return ENGLISH;
        }
        synchronized (MADE) {
            return MADE.computeIfAbsent(language, LanguageAnalysis::made);
        }
    }

    private static LanguageAnalysis made(Language language) {
        return new LanguageAnalysis(folded(language.analyzer()), language.stopWords());
    }

    Analyzer analyzer() {
        return analyzer;
    }

    boolean isStop(String word, CharSequence stem) {
        return stopWords.contains(word) || stopWords.contains(stem);
    }

    /** Without accents, as questions are often typed. */
    private static Analyzer folded(Analyzer language) {
        return new AnalyzerWrapper(Analyzer.GLOBAL_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return language;
            }

            @Override
            protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
                return new TokenStreamComponents(
                        components.getSource(), new ASCIIFoldingFilter(components.getTokenStream()));
            }
        };
    }
}
