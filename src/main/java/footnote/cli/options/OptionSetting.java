package footnote.cli.options;

import footnote.fault.BadInputException;
import footnote.settings.Folders;
import footnote.settings.Values.Value;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The options that may also be set outside the command line; all others belong to one call. */
public enum OptionSetting {
    DATA("data"),
    HOST("host"),
    LOG("log"),
    MIN_CONFIDENCE("min-confidence"),
    MODEL("model"),
    PORT("port"),
    READER("reader"),
    VERBOSE("verbose");

    private final String key;

    OptionSetting(String key) {
        this.key = key;
    }

    /** The setting that an option stands for, if any. */
    public static Optional<OptionSetting> of(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? Arrays.stream(values())
                        .filter(setting -> option.longestName().equals("--" + setting.key))
                        .findFirst()
                : Optional.empty();
    }

    /** Its name in the settings file. */
    public String key() {
        return key;
    }

    /**
     * The value as the option takes it.
     *
     * @throws TypeConversionException if it does not fit
     */
    String read(Value value) {
        return switch (this) {
            case DATA -> path(value);
            case HOST, READER -> value.text();
            case LOG -> LogFormConverter.form(value.text()).toString();
            case MIN_CONFIDENCE -> Double.toString(ConfidenceConverter.confidence(value.text()));
            case MODEL -> ModelConverter.model(value.text()).toString();
            case PORT -> Integer.toString(PortConverter.port(value.text()));
            case VERBOSE -> trueOrFalse(value);
        };
    }

    private static String trueOrFalse(Value value) {
        return switch (value.text()) {
            case "true", "1" -> "true";
            case "false", "0" -> "false";
            default -> throw new TypeConversionException("'" + value.text() + "' is neither true nor false");
        };
    }

    private static String path(Value value) {
        try {
            return Folders.path(value).toString();
        } catch (BadInputException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
