package footnote.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.settings.Secret;
import footnote.testing.FakeSlack;
import footnote.testing.FakeSlack.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlackExaminationTest {

    @TempDir
    private Path folder;

    private static List<ExaminedPart> findings(SlackSettings settings) {
        return new SlackExamination(settings).findings();
    }

    @Test
    void saysThatNothingIsSetUpAndThatThisIsNoFault() {
        assertEquals(
                List.of(ExaminedPart.good("Slack", "not set up; see docs/slack.md")), findings(SlackSettings.NONE));
    }

    @Test
    void namesTheSettingThatIsMissing() {
        Secret some = Secret.of("x", "a test");
        SlackSettings signing = new SlackSettings(some, null, null, SlackSettings.SLACK, List.of(), null);
        assertEquals(
                "FOOTNOTE_SLACK_BOT_TOKEN is missing",
                findings(signing).getFirst().detail());
        SlackSettings token = new SlackSettings(null, some, null, SlackSettings.SLACK, List.of(), null);
        assertEquals(
                "FOOTNOTE_SLACK_SIGNING_SECRET is missing",
                findings(token).getFirst().detail());
    }

    @Test
    void findsEverythingInOrderWhereItIs() {
        try (FakeSlack slack = new FakeSlack();
                SlackBench bench = SlackBench.answering(folder, slack)) {
            List<ExaminedPart> findings = findings(SlackBench.settings(slack, bench.address()));
            assertEquals("footnote in News desk", findings.getFirst().detail());
            assertEquals("3 known tokens", findings.get(1).detail());
            assertEquals(bench.address().toString(), findings.get(2).detail());
            findings.forEach(finding -> assertNull(finding.remedy(), finding::toString));
        }
    }

    @Test
    void namesTheScopesThatAreMissing() {
        try (FakeSlack slack = new FakeSlack()) {
            slack.scopes("app_mentions:read, chat:write,commands,im:history,channels:history");
            ExaminedPart found = findings(SlackBench.settings(slack)).getFirst();
            assertEquals("footnote in News desk lacks the scopes groups:history, mpim:history", found.detail());
            assertTrue(String.valueOf(found.remedy()).contains("install the app again"));
        }
    }

    @ParameterizedTest
    @CsvSource({"invalid_auth, invalid_auth", "unknown_method, unknown_method"})
    void saysWhatSlackSaysOfTheToken(String error, String told) {
        try (FakeSlack slack = new FakeSlack()) {
            slack.faults(call -> new Fault.NotOk(error));
            ExaminedPart found = findings(SlackBench.settings(slack)).getFirst();
            assertTrue(found.detail().contains(told), found.detail());
            assertTrue(String.valueOf(found.remedy()).contains("FOOTNOTE_SLACK_BOT_TOKEN"));
        }
    }

    @Test
    void saysWhatIsWrongWithTheAddress() throws IOException {
        try (FakeSlack slack = new FakeSlack()) {
            assertTrue(findings(SlackBench.settings(slack, null))
                    .getLast()
                    .detail()
                    .startsWith("none"));
            URI elsewhere = URI.create(slack.api().replace("/api/", "/api"));
            String found =
                    findings(SlackBench.settings(slack, elsewhere)).getLast().detail();
            assertTrue(found.contains("says 200 where footnote serve would say 401"), found);
            URI nobody = URI.create("http://127.0.0.1:" + freePort());
            assertTrue(findings(SlackBench.settings(slack, nobody))
                    .getLast()
                    .detail()
                    .contains("cannot be reached"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return silent.getLocalPort();
        }
    }
}
