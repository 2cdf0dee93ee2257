package footnote.article;

import footnote.text.Dates;
import footnote.text.TextShape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes title, source, author, date and address from where a text gives them: header lines, the headline and the name
 * behind it, a byline, a date line, an agency's dateline, an author's disclosure. What is not given stays empty.
 */
final class Masthead {

    /** How many blocks from the top may be header lines, headline, byline and date. */
    private static final int DEPTH = 6;

    /** Stands between paragraphs. */
    private static final String GAP = "\n\n";

    private static final int HEADLINE_WORDS = 25;

    private static final int HEADLINE_LENGTH = 300;

    private static final String NAME =
            "\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|van|von|al|bin|der|la) )?\\p{Lu}[\\p{L}.'’-]*){1,3}";

    private static final Pattern HEADER =
            Pattern.compile("(?i)(title|headline|source|publication|author|date|published|url|link)\\s*:\\s*(\\S.*)");

    private static final Pattern BYLINE =
            Pattern.compile("(?:By|BY|Written by|Reported by):? (" + NAME + "(?:(?:, | and )" + NAME + ")*)");

    private static final Pattern DATE_LINE = Pattern.compile(
            "(?iu)(?:first |last )?(?:published|posted|date|updated|veröffentlicht|"
                    + "erschienen|stand|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|atualizado|опубликовано|"
                    + "обновлено|opublikowano|gepubliceerd|publicerad|yayınlanma)?(?: (?:on|at|am|le|el|il|em|op|den))?\\s*:?\\s*(\\S.*)");

    /** A dateline with its day and year: "Berlin, 3 April 2024 (dpa) –". */
    private static final Pattern DATED = Pattern.compile(
            "\\p{Lu}[\\p{L} .'/-]{1,40}, (.{6,30}?\\b(?:19|20)\\d{2})\\s*(?:\\([^()]{1,30}\\))?\\s*[-–—].*",
            Pattern.DOTALL);

    private static final Pattern DATELINE = Pattern.compile(
            "\\p{Lu}[\\p{Lu} .,'/-]+(?:, \\p{Lu}[\\p{L}.]+ \\d{1,2})? \\(([\\p{Lu}][\\p{L}/ ]{1,20})\\) ?[-–—].*",
            Pattern.DOTALL);

    private static final Pattern DISCLOSURE = Pattern.compile("(" + NAME
            + ") (?:does not|doesn[’']t|has not|is not)\\b.*\\b(?:work for|shares|funding|affiliations)\\b.*");

    private static final Pattern NAMED_HEADLINE = Pattern.compile("(.{12,}\\S) +([|–—-]) +(\\p{Lu}[^|–—]{1,38})");

    private final List<Block> blocks;
    private final List<Cut> cuts;
    private final boolean dated;

    private @Nullable String title;
    private @Nullable String source;
    private @Nullable String author;
    private @Nullable LocalDate published;
    private @Nullable String url;
    private @Nullable String doubt;

    /** Works on a copy of {@code blocks}; what it takes out is added to {@code cuts}. What is known stays as it is. */
    Masthead(ArticleFacts known, List<Block> blocks, List<Cut> cuts) {
        this.blocks = new ArrayList<>(blocks);
        this.cuts = cuts;
        this.title = known.title();
        this.source = known.source();
        this.author = known.author();
        this.published = known.published();
        this.dated = published != null;
        this.url = known.url();
    }

    Draft read() {
        knownHeadline();
        headerLines();
        kicker();
        headline();
        bylineAndDate();
        dateline();
        disclosure();
        if (published == null) {
            published = Dates.ofAddress(url).orElse(null);
        }
        String text = String.join(GAP, blocks.stream().map(Block::text).toList());
        String open = published == null ? doubt : null;
        return new Draft(title, source, author, published, url, text, pages(), cuts, open);
    }

    /** Where pages begin in the whole text; a page that begins between paragraphs begins with the next. */
    private List<PageStart> pages() {
        List<PageStart> pages = new ArrayList<>();
        int offset = 0;
        for (Block block : blocks) {
            for (PageStart begun : block.pages()) {
                if (pages.isEmpty() || pages.getLast().page() != begun.page()) {
                    pages.add(new PageStart(begun.page(), offset + begun.start()));
                }
            }
            offset += block.text().length() + GAP.length();
        }
        return pages;
    }

