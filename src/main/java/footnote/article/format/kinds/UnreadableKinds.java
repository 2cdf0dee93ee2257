package footnote.article.format.kinds;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kinds of files that are not read, so that they are refused by name and never taken for plain text. */
final class UnreadableKinds {

    private static final Map<String, String> BY_EXTENSION = new LinkedHashMap<>();

    /** First characters, a character a byte. */
    private static final Map<String, String> BY_BEGINNING = new LinkedHashMap<>();

    static {
        extensions("an Outlook mailbox", "pst ost");
        extensions("an Outlook message", "msg");
        extensions("an e-book", "epub mobi azw3");
        extensions("a packed archive that is not zip, tar or gzip", "rar 7z bz2 xz zst tbz2 txz");
        extensions("a picture", "jpg jpeg png gif webp tif tiff heic svg bmp");
        extensions("a sound recording", "mp3 m4a wav ogg flac");
        extensions("a film", "mp4 mov mkv avi webm");
        extensions("subtitles", "srt vtt");
        extensions("a page layout", "indd idml qxp pages");
        extensions("PostScript", "ps eps");
        extensions("a data base", "db sqlite sqlite3 mdb accdb");
        extensions("a data table in Parquet", "parquet");
        extensions("a calendar", "ics");
        extensions("a file of address cards", "vcf");
        extensions("TeX", "tex bib");
        extensions("an old web archive (ARC); newer ones (WARC) are read", "arc");
        BY_BEGINNING.put("filedesc://", "an old web archive (ARC); newer ones (WARC) are read");
        BY_BEGINNING.put("!BDN", "an Outlook mailbox");
        BY_BEGINNING.put("SQLite format 3", "a data base");
        BY_BEGINNING.put("PAR1", "a data table in Parquet");
        BY_BEGINNING.put("%!PS", "PostScript");
        BY_BEGINNING.put("WEBVTT", "subtitles");
        BY_BEGINNING.put("BEGIN:VCALENDAR", "a calendar");
        BY_BEGINNING.put("BEGIN:VCARD", "a file of address cards");
        BY_BEGINNING.put("\\documentclass", "TeX");
        BY_BEGINNING.put("\u0001", "a wire story in the form of IPTC 7901, with control characters");
        BY_BEGINNING.put("\u0089PNG", "a picture");
        BY_BEGINNING.put("\u00FF\u00D8\u00FF", "a picture");
        BY_BEGINNING.put("GIF8", "a picture");
        BY_BEGINNING.put("7z\u00BC\u00AF", "a packed archive that is not zip, tar or gzip");
        BY_BEGINNING.put("Rar!", "a packed archive that is not zip, tar or gzip");
    }

    private UnreadableKinds() {}

    private static void extensions(String kind, String names) {
        for (String name : names.split(" ")) {
            BY_EXTENSION.put(name, kind);
        }
    }

    /** What a file is, where it is known and not read. */
    static @Nullable String of(String extension, String begin) {
        for (Map.Entry<String, String> kind : BY_BEGINNING.entrySet()) {
            if (begin.startsWith(kind.getKey())) {
                return kind.getValue();
            }
        }
        return BY_EXTENSION.get(extension);
    }
}
