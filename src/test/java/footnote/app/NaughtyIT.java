package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Assistant;
import footnote.answer.Question;
import footnote.app.ProductProcess.Running;
import footnote.article.Article;
import footnote.cli.Product;
import footnote.collection.ArticleCollection;
import footnote.fault.BadInputException;
import footnote.settings.CollectionSettings;
import footnote.settings.Values;
import footnote.testing.Sentences;
import footnote.testing.Shared;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strings known to break programs, as questions through every road; the collection stays as it was. */
final class NaughtyIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WORST = 20;

    @TempDir
    private Path folder;

    @Test
    void inProcessAnswersOrRefusesEach() throws Exception {
        List<String> strings = strings();
        ProductProcess product = new ProductProcess(folder);
        try (Product house = open(product)) {
            house.articles().addSample(event -> {});
            house.articles().addVectors(progress -> {});
            List<Article> before = house.articles().articles("", 1000, null);
            strings.forEach(naughty -> answersOrRefuses(house.assistant(), house.articles(), naughty));
            assertEquals(before, house.articles().articles("", 1000, null));
        }
    }

    @Test
    void serverAnswersOrRefusesEach() throws Exception {
        List<String> strings = strings();
        ProductProcess product = new ProductProcess(folder);
        try (Running serve = product.start(new byte[0], "serve", "--port", "0");
                HttpClient client = HttpClient.newHttpClient()) {
            String address = serve.address();
            String before = get(client, address + "/api/articles");
            for (String naughty : strings) {
                assertAnsweredOrRefused(post(client, address, JSON.writeValueAsBytes(Map.of("question", naughty))));
            }
            for (byte[] body : oddBodies()) {
                assertEquals(4, post(client, address, body).statusCode() / 100);
            }
            assertEquals(before, get(client, address + "/api/articles"));
            assertFalse(String.join("\n", serve.told()).contains("Exception"), "logs no failure");
        }
    }

    @Test
    void processAnswersOrRefusesTheWorst() throws Exception {
        List<String> worst = worst(strings());
        ProductProcess product = new ProductProcess(folder);
        product.run("ask", "How many people attended the rally in Almaty?").assertAnsweredOrRefused();
        List<Article> before = articles(product);
        for (String naughty : worst) {
            product.run("ask", "--", naughty).assertAnsweredOrRefused();
            product.run(ProductProcess.utf8(naughty), "ask").assertAnsweredOrRefused();
        }
        assertEquals(before, articles(product));
    }

    private static void answersOrRefuses(Assistant assistant, ArticleCollection articles, String naughty) {
        try {
            Answer answer = assistant.ask(Question.of(naughty), AnswerListener.NONE);
            assertFalse(answer.text().isBlank(), naughty);
            answer.citations().forEach(citation -> {
                String text = articles.article(citation.article()).orElseThrow().text();
                assertEquals(citation.quote(), text.substring(citation.start(), citation.end()), naughty);
            });
        } catch (BadInputException refused) {
            Sentences.assertOneSentence(refused);
        }
    }

    private static void assertAnsweredOrRefused(HttpResponse<String> response) throws IOException {
        JsonNode body = JSON.readTree(response.body());
        if (response.statusCode() == 200) {
            assertFalse(body.path("text").asText().isBlank(), response::body);
        } else {
            assertEquals(400, response.statusCode(), response::body);
            assertEquals(
                    "application/problem+json",
                    response.headers().firstValue("Content-Type").orElse(""));
            Sentences.assertOneSentence(body.path("detail").asText());
        }
    }

    /** Bodies that no question is in. */
    private static List<byte[]> oddBodies() {
        return List.of(
                new byte[0],
                new byte[] {0},
                new byte[] {'{', '"', (byte) 0xFF, '"', '}'},
                ProductProcess.utf8("{\"question\": \"" + "x".repeat(100_000) + "\"}"),
                ProductProcess.utf8("{\"question\": \"" + "x".repeat(20_000_000) + "\"}"),
                ProductProcess.utf8("[".repeat(100_000)),
                ProductProcess.utf8("{\"question\": " + "{\"a\":".repeat(5_000)),
                ProductProcess.utf8("{\"question\": [\"Who?\"]}"),
                ProductProcess.utf8("{\"question\": \"\\u0000\"}"),
                ProductProcess.utf8("{\"question\": \"\\ud800\"}"));
    }

    private static HttpResponse<String> post(HttpClient client, String address, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/ask"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String get(HttpClient client, String address) throws Exception {
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response::body);
        return response.body();
    }

    private static List<Article> articles(ProductProcess product) {
        try (Product house = open(product)) {
            List<Article> articles = house.articles().articles("", 1000, null);
            assertEquals(5, articles.size());
            return articles;
        }
    }

    private static Product open(ProductProcess product) {
        return new Assembly().open(new CollectionSettings(product.data, null, Values.NONE));
    }

    private static List<String> strings() throws IOException {
        List<String> strings = new ArrayList<>();
        for (JsonNode entry : JSON.readTree(Files.readString(Shared.path("eval/naughty-strings.json")))) {
            strings.add(entry.textValue());
        }
        assertTrue(strings.size() > 500, "the whole list");
        return strings;
    }

    /** Those with most different characters that are neither letter, digit nor blank; controls count most. */
    private static List<String> worst(List<String> strings) {
        return strings.stream()
                .sorted(Comparator.comparingLong(NaughtyIT::oddity).reversed())
                .limit(WORST)
                .toList();
    }

    private static long oddity(String text) {
        return text.codePoints()
                .distinct()
                .map(point ->
                        Character.isISOControl(point) ? 10 : Character.isLetterOrDigit(point) || point == ' ' ? 0 : 1)
                .sum();
    }
}