    private void headerLines() {
        while (blocks.size() > 1) {
            Matcher line = HEADER.matcher(blocks.getFirst().text());
            if (!line.matches() || !header(line.group(1).toLowerCase(Locale.ROOT), line.group(2))) {
                return;
            }
            cut(0, "header line");
        }
    }

    private boolean header(String key, String value) {
        switch (key) {
            case "title", "headline" -> title = value;
            case "source", "publication" -> source = value;
            case "author" -> author = value;
            case "url", "link" -> url = value;
            default -> {
                Optional<LocalDate> date = Dates.parse(value);
                published = date.orElse(published);
                return date.isPresent();
            }
        }
        return true;
    }

    /** The headline stands once more above the text where it is known from elsewhere. */
    private void knownHeadline() {
        for (int i = 0; title != null && i < Math.min(DEPTH, blocks.size() - 1); i++) {
            if (blocks.get(i).text().equalsIgnoreCase(title)) {
                cut(i, "headline");
                return;
            }
        }
    }

    /** A section's name of a word or two above the headline. */
    private void kicker() {
        if (title == null && blocks.size() > 2 && blocks.get(0).words() <= 2 && isHeadline(blocks.get(0))) {
            Block next = blocks.get(1);
            if (isHeadline(next) && next.words() >= 4 && !isDateLine(next)) {
                cut(0, "section name");
            }
        }
    }

    private static boolean isDateLine(Block block) {
        Matcher line = DATE_LINE.matcher(block.text());
        return line.matches() && (Dates.parse(line.group(1)).isPresent() || Dates.isAmbiguous(line.group(1)));
    }

    private void headline() {
        if (title != null || blocks.size() < 2 || !isHeadline(blocks.getFirst())) {
            return;
        }
        String line = blocks.removeFirst().text();
        Matcher named = NAMED_HEADLINE.matcher(line);
        if (!named.matches() || TextShape.count(named.group(3)) > 4) {
            title = line;
            return;
        }
        String name = named.group(3);
        boolean publication = isPublication(name);
        if (publication && source == null) {
            source = name;
        }
        title = publication || named.group(2).equals("|") ? named.group(1) : line;
    }

    private static boolean isHeadline(Block block) {
        boolean question = block.text().endsWith("?") || block.text().endsWith("!");
        return block.text().length() <= HEADLINE_LENGTH
                && block.words() <= HEADLINE_WORDS
                && (!block.endsLikeSentence() || (question && block.words() <= HEADLINE_WORDS / 2));
    }

    /** The name behind a headline may be a section; it is a publication when it says so or the text names it too. */
    private boolean isPublication(String name) {
        return name.startsWith("The ")
                || blocks.stream().anyMatch(block -> block.text().contains(name));
    }

    private void bylineAndDate() {
        for (int i = Math.min(DEPTH, blocks.size() - 1) - 1; i >= 0; i--) {
            String line = blocks.get(i).text();
            Matcher byline = BYLINE.matcher(line);
            Matcher dateLine = DATE_LINE.matcher(line);
            if (byline.matches() && (author == null || byline.group(1).equalsIgnoreCase(author))) {
                author = author == null ? byline.group(1) : author;
                cut(i, "byline");
            } else if (published == null && dateLine.matches() && Dates.isAmbiguous(dateLine.group(1))) {
                doubt = doubtful(dateLine.group(1));
                cut(i, "date line");
            } else if (dateLine.matches() && Dates.parse(dateLine.group(1)).isPresent()) {
                LocalDate date = Dates.parse(dateLine.group(1)).get();
                published = dated ? published : date;
                cut(i, "date line");
            }
        }
    }

    /** What to tell of a date that may be read in two ways. */
    static String doubtful(String date) {
        return "its date \"%s\" may be read in two ways and was left out".formatted(date.strip());
    }

    private void dateline() {
        if (published == null && !blocks.isEmpty()) {
            Matcher line = DATED.matcher(blocks.getFirst().text());
            published = line.matches() ? Dates.parse(line.group(1)).orElse(null) : null;
        }
        if (source == null && !blocks.isEmpty()) {
            Matcher agency = DATELINE.matcher(blocks.getFirst().text());
            source = agency.matches() ? agency.group(1) : null;
        }
    }

    private void disclosure() {
        if (author == null && blocks.size() > 1) {
            Matcher line = DISCLOSURE.matcher(blocks.getLast().text());
            author = line.matches() ? line.group(1) : null;
        }
    }

    private void cut(int index, String reason) {
        Block block = blocks.remove(index);
        cuts.add(new Cut(block.line(), block.text(), reason));
    }
}
