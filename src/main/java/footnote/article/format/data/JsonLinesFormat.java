package footnote.article.format.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import footnote.article.format.Fields;
import footnote.article.format.Format;
import footnote.article.format.Input;
import footnote.article.format.JsonFields;
import footnote.article.format.Ninjs;
import footnote.article.format.Output;
import footnote.article.format.page.Pages;
import footnote.fault.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON Lines: an article a line; a line that is none does not stop the others. */
public final class JsonLinesFormat implements Format {

    private static final int MAX_LINE = 8_000_000;

    private final Pages pages;

    /** What is written in HTML is read by {@code pages}. */
    public JsonLinesFormat(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        int number = 0;
        boolean any = false;
        for (Line line = line(input.stream()); line != null; line = line(input.stream())) {
            number++;
            if (line.tooLong) {
                output.refused(name(input, number), "is larger than an article can be");
            } else if (!line.text.isBlank()) {
                read(line.text, number, input, output);
            }
            any |= line.tooLong || !line.text.isBlank();
        }
        if (!any) {
            throw new BadInputException("is empty");
        }
    }

    private void read(String line, int number, Input input, Output output) {
        JsonNode node;
        try {
            node = JsonFields.JSON.readTree(line.startsWith("\uFEFF") ? line.substring(1) : line);
        } catch (JsonProcessingException e) {
            output.refused(name(input, number), "is not valid JSON: " + e.getOriginalMessage());
            return;
        }
        Fields fields = JsonFields.of(node);
        output.part(input, " line " + number, fields.id(), () -> {
            Ninjs.refuseWithdrawn(node);
            return pages.article(fields);
        });
    }

    private static String name(Input input, int line) {
        return input.name() + " line " + line;
    }

    private record Line(String text, boolean tooLong) {}

    /** The next line; of one that is too long nothing is kept. */
    private static @Nullable Line line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (bytes.size() < MAX_LINE) {
                bytes.write(b);
            } else {
                tooLong = true;
            }
        }
        return new Line(tooLong ? "" : bytes.toString(StandardCharsets.UTF_8), tooLong);
    }
}
