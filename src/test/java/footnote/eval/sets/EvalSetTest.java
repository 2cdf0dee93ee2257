package footnote.eval.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.conversation.Turn;
import footnote.fault.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvalSetTest {

    @TempDir
    private Path folder;

    private EvalSet read(String articles, String questions) throws IOException {
        Files.writeString(folder.resolve("articles.jsonl"), articles);
        Files.writeString(folder.resolve("questions.jsonl"), questions);
        return EvalSet.read(folder);
    }

    @Test
    void readsArticlesAndQuestions() throws IOException {
        EvalSet set = read("""
                {"id": "ferry", "title": "", "text": "It sank.", "published": "1987-03-06"}
                """, """
                {"id": "q1", "question": "Did it sink?", "answerable": true, "answers": ["sank"],
                """.strip() + """
                 "evidence": [{"article": "ferry", "quote": "It sank."}], "kind": "plain"}
                """);
        assertEquals(folder.getFileName().toString(), set.name());
        assertEquals("It sank.", set.articles().getFirst().text());
        assertEquals(LocalDate.of(1987, 3, 6), set.articles().getFirst().published());
        EvalQuestion.Support support = new EvalQuestion.Support("ferry", "It sank.");
        assertEquals(
                new EvalQuestion("q1", "Did it sink?", List.of(), true, List.of("sank"), List.of(support), "plain"),
                set.questions().getFirst());
    }

    @Test
    void readsWhatIsKnownOfNews() throws IOException {
        Files.writeString(folder.resolve("news.jsonl"), """
                {"id": "q1", "independent": 2, "original": "ferry", "attributedTo": ["police"], "conflict": {"type": "update",
                """.strip() + """
                 "values": [{"value": "9", "article": "ferry-1"}, {"value": "11", "article": "ferry-4"}, {"value": "14", "article": "ferry-5"}], "newest": "14"}}
                {"id": "q2", "conflict": null}
                {"id": "q3", "original": null}
                """);
        EvalSet set = read("", """
                {"id": "q1", "question": "How many?", "answerable": true, "asOf": "1987-03-06"}
                {"id": "q2", "question": "Who?", "answerable": true}
                {"id": "q3", "question": "Why?", "answerable": true}
                {"id": "q4", "question": "When?", "answerable": true}
                """);
        ExpectedNews.Differing differing = new ExpectedNews.Differing(
                "update",
                List.of(
                        new ExpectedNews.Differing.Given("9", "ferry-1"),
                        new ExpectedNews.Differing.Given("11", "ferry-4"),
                        new ExpectedNews.Differing.Given("14", "ferry-5")),
                "14");
        assertEquals(List.of("9", "14"), differing.toBeShown());
        assertEquals(LocalDate.of(1987, 3, 6), set.questions().getFirst().asOf());
        assertEquals(
                Arrays.asList(
                        new ExpectedNews(2, "ferry", true, differing, List.of("police")),
                        new ExpectedNews(null, null, true, null, List.of()),
                        new ExpectedNews(null, null, false, null, List.of()),
                        null),
                set.questions().stream().map(EvalQuestion::news).toList());
    }

    @Test
    void lastMessageIsTheQuestion() throws IOException {
        EvalSet set = read("", """
                {"id": "q2", "answerable": false, "messages": [{"role": "user", "content": "Who?"},
                """.strip() + """
                 {"role": "assistant", "content": "She."}, {"role": "user", "content": "When?"}]}
                """);
        EvalQuestion question = set.questions().getFirst();
        assertEquals("When?", question.text());
        assertEquals(List.of(Turn.user("Who?"), Turn.assistant("She.")), question.history());
    }

    @Test
    void answersAreReferenceTextsWhereMostAreLong() throws IOException {
        String brief = """
                {"id": "a", "question": "A?", "answerable": true, "answers": ["It sank."]}
                """;
        String longer = brief.replace("It sank.", "It sank, ".repeat(20));
        String none = brief.replace("\"It sank.\"", "");
        assertTrue(read("", longer + longer + brief + none + none).hasReferenceTexts());
        assertFalse(read("", longer + brief).hasReferenceTexts());
        assertFalse(read("", none).hasReferenceTexts());
    }

    @Test
    void namesLineAndFileOfWhatCannotBeRead() {
        BadInputException fault = assertThrows(BadInputException.class, () -> read("", """
                        {"id": "q3", "question": "Fine?", "answerable": false}

                        {"id": "q4", "question": "Cut off
                        """));
        assertTrue(
                String.valueOf(fault.getMessage())
                        .startsWith("Line 3 of " + folder.resolve("questions.jsonl") + " cannot be read: "),
                fault.getMessage());
    }

    @Test
    void namesLineThatLacksSomething() {
        BadInputException fault = assertThrows(BadInputException.class, () -> read("{\"id\": \"no text\"}", ""));
        assertTrue(
                String.valueOf(fault.getMessage()).startsWith("Line 1 of " + folder.resolve("articles.jsonl")),
                fault.getMessage());
    }

    @Test
    void refusesFolderThatIsNoSet() {
        assertThrows(BadInputException.class, () -> EvalSet.read(folder));
    }

    @Test
    void setWithoutArticlesIsAboutTheSample() throws IOException {
        Files.writeString(folder.resolve("questions.jsonl"), "");
        assertEquals(List.of(), EvalSet.read(folder).articles());
    }
}
