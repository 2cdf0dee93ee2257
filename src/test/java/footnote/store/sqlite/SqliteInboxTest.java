package footnote.store.sqlite;

import footnote.conversation.Inbox;
import footnote.store.sql.Holder;
import footnote.store.sql.InboxContract;
import footnote.store.sql.SqlInbox;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

final class SqliteInboxTest implements InboxContract {

    @TempDir
    Path folder;

    @Override
    public Inbox open(Clock clock) {
        Path file = folder.resolve("conversations.db");
        return SqlInbox.in(
                SqliteFile.open(file).survivingLossOfPower(),
                SqliteFile.open(file),
                Holder.ONLY,
                clock,
                Duration.ofDays(90));
    }
}
