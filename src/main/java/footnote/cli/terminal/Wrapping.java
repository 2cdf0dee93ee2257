package footnote.cli.terminal;

import java.io.PrintWriter;
import org.jline.utils.WCWidth;

/**
 * Writes text that comes in pieces, breaking lines between words at a terminal's width. The last word is held back until
 * what follows shows that it is whole.
 */
public final class Wrapping {

    private final PrintWriter out;
    private final int width;
    private final String indent;
    private final StringBuilder word = new StringBuilder();
    private int wordWidth;
    private int column;
    private boolean spaceDue;

    /**
     * @param out where to write
     * @param width columns of a line
     * @param indent what every line after the first begins with
     */
    public Wrapping(PrintWriter out, int width, String indent) {
        this.out = out;
        this.width = width;
        this.indent = indent;
    }

    /** Writes the next piece, which is already {@linkplain SafeText safe}. */
    public void write(String piece) {
        piece.codePoints().forEach(this::next);
    }

    /** Writes a piece on a line whose first columns are taken already. */
    public void writeAfter(int columns, String piece) {
        column = columns;
        write(piece);
    }

    /** Writes what is held back. The line is not ended. */
    public void end() {
        endWord();
        spaceDue = false;
    }

    private void next(int character) {
        if (character == '\n') {
            endWord();
            newLine();
        } else if (character == ' ') {
            endWord();
            spaceDue = column > 0;
        } else {
            word.appendCodePoint(character);
            wordWidth += Math.max(0, WCWidth.wcwidth(character));
        }
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        if (spaceDue && column + 1 + wordWidth > width) {
            newLine();
        } else if (spaceDue) {
            out.print(' ');
            column++;
        }
        out.print(word);
        column += wordWidth;
        word.setLength(0);
        wordWidth = 0;
        spaceDue = false;
    }

    private void newLine() {
        out.println();
        out.print(indent);
        column = indent.length();
        spaceDue = false;
    }
}
