package footnote.cli.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a TCP port; 0 stands for any free one. */
public final class PortConverter implements ITypeConverter<Integer> {

    private static final int LAST_PORT = 65_535;

    @Override
    public Integer convert(String text) {
        return port(text);
    }

    static int port(String text) {
        int port = number(text);
        if (port < 0 || port > LAST_PORT) {
            throw new TypeConversionException("'" + text + "' is not a port from 0 to " + LAST_PORT);
        }
        return port;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a number");
        }
    }
}
