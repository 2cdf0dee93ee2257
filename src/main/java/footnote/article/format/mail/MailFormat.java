package footnote.article.format.mail;

import footnote.article.ArticleFacts;
import footnote.article.RawArticle;
import footnote.article.TextDecoder;
import footnote.article.format.Fields;
import footnote.article.format.Format;
import footnote.article.format.Input;
import footnote.article.format.Output;
import footnote.article.format.page.Pages;
import footnote.fault.BadInputException;
import footnote.text.Dates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** E-mail and saved pages in its format: the subject is the title, the sender the source; HTML is preferred to text. */
public final class MailFormat implements Format {

    static final int MAX_MAIL = 30_000_000;

    /** Parts lie in parts, two or three deep in real mail. */
    private static final int MAX_DEPTH = 10;

    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(1_000_000)
            .setMaxHeaderCount(1_000)
            .setMaxHeaderLen(100_000)
            .setMaxContentLen(MAX_MAIL)
            .build();

    private final Pages pages;

    /** What is written in HTML is read by {@code pages}. */
    public MailFormat(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        byte[] content = input.bytes(MAX_MAIL);
        output.alone(input, () -> read(content));
    }

    RawArticle read(byte[] content) {
        try {
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(LIMITS);
            Message message = builder.parseMessage(new ByteArrayInputStream(content));
            return read(message);
        } catch (IOException | UncheckedIOException e) {
            boolean mime = e.getCause() instanceof MimeException || e instanceof IOException;
            throw new BadInputException(mime ? "is not a readable e-mail" : "cannot be read", e);
        }
    }

    private RawArticle read(Message message) throws IOException {
        ArticleFacts facts = new ArticleFacts(
                message.getSubject(),
                sender(message),
                null,
                Dates.ofField(header(message, "Date")).orElse(message.getDate() == null ? null : day(message)),
                Fields.webAddress(header(message, "Snapshot-Content-Location")));
        Optional<Entity> html = part(message, "text/html", 0);
        if (html.isPresent()) {
            MailText own = MailText.html(text(html.get()));
            String page = own.text();
            RawArticle rough = page.toLowerCase(Locale.ROOT).contains("<html")
                    ? pages.page(facts, page)
                    : pages.fragment(facts, page);
            return rough.cutting(own.cuts());
        }
        Entity plain =
                part(message, "text/plain", 0).orElseThrow(() -> new BadInputException("is an e-mail without text"));
        String type = Objects.requireNonNullElse(header(plain, "Content-Type"), "");
        MailText own = MailText.plain(text(plain), type.toLowerCase(Locale.ROOT).contains("format=flowed"));
        return RawArticle.text(facts, own.text()).cutting(own.cuts());
    }

    private static LocalDate day(Message message) {
        return LocalDate.ofInstant(message.getDate().toInstant(), ZoneOffset.UTC);
    }

    private static @Nullable String sender(Message message) {
        if (message.getFrom() == null || message.getFrom().isEmpty()) {
            return null;
        }
        Mailbox from = message.getFrom().getFirst();
        return from.getName() == null ? from.getDomain() : from.getName();
    }

    private static @Nullable String header(Entity entity, String name) {
        var field = entity.getHeader().getField(name);
        return field == null ? null : field.getBody().strip();
    }

    private static Optional<Entity> part(Entity entity, String type, int depth) {
        if (entity.getBody() instanceof Multipart parts && depth < MAX_DEPTH) {
            return parts.getBodyParts().stream()
                    .flatMap(part -> part(part, type, depth + 1).stream())
                    .findFirst();
        }
        boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
        return entity.getBody() instanceof SingleBody && type.equals(entity.getMimeType()) && !attached
                ? Optional.of(entity)
                : Optional.empty();
    }

    private static String text(Entity entity) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((SingleBody) entity.getBody()).writeTo(bytes);
        byte[] content = bytes.toByteArray();
        String charset = entity.getBody() instanceof TextBody body ? body.getMimeCharset() : entity.getCharset();
        boolean named = charset != null && !charset.equalsIgnoreCase("us-ascii") && isKnown(charset);
        return new String(
                content, named ? TextDecoder.charset(content, Charset.forName(charset)) : TextDecoder.charset(content));
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }
}
