package footnote.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.conversation.Turn;
import footnote.fault.CollectionException;
import java.util.List;

/** Turns as they stand in one field of a table. */
final class TurnsField {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Turn>> LIST = new TypeReference<>() {};

    private TurnsField() {}

    static String write(List<Turn> turns) {
        try {
            return JSON.writeValueAsString(turns);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("turns are always writable", e);
        }
    }

    static List<Turn> read(String json) {
        try {
            return JSON.readValue(json, LIST);
        } catch (JsonProcessingException e) {
            throw new CollectionException("A kept conversation cannot be read; the file is damaged.", e);
        }
    }
}
