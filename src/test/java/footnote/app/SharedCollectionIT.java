package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.app.ProductProcess.Run;
import footnote.app.ProductProcess.Running;
import footnote.store.opensearch.RealOpenSearch;
import footnote.testing.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several programs, each with a data folder of its own, on articles in PostgreSQL and passages in OpenSearch. */
final class SharedCollectionIT {

    private static final String FERRY =
            "Harbour ferry sinks\n\nThe ferry Albatross sank off Port Lumen on Monday. All 212 passengers were brought ashore.\n";
    private static final String BRIDGE =
            "Old bridge closed\n\nEngineers closed the old bridge over the Vell because of cracks in two of its arches.\n";
    private static final String ASKED = "How many passengers were on the ferry Albatross?";

    @TempDir
    private Path folder;

    @Test
    void whatOneTakesInAllAnswerFrom() throws Exception {
        URI cluster = RealOpenSearch.address();
        try (PostgresServer database = PostgresServer.start()) {
            String address = database.database();
            String search = "opensearch:%s/shared-%s".formatted(cluster, UUID.randomUUID());
            ProductProcess one = product("one", address, search);
            ProductProcess two = product("two", address, search);
            Path articles = Files.createDirectories(folder.resolve("articles"));
            Files.writeString(articles.resolve("ferry.txt"), FERRY);
            Files.writeString(articles.resolve("bridge.txt"), BRIDGE);

            Run indexed = one.run("index", articles.toString());
            assertEquals(0, indexed.exit(), indexed.err());
            Run answered = two.run("ask", ASKED);
            assertEquals(0, answered.exit(), answered.err());
            assertTrue(answered.out().contains("212"), answered.out());
            Run doctor = two.run("doctor");
            assertTrue(doctor.out().contains("OpenSearch 2."), doctor.out());
            assertTrue(doctor.out().contains("2 articles"), doctor.out());
            one.run("backup", folder.resolve("copy").toString()).assertRefused(2);

            try (Running first = one.start(new byte[0], "serve", "--port", "0");
                    Running second = two.start(new byte[0], "serve", "--port", "0")) {
                assertTrue(ask(first.address()).contains("212"));
                assertEquals(0, two.run("articles", "delete", "ferry").exit());
                assertFalse(ask(first.address()).contains("212"), "deleted by another");
                put(second.address());
                assertTrue(ask(first.address()).contains("212"), "put by another");
            }
        }
    }

    private ProductProcess product(String name, String database, String search) {
        ProductProcess product = new ProductProcess(folder.resolve(name));
        product.environment.put("FOOTNOTE_DATABASE", database);
        product.environment.put("FOOTNOTE_DATABASE_PASSWORD", PostgresServer.PASSWORD);
        product.environment.put("FOOTNOTE_SEARCH", search);
        return product;
    }

    private static String ask(String server) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(server + "/api/ask"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("{\"question\": \"%s\"}".formatted(ASKED)))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    private static void put(String server) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            int status = http.send(
                            HttpRequest.newBuilder(URI.create(server + "/api/articles"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("{\"id\": \"again\", \"text\": \"%s\"}"
                                            .formatted(FERRY.strip().replace("\n", "\\n"))))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
            assertEquals(201, status);
        }
    }
}
