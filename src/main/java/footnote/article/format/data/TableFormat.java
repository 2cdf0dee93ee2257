package footnote.article.format.data;

import footnote.article.TextDecoder;
import footnote.article.format.Fields;
import footnote.article.format.Format;
import footnote.article.format.Input;
import footnote.article.format.Output;
import footnote.article.format.page.Pages;
import footnote.fault.BadInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** CSV with a line of headings: an article a row. The separator is the one that the headings have most of. */
public final class TableFormat implements Format {

    private static final int HEAD = 1 << 16;

    private static final int MAX_ROW = 8_000_000;

    private static final String TOO_LARGE = "holds a row that is larger than an article can be; is a quote not closed?";

    private final Pages pages;

    /** What is written in HTML is read by {@code pages}. */
    public TableFormat(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        BufferedInputStream in = new BufferedInputStream(input.stream(), HEAD);
        in.mark(HEAD + 1);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        Charset charset = TextDecoder.charset(head);
        BoundedInput stream = new BoundedInput(in, MAX_ROW, TOO_LARGE);
        try (CSVParser rows = CSVParser.builder()
                .setReader(new InputStreamReader(stream, charset))
                .setFormat(format(new String(head, charset)))
                .get()) {
            read(rows, stream, input, output);
        } catch (UncheckedIOException | CSVException | IllegalArgumentException e) {
            throw new BadInputException("is not a readable table: " + reason(e), e);
        }
    }

    /** What the parser said first, without the names of what passed it on. */
    private static String reason(Throwable told) {
        Throwable first = told;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return String.valueOf(first.getMessage());
    }

    private void read(CSVParser rows, BoundedInput stream, Input input, Output output) {
        Map<String, String> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        rows.getHeaderNames()
                .forEach(name -> columns.put(name.replace("\uFEFF", "").strip(), name));
        if (Fields.TEXT.stream().noneMatch(columns::containsKey)) {
            throw new BadInputException(
                    "has no column for the text, such as \"text\", \"body\" or \"content\", in its first line");
        }
        for (Iterator<CSVRecord> each = rows.iterator(); each.hasNext(); stream.allow(MAX_ROW)) {
            CSVRecord row = each.next();
            Fields fields = new Fields(names -> value(row, columns, names));
            output.part(input, " row " + (row.getRecordNumber() + 1), fields.id(), () -> pages.article(fields));
        }
        if (rows.getRecordNumber() == 0) {
            throw new BadInputException("is a table without rows");
        }
    }

    private static @Nullable String value(CSVRecord row, Map<String, String> columns, List<String> names) {
        return names.stream()
                .map(columns::get)
                .filter(column -> column != null && row.isSet(column))
                .map(row::get)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static CSVFormat format(String head) {
        String headings = head.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        char separator = ',';
        for (char other : new char[] {';', '\t', '|'}) {
            separator = count(headings, other) > count(headings, separator) ? other : separator;
        }
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .get();
    }

    private static long count(String text, char character) {
        return text.chars().filter(c -> c == character).count();
    }
}
