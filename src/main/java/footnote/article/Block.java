package footnote.article;

import footnote.text.TextShape;

/**
 * A paragraph or a line of its own in a text as it came.
 *
 * @param line number of its first line, from 1
 * @param text its words on one line, stripped, single blanks
 */
public record Block(int line, String text) {

    public int words() {
        return TextShape.count(text);
    }

    /** Whether it ends as a sentence does, closing quotes and brackets aside. */
    boolean endsLikeSentence() {
        return TextShape.endsLikeSentence(text);
    }
}
