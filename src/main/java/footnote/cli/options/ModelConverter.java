package footnote.cli.options;

import footnote.fault.BadInputException;
import footnote.model.ModelName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a chat model. */
public final class ModelConverter implements ITypeConverter<ModelName> {

    @Override
    public ModelName convert(String text) {
        return model(text);
    }

    static ModelName model(String text) {
        try {
            return ModelName.of(text);
        } catch (BadInputException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
