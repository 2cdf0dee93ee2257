package footnote.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.testing.Shared;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class NaughtyStringsTest {

    @Test
    void answersOrRefusesEachPolitely() throws IOException {
        Path file = Shared.path("eval/naughty-strings.json");
        try (TestServer server = TestServer.answering()) {
            for (JsonNode entry : TestServer.json(Files.readString(file))) {
                String naughty = entry.textValue();
                HttpResponse<String> response = server.ask(TestServer.body(naughty));
                assertTrue(response.statusCode() == 200 || response.statusCode() == 400, naughty);
                if (response.statusCode() == 200) {
                    assertEquals(200, page(server, naughty).statusCode(), naughty);
                }
            }
        }
    }

    private static HttpResponse<String> page(TestServer server, String question) {
        return server.getPage("/ask?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
    }
}
