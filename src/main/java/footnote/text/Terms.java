package footnote.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Text as a list of terms: lower case, without accents and possessive endings, stemmed by the rules of its language (in
 * English by Porter's). The same analysis serves the index and every comparison of words, so that both always mean the
 * same. Safe for use by several threads.
 */
public final class Terms {

    /** Names this analysis in the index; to be changed whenever the same text would give other terms. */
    public static final String VERSION = "languages-2";

    /** Longest run of letters taken as one word; longer ones are cut, which bounds hostile input. */
    private static final int MAX_TOKEN = 100;

    /** Words that say how something is asked or joined, not what about. */
    private static final Set<String> STOP_WORDS = Set.of(
            ("a an the this that these those there here it its itself he him his she her hers they them their theirs we us our"
                            + " you your yours i me my mine one ones who whom whose which what when where why how"
                            + " is are was were be been being am do does did done doing have has had having will would"
                            + " shall should can could may might must ought"
                            + " and or but nor so yet if then than as of in on at by for to from with without into onto"
                            + " about above after again against before below between during over under through up down"
                            + " out off until while upon within per via not no only own same too very just also any some"
                            + " all both each few more most other such much many tell please know give describe explain")
                    .split(" "));

    /** Turns English text into terms; for the index as for {@link #of}. */
    public static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return components();
        }
    };

    /**
     * A word of a text.
     *
     * @param stem what it is compared by
     * @param word as it stands in the text
     * @param span where it stands
     * @param isStop whether it carries no content of its own ("the", "which", "was")
     */
    public record Term(String stem, String word, Span span, boolean isStop) {

        public boolean isNumber() {
            return Character.isDigit(word.charAt(0));
        }

        public boolean isCapitalised() {
            return Character.isUpperCase(word.codePointAt(0));
        }
    }

    static final CharArraySet STOPS = CharArraySet.unmodifiableSet(new CharArraySet(STOP_WORDS, true));

    private Terms() {}

    static Analyzer.TokenStreamComponents components() {
        StandardTokenizer tokenizer = new StandardTokenizer();
        tokenizer.setMaxTokenLength(MAX_TOKEN);
        TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer)));
        return new Analyzer.TokenStreamComponents(tokenizer, new PorterStemFilter(words));
    }

    static boolean isEnglishStop(String word) {
        return STOPS.contains(word);
    }

    /** The terms of {@code text} in order, stop words included, in the language that it seems to be in. */
    public static List<Term> of(String text) {
        return of(text, LanguageGuess.of(text));
    }

    /** The terms of {@code text} in order, stop words included. */
    public static List<Term> of(String text, Language language) {
        LanguageAnalysis analysis = LanguageAnalysis.of(language);
        List<Term> terms = new ArrayList<>();
        try (TokenStream stream = analysis.analyzer().tokenStream("", text)) {
            CharTermAttribute stem = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (offset.endOffset() > offset.startOffset()) {
                    Span span = new Span(offset.startOffset(), offset.endOffset());
                    String word = span.of(text);
                    terms.add(new Term(stem.toString(), word, span, analysis.isStop(word, stem)));
                }
            }
            stream.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The distinct stems of the words that carry content, in order of appearance. */
    public static Set<String> content(String text) {
        Set<String> stems = new LinkedHashSet<>();
        for (Term term : of(text)) {
            if (!term.isStop()) {
                stems.add(term.stem());
            }
        }
        return stems;
    }

    /**
     * The English term of a word of another language, where it is another one: so names are found from questions in English,
     * and from those too short to show their language.
     */
    public static Optional<Term> englishBeside(Term term) {
        List<Term> english = of(term.word(), Language.ENGLISH);
        return english.size() == 1 && !english.getFirst().stem().equals(term.stem())
                ? Optional.of(new Term(english.getFirst().stem(), term.word(), term.span(), false))
                : Optional.empty();
    }
}
