package footnote.article.format;

import footnote.article.Draft;
import footnote.article.Passage;
import footnote.article.Splitter;
import footnote.article.format.ReadResult.Found;
import footnote.article.format.ReadResult.Refused;
import footnote.article.format.kinds.Formats;
import footnote.fuzz.Fuzzed;
import footnote.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A file of some kind: articles whose passages lie in their texts in order, or reasons in words. */
public final class FilesFuzz implements Fuzzed {

    /** Compressed files may be so much larger inside, and no more. */
    private static final long MOST_TEXT = 20_000_000;

    private final Formats formats = new Formats();
    private final Splitter splitter = new Splitter();
    private final String name;

    public FilesFuzz(String name) {
        this.name = name;
    }

    @Override
    public void take(byte[] bytes) {
        List<ReadResult> results = new ArrayList<>();
        formats.read(ArticleSource.of(name, null, bytes), results::add);
        boolean said = !results.isEmpty();
        long length = 0;
        for (ReadResult result : results) {
            said &= !result.name().isEmpty();
            if (result instanceof Found found) {
                check(found.draft());
                length += found.draft().text().length();
            } else if (result instanceof Refused refused) {
                check(refused.reason());
            }
        }
        if (!said || length > MOST_TEXT) {
            throw new AssertionError("%d results with %d characters".formatted(results.size(), length));
        }
    }

    private static void check(String reason) {
        boolean namesClass = reason.matches("(?s).*[a-z]\\.\\w{0,60}Exception.*");
        if (reason.isBlank() || namesClass || reason.endsWith(": null")) {
            throw new AssertionError("no reason in words: " + reason);
        }
    }

    private void check(Draft draft) {
        String text = draft.text();
        int end = 0;
        for (Passage passage : splitter.split(text)) {
            if (passage.span().start() < end || passage.span().end() > text.length()) {
                throw new AssertionError("passages out of order: " + passage);
            }
            end = passage.span().end();
            Span before = null;
            for (Span sentence : passage.sentences()) {
                boolean behind = before == null || before.end() <= sentence.start();
                if (!behind || !passage.span().contains(sentence)) {
                    throw new AssertionError("sentences out of order: " + passage);
                }
                before = sentence;
            }
        }
        if (end == 0) {
            throw new AssertionError("an article without words: " + draft);
        }
    }
}
