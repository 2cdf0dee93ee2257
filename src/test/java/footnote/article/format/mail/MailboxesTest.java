package footnote.article.format.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Draft;
import footnote.article.format.ArticleSource;
import footnote.article.format.ReadResult;
import footnote.article.format.ReadResult.Found;
import footnote.article.format.kinds.Formats;
import footnote.article.format.kinds.Readings;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mailboxes, and what in a mail is another mail. */
final class MailboxesTest {

    private static final String FERRY = "The ferry to the northern islands sank in calm water. Nobody was hurt.";

    private static String mail(String subject, String body) {
        return "From: Coast Wire <a@wire.example>\nSubject: " + subject + "\nDate: Fri, 11 Apr 2025 06:00:00 +0000\n"
                + "Content-Type: text/plain; charset=utf-8\n\n" + body + "\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From a@wire.example Fri Apr 11 15:36:11 2025",
                "From MAILER-DAEMON Fri Apr  4 05:06:11 2025 +0200",
                "From 1234567890@xxx Fri Apr 11 15:36:11 +0000 2025",
                "From - Fri Apr 11 15:36:11 2025"
            })
    void readsMessageByMessage(String begin) {
        String box =
                begin + "\n" + mail("One", ">From Monday on, ferries sail.\n\nFrom 9:30 on in 2025 they sail daily.")
                        + "\n" + begin + "\r\n" + mail("Two", FERRY);
        for (String name : List.of("box.mbox", "box", "box.txt")) {
            List<Found> found = Readings.found(Readings.of(name, box));
            assertEquals(
                    List.of("One", "Two"),
                    found.stream().map(each -> each.draft().title()).toList());
            assertEquals(
                    "From Monday on, ferries sail.\n\nFrom 9:30 on in 2025 they sail daily.",
                    found.getFirst().draft().text());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s\n\nOn Sun, 2 Jun 2024, desk@paper.example wrote:\n> It costs 50 million.",
                "%s\n\nAm 02.06.2024 um 10:00 schrieb Desk\n<desk@paper.example>:\n\n> It costs 50 million.",
                "%s\n\nLe 2 juin 2024 à 10:00, Desk a écrit :\n> It costs 50 million.",
                "%s\n\n2 июня 2024 г. Desk пишет:\n> It costs 50 million.",
                "%s\n\n-----Original Message-----\nFrom: Desk\nIt costs 50 million.",
                "%s\n\n-- \nKari Lund\nIt costs 50 million."
            })
    void quotedOlderMailAndSignatureAreNotCited(String body) {
        Draft draft = Readings.article("m.eml", mail("Ferry", body.formatted(FERRY)));
        assertEquals(FERRY, draft.text());
        assertFalse(draft.cuts().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='gmail_quote'><div class='gmail_attr'>On Sunday</div><blockquote>It costs 50 million.</blockquote></div>",
                "<div class='moz-cite-prefix'>On Sunday</div><blockquote type='cite'>It costs 50 million.</blockquote>",
                "<div id='divRplyFwdMsg'>From: Desk</div><div>It costs 50 million.</div>"
            })
    void quotedOlderMailInHtmlIsNotCited(String quoted) {
        String html = "From: a@wire.example\nSubject: Ferry\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>"
                + FERRY + "</p>" + quoted + "</body></html>";
        assertEquals(FERRY, Readings.article("m.eml", html).text());
    }

    @Test
    void mailThatOnlyPassesAnotherOnStaysWhole() {
        assertTrue(Readings.article("m.eml", mail("Fwd: Ferry", "> " + FERRY))
                .text()
                .contains(FERRY));
    }

    @Test
    void flowedLinesAreJoined() {
        String mail = mail("Ferry", "The ferry sank in calm \nwater, said Ada Marsh.")
                .replace("utf-8", "utf-8; format=flowed");
        assertEquals(
                "The ferry sank in calm water, said Ada Marsh.",
                Readings.article("m.eml", mail).text());
    }

    @Test
    void whatIsNoMailboxIsRefused() {
        assertEquals(
                List.of("b.mbox is not a mailbox: its first line does not begin a message"),
                Readings.refusals(Readings.of("b.mbox", "Dear reader,\n" + FERRY)));
        assertEquals(List.of("b.mbox is a mailbox without messages"), Readings.refusals(Readings.of("b.mbox", "")));
    }

    @Test
    void messageThatIsTooLargeIsLeftOutAndTheRestGoesOn() {
        String begin = "From a@wire.example Fri Apr 11 15:36:11 2025\n";
        byte[] large = "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        ArticleSource source = new ArticleSource(
                "b.mbox",
                "b.mbox",
                () -> new SequenceInputStream(Collections.enumeration(Stream.concat(
                                Stream.concat(
                                        Stream.of(stream(begin)),
                                        Stream.generate(() -> (InputStream) new java.io.ByteArrayInputStream(large))
                                                .limit(40)),
                                Stream.of(stream("\n\n" + begin + mail("Two", FERRY))))
                        .toList())));
        List<ReadResult> readings = new java.util.ArrayList<>();
        new Formats().read(source, readings::add);
        assertEquals(List.of("b.mbox message 1 is larger than an e-mail can be"), Readings.refusals(readings));
        assertEquals(FERRY, Readings.found(readings).getFirst().draft().text());
    }

    private static InputStream stream(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
