package footnote.article.format.mail;

import footnote.article.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a mail says itself, without the older mail that it quotes and without its signature. Where nothing would be left,
 * as of one that only passes another on, it stays whole.
 *
 * @param text plain text or HTML
 * @param cuts what was left out
 */
record MailText(String text, List<Cut> cuts) {

    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?iu)(?:on|am|le|el|il|em|op|den) .{4,200}"
                    + "(?:wrote|schrieb.{0,80}|a écrit|escribió|ha scritto|escreveu|schreef|skrev)\\s*:|.{4,200}(?:пишет|писала?|написала?)\\s*:");

    private static final Pattern OLDER = Pattern.compile("(?iu)[-_>]{2,}\\s*(?:original message|original appointment|"
            + "ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|исходное сообщение|"
            + "oorspronkelijk bericht)\\s*[-_]*");

    private static final String QUOTED_HTML = "blockquote[type=cite], .gmail_quote, .gmail_attr, .moz-cite-prefix,"
            + " .yahoo_quoted, .protonmail_quote, #divRplyFwdMsg, #divRplyFwdMsg ~ *, #appendonsend ~ *";

    private static final String SIGNATURE_HTML = ".gmail_signature, .moz-signature, #Signature";

    private static final String QUOTED = "quoted from another message";

    private static final String SIGNATURE = "signature";

    /** @param flowed whether a line with a blank at its end goes on in the next (RFC 3676) */
    static MailText plain(String mail, boolean flowed) {
        List<String> kept = new ArrayList<>();
        List<Cut> cuts = new ArrayList<>();
        String[] lines = mail.split("\r?\n|\r", -1);
        boolean signed = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (OLDER.matcher(line.strip()).matches()) {
                cut(i, String.join("\n", List.of(lines).subList(i, lines.length)), QUOTED, cuts);
                break;
            }
            signed |= line.equals("-- ") || line.equals("--");
            if (line.startsWith(">") || isAttribution(lines, i)) {
                cut(i, line, QUOTED, cuts);
            } else if (signed) {
                cut(i, line, SIGNATURE, cuts);
            } else {
                kept.add(flowed && line.startsWith(" ") ? line.substring(1) : line);
            }
        }
        String text = joined(kept, flowed);
        return text.isBlank() ? new MailText(mail, List.of()) : new MailText(text, cuts);
    }

    static MailText html(String mail) {
        Document page = Jsoup.parse(mail);
        List<Cut> cuts = new ArrayList<>();
        remove(page, QUOTED_HTML, QUOTED, cuts);
        remove(page, SIGNATURE_HTML, SIGNATURE, cuts);
        return cuts.isEmpty() || page.text().isBlank()
                ? new MailText(mail, List.of())
                : new MailText(page.outerHtml(), cuts);
    }

    private static void remove(Document page, String query, String reason, List<Cut> cuts) {
        for (Element element : page.select(query)) {
            if (element.closest("body") != null) {
                cut(0, element.text(), reason, cuts);
                element.remove();
            }
        }
    }

    /** A line that says who wrote what is quoted below; it may be wrapped. */
    private static boolean isAttribution(String[] lines, int i) {
        for (int end = i; end < Math.min(lines.length, i + 2); end++) {
            String said = String.join(" ", List.of(lines).subList(i, end + 1)).strip();
            if (ATTRIBUTION.matcher(said).matches() && isQuotedBelow(lines, end + 1)) {
                return true;
            }
        }
        return i > 0
                && lines[i].strip().endsWith(":")
                && isQuotedBelow(lines, i + 1)
                && ATTRIBUTION
                        .matcher(lines[i - 1].strip() + " " + lines[i].strip())
                        .matches();
    }

    private static boolean isQuotedBelow(String[] lines, int from) {
        int i = from;
        while (i < lines.length && lines[i].isBlank()) {
            i++;
        }
        return i < lines.length && lines[i].startsWith(">");
    }

    private static String joined(List<String> lines, boolean flowed) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append(flowed && line.endsWith(" ") && !line.isBlank() ? "" : "\n");
        }
        return text.toString();
    }

    private static void cut(int line, String text, String reason, List<Cut> cuts) {
        if (!text.isBlank()) {
            cuts.add(new Cut(line + 1, text.strip(), reason));
        }
    }
}
