package footnote.cli.options;

import footnote.cli.log.LogForm;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how log lines are to be written. */
public final class LogFormConverter implements ITypeConverter<LogForm> {

    @Override
    public LogForm convert(String text) {
        return form(text);
    }

    static LogForm form(String text) {
        return LogForm.of(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is neither plain nor json"));
    }
}
