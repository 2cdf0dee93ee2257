package footnote.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import footnote.cli.terminal.Console;
import footnote.cli.terminal.SafeText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Results for programs: the same objects as over HTTP, dates as ISO 8601 says, nothing left out for being null. */
final class JsonOutput {

    private JsonOutput() {}

    /** Prints a value as one JSON document; on a terminal over several lines. */
    static void print(Object value, Console console) {
        ObjectWriter writer = writer();
        boolean terminal = console.screen().out();
        console.out().println(written(value, terminal ? writer.with(SerializationFeature.INDENT_OUTPUT) : writer));
    }

    /** A value over several lines, the entries of maps in order, for a file that is kept and compared. */
    static String readable(Object value) {
        ObjectWriter writer =
                writer().with(SerializationFeature.INDENT_OUTPUT).with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        return written(value, writer);
    }

    private static String written(Object value, ObjectWriter writer) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private static ObjectWriter writer() {
        SimpleModule dates = new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance);
        return JsonMapper.builder().addModule(dates).build().writer(new TerminalSafe());
    }

    /** Writes what a terminal should not see as escapes: to a JSON parser they are the same. */
    private static final class TerminalSafe extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0x7F] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int unit) {
            return SafeText.isUnsafe(unit) ? new SerializedString("\\u%04X".formatted(unit)) : null;
        }
    }
}
