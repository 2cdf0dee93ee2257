package footnote.cli.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many questions a minute there may be; 0 stands for any number. */
public final class RateConverter implements ITypeConverter<Integer> {

    private static final int MOST = 1_000_000;

    @Override
    public Integer convert(String text) {
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) > MOST) {
            throw new TypeConversionException("'" + text + "' is no number of questions a minute, 0 for no limit");
        }
        return Integer.valueOf(text);
    }
}
