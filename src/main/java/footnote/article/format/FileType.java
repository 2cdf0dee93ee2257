package footnote.article.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file is, by its name, else by the type it was declared to have, else by its first bytes. */
public enum FileType {
    TEXT("txt text", "text/plain"),
    MARKDOWN("md markdown", "text/markdown"),
    HTML("html htm xhtml", "text/html application/xhtml+xml"),
    MAIL("eml mht mhtml", "message/rfc822 multipart/related"),
    PDF("pdf", "application/pdf"),
    WORD(
            "docx pptx xlsx docm pptm xlsm",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                    + " application/vnd.openxmlformats-officedocument.presentationml.presentation"
                    + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    OLD_WORD("doc ppt xls", "application/msword application/vnd.ms-powerpoint application/vnd.ms-excel"),
    OPEN_DOCUMENT(
            "odt ods odp",
            "application/vnd.oasis.opendocument.text application/vnd.oasis.opendocument.spreadsheet"
                    + " application/vnd.oasis.opendocument.presentation"),
    RICH_TEXT("rtf", "application/rtf text/rtf"),
    JSON("json", "application/json application/feed+json"),
    JSON_LINES("jsonl ndjson", "application/x-ndjson application/jsonl"),
    TABLE("csv tsv", "text/csv text/tab-separated-values"),
    XML("rss atom xml rdf nitf", "application/rss+xml application/atom+xml application/xml text/xml"),
    WARC("warc", "application/warc"),
    MBOX("mbox mbx", "application/mbox"),
    ZIP("zip", "application/zip application/x-zip-compressed"),
    TAR("tar", "application/x-tar"),
    GZIP("gz tgz", "application/gzip application/x-gzip"),
    /** What is known to hold no article. */
    OTHER("css js mjs", "");

    /** How many bytes {@link #of} wants to see. */
    public static final int HEAD = 512;

    private static final Pattern MAIL_LINE =
            Pattern.compile("From \\S+.*\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b.*\\b(?:19|20)\\d{2}\\b.*", Pattern.DOTALL);

    private static final Map<String, FileType> EXTENSIONS = new HashMap<>();
    private static final Map<String, FileType> TYPES = new HashMap<>();

    static {
        for (FileType type : values()) {
            Arrays.stream(type.extensions.split(" ")).forEach(name -> EXTENSIONS.put(name, type));
            Arrays.stream(type.types.split(" ")).forEach(name -> TYPES.put(name, type));
        }
    }

    private final String extensions;
    private final String types;

    FileType(String extensions, String types) {
        this.extensions = extensions;
        this.types = types;
    }

    /**
     * What a file is.
     *
     * @param origin its path or address
     * @param declared the media type that it was said to have; {@code null} where none was
     * @param head its first bytes, {@link #HEAD} of them where it has so many
     */
    public static FileType of(String origin, @Nullable String declared, byte[] head) {
        FileType named = EXTENSIONS.get(extension(origin));
        FileType said = declared == null || declared.isEmpty() ? null : TYPES.get(mediaType(declared));
        if (origin.contains("://")) {
            // What follows the last dot of an address may be anything; its server says what it is.
            return said == null ? sniffed(head) : said == TEXT ? called(head) : said;
        }
        if (named != null) {
            return named == TEXT ? called(head) : named;
        }
        return said == null ? sniffed(head) : said == TEXT ? called(head) : said;
    }

    /** What is called text: it may speak of pages, but is no archive or mailbox. */
    private static FileType called(byte[] head) {
        FileType sniffed = sniffed(head);
        return sniffed == HTML ? TEXT : sniffed;
    }

    /** Whether a line begins a message of a mailbox, and so a mailbox. */
    public static boolean beginsMail(String line) {
        return MAIL_LINE.matcher(line).matches();
    }

    /** What follows the last dot of a path, in small letters; empty where there is none. */
    public static String extension(String origin) {
        String name = origin.substring(origin.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** What a media type stands for; {@code null} where that is not known. */
    public static @Nullable FileType declared(String type) {
        return TYPES.get(mediaType(type));
    }

    private static String mediaType(String declared) {
        int end = declared.indexOf(';');
        return (end < 0 ? declared : declared.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** Only what cannot be mistaken: everything else is tried as text. What is called text may be something else. */
    private static FileType sniffed(byte[] head) {
        String begin = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
        String text = begin.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        if (begin.startsWith("PK\u0003\u0004")) {
            if (begin.contains("mimetypeapplication/vnd.oasis.opendocument.")) {
                return OPEN_DOCUMENT;
            }
            return begin.contains("word/") || begin.contains("[Content_Types]") ? WORD : ZIP;
        }
        if (begin.startsWith("\u001F\u008B")) {
            return GZIP;
        }
        if (begin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLD_WORD;
        }
        if (begin.startsWith("%PDF-")) {
            return PDF;
        }
        if (begin.startsWith("{\\rtf")) {
            return RICH_TEXT;
        }
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            return HTML;
        }
        if (text.startsWith("warc/1.") || text.startsWith("warc/0.")) {
            return WARC;
        }
        if (beginsMail(begin.lines().findFirst().orElse(""))) {
            return MBOX;
        }
        return text.startsWith("<?xml")
                        || text.startsWith("<nitf")
                        || text.startsWith("<newsitem")
                        || text.startsWith("<rss")
                        || text.startsWith("<feed")
                ? XML
                : TEXT;
    }
}
