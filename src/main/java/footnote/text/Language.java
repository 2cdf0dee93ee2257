package footnote.text;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * A language whose words are known by more than their spelling: which are forms of one word, and which only join others.
 * What is known is Lucene's.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions are constructors and constants
public enum Language {
    /** Has an analysis of its own in {@link Terms}; also what nothing is known about. */
    ENGLISH("en", StandardAnalyzer::new, () -> CharArraySet.EMPTY_SET),
    GERMAN("de", GermanAnalyzer::new, GermanAnalyzer::getDefaultStopSet),
    FRENCH("fr", none -> VerbForms.FRENCH, FrenchAnalyzer::getDefaultStopSet),
    SPANISH("es", none -> VerbForms.SPANISH, SpanishAnalyzer::getDefaultStopSet),
    PORTUGUESE("pt", none -> VerbForms.PORTUGUESE, PortugueseAnalyzer::getDefaultStopSet),
    ITALIAN("it", none -> VerbForms.ITALIAN, ItalianAnalyzer::getDefaultStopSet),
    DUTCH("nl", DutchAnalyzer::new, DutchAnalyzer::getDefaultStopSet),
    SWEDISH("sv", SwedishAnalyzer::new, SwedishAnalyzer::getDefaultStopSet),
    DANISH("da", DanishAnalyzer::new, DanishAnalyzer::getDefaultStopSet),
    NORWEGIAN("no", NorwegianAnalyzer::new, NorwegianAnalyzer::getDefaultStopSet),
    FINNISH("fi", FinnishAnalyzer::new, FinnishAnalyzer::getDefaultStopSet),
    HUNGARIAN("hu", HungarianAnalyzer::new, HungarianAnalyzer::getDefaultStopSet),
    ROMANIAN("ro", RomanianAnalyzer::new, RomanianAnalyzer::getDefaultStopSet),
    CZECH("cs", CzechAnalyzer::new, CzechAnalyzer::getDefaultStopSet),
    TURKISH("tr", TurkishAnalyzer::new, TurkishAnalyzer::getDefaultStopSet),
    RUSSIAN("ru", RussianAnalyzer::new, RussianAnalyzer::getDefaultStopSet),
    BULGARIAN("bg", BulgarianAnalyzer::new, BulgarianAnalyzer::getDefaultStopSet),
    GREEK("el", GreekAnalyzer::new, GreekAnalyzer::getDefaultStopSet),
    ARABIC("ar", ArabicAnalyzer::new, ArabicAnalyzer::getDefaultStopSet),
    PERSIAN("fa", PersianAnalyzer::new, PersianAnalyzer::getDefaultStopSet),
    HINDI("hi", HindiAnalyzer::new, HindiAnalyzer::getDefaultStopSet),

    /** Written without blanks, as Japanese is: its words are pairs of signs. */
    CHINESE("zh", CJKAnalyzer::new, () -> CharArraySet.EMPTY_SET),
    JAPANESE("ja", CJKAnalyzer::new, () -> CharArraySet.EMPTY_SET),
    KOREAN("ko", CJKAnalyzer::new, () -> CharArraySet.EMPTY_SET),

    /** Any that is surely not English and of which nothing is known. */
    OTHER("und", StandardAnalyzer::new, () -> CharArraySet.EMPTY_SET);

    private final Locale locale;
    private final Function<CharArraySet, Analyzer> analyzer;
    private final Supplier<CharArraySet> stopWords;

    Language(String code, Function<CharArraySet, Analyzer> analyzer, Supplier<CharArraySet> stopWords) {
        this.locale = Locale.forLanguageTag(code);
        this.analyzer = analyzer;
        this.stopWords = stopWords;
    }

    public Locale locale() {
        return locale;
    }

    /** A new analyzer that keeps words which only join others. */
    Analyzer analyzer() {
        return analyzer.apply(CharArraySet.EMPTY_SET);
    }

    /** Words that say how something is asked or joined, not what about; loaded when first asked for. */
    CharArraySet stopWords() {
        return stopWords.get();
    }
}
