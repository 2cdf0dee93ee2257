package footnote.store.postgres;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.fault.CollectionException;
import java.util.List;

/** Lists of records as they stand in one field of a table. */
final class JsonField {

    private static final ObjectMapper JSON = new ObjectMapper()
            .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .setVisibility(PropertyAccessor.GETTER, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);

    private JsonField() {}

    static String write(List<?> records) {
        try {
            return JSON.writeValueAsString(records);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records are always writable", e);
        }
    }

    static <T> List<T> read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, JSON.getTypeFactory().constructCollectionType(List.class, type));
        } catch (JsonProcessingException e) {
            throw new CollectionException("An article in the database cannot be read; restore it from a backup.", e);
        }
    }
}
