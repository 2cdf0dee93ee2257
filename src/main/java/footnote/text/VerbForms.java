package footnote.text;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.pt.PortugueseMinimalStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Words of Romance languages, whose verbs have many endings: "costó" and "costaron" are one word by Snowball's rules. Lucene's
 * own analysis of these languages knows forms of nouns only; of it the plurals come first, as Snowball's rules know fewer.
 */
final class VerbForms extends Analyzer {

    static final Analyzer FRENCH =
            new VerbForms("French", FrenchMinimalStemFilter::new, FrenchAnalyzer.DEFAULT_ARTICLES);

    static final Analyzer SPANISH = new VerbForms("Spanish", SpanishPluralStemFilter::new, CharArraySet.EMPTY_SET);

    static final Analyzer PORTUGUESE =
            new VerbForms("Portuguese", PortugueseMinimalStemFilter::new, CharArraySet.EMPTY_SET);

    /** Its plurals are among Snowball's rules. */
    static final Analyzer ITALIAN = new VerbForms(
            "Italian",
            UnaryOperator.identity(),
            // as Lucene's analysis of Italian has them, where they cannot be had
            new CharArraySet(
                    List.of(
                            "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl",
                            "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d"),
                    true));

    private final String rules;
    private final UnaryOperator<TokenStream> plurals;
    private final CharArraySet articles;

    /**
     * Words of a language.
     *
     * @param rules its name among Snowball's rules
     * @param plurals takes the endings of plurals off
     * @param articles what an apostrophe joins to the word behind it
     */
    private VerbForms(String rules, UnaryOperator<TokenStream> plurals, CharArraySet articles) {
        this.rules = rules;
        this.plurals = plurals;
        this.articles = articles;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(new ElisionFilter(tokenizer, articles));
        return new TokenStreamComponents(tokenizer, new SnowballFilter(plurals.apply(words), rules));
    }
}
