package footnote.cli.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a probability. */
final class ConfidenceConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        return confidence(text);
    }

    static double confidence(String text) {
        double confidence = number(text);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new TypeConversionException("'" + text + "' is not a confidence from 0 to 1");
        }
        return confidence;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a number");
        }
    }
}
