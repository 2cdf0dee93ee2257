package footnote.article.format.document;

/**
 * Some letters on a page that stand together.
 *
 * @param left where it begins, in points from the left
 * @param right where it ends
 * @param base its line, in points from the top
 * @param size height of its letters
 */
record PdfWord(String text, double left, double right, double base, double size) {}
