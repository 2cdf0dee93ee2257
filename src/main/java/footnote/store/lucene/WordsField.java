package footnote.store.lucene;

import footnote.text.Language;
import footnote.text.Terms;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Text by whose words it is found, in its language. At the place of a word of another language than English is its English
 * term too, so that names are found from questions in English, and from those too short to show their language.
 */
final class WordsField extends Field {

    private final Language language;

    WordsField(String name, String text, Store store, Language language) {
        super(name, text, store == Store.YES ? TextField.TYPE_STORED : TextField.TYPE_NOT_STORED);
        this.language = language;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
        return language == Language.ENGLISH
                ? super.tokenStream(analyzer, reuse)
                : new Words(Terms.of(stringValue(), language));
    }

    private static final class Words extends TokenStream {

        private final Iterator<Terms.Term> terms;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private Terms.@Nullable Term again;

        Words(List<Terms.Term> terms) {
            this.terms = terms.iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            Terms.Term same = again;
            if (same == null && !terms.hasNext()) {
                return false;
            }
            Terms.Term next = same == null ? terms.next() : same;
            step.setPositionIncrement(same == null ? 1 : 0);
            offset.setOffset(next.span().start(), next.span().end());
            term.append(next.stem());
            again = same == null ? Terms.englishBeside(next).orElse(null) : null;
            return true;
        }
    }
}
