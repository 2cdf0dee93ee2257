package footnote.article.format.mail;

import footnote.article.format.FileType;
import footnote.article.format.Format;
import footnote.article.format.Input;
import footnote.article.format.Output;
import footnote.fault.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mailboxes of one file, read message by message. A message begins with a line that says who it came from and when; a
 * sentence that begins with the same word is text.
 */
public final class MboxFormat implements Format {

    private static final Pattern ESCAPED = Pattern.compile(">+From .*", Pattern.DOTALL);

    /** A line of a mail is at most a thousand characters long; what is longer comes in pieces. */
    private static final int PIECE = 8_192;

    private final MailFormat mail;

    /** Each message is read as a mail is. */
    public MboxFormat(MailFormat mail) {
        this.mail = mail;
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        Message message = new Message();
        boolean open = false;
        boolean blank = true;
        for (String line = line(input.stream()); line != null; line = line(input.stream())) {
            if (blank && FileType.beginsMail(line)) {
                message.end(input, output);
                open = true;
            } else if (open) {
                message.add(ESCAPED.matcher(line).matches() ? line.substring(1) : line);
            } else if (!line.isBlank()) {
                throw new BadInputException("is not a mailbox: its first line does not begin a message");
            }
            blank = line.isBlank();
        }
        message.end(input, output);
        if (message.number == 0) {
            throw new BadInputException("is a mailbox without messages");
        }
    }

    /** The next line with its end, a character a byte. */
    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n' || line.size() == PIECE) {
                break;
            }
        }
        return line.size() == 0 ? null : line.toString(StandardCharsets.ISO_8859_1);
    }

    /** The message that is being read. */
    private final class Message {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean tooLarge;
        private int number;

        void add(String line) {
            tooLarge |= bytes.size() + line.length() > MailFormat.MAX_MAIL;
            if (!tooLarge) {
                bytes.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
            }
        }

        void end(Input input, Output output) {
            if (bytes.size() > 0) {
                number++;
                String place = " message " + number;
                byte[] content = bytes.toByteArray();
                if (tooLarge) {
                    output.refused(input.name() + place, "is larger than an e-mail can be");
                } else {
                    output.part(input, place, null, () -> mail.read(content));
                }
            }
            bytes.reset();
            tooLarge = false;
        }
    }
}
