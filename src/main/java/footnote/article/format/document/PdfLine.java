package footnote.article.format.document;

/**
 * A line of a column.
 *
 * @param column number of its column on the page
 * @param left where it begins, in points
 * @param right where it ends
 * @param base where it stands, in points from the top
 * @param size height of its letters
 */
record PdfLine(String text, int column, double left, double right, double base, double size) {}
