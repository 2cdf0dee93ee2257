package footnote.text.analysis;

import java.util.LinkedHashMap;
import java.util.Map;

/** The latest texts as the checks see them: a sentence is held against many quotes, and a quote against many sentences. */
public final class AnalysedTexts {

    /** The sentence, passages and quotes of an answer; a few kilobytes each. */
    private static final int KEPT = 200;

    private final Map<String, AnalysedText> latest = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AnalysedText> eldest) {
            return size() > KEPT;
        }
    };

    public synchronized AnalysedText of(String text) {
        return latest.computeIfAbsent(text, AnalysedText::of);
    }
}
