package footnote.web.openai;

import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.news.NewsWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands under an answer: what articles disagree on, what none of them says, and the footnotes with links. */
final class CitedSources {

    private static final String HEADING = "\n\nSources:\n";

    private CitedSources() {}

    /**
     * The lines under an answer, which follow its text at once.
     *
     * @param base the address of this server's root
     */
    static String under(Answer answer, String base) {
        StringBuilder text = new StringBuilder();
        answer.conflicts()
                .forEach(conflict -> list(
                        text,
                        NewsWords.heading(conflict.kind()),
                        conflict.values().stream().map(given -> new PlainAnswer().add(NewsWords.value(given)))));
        list(text, "What no article says:", answer.missing().stream().map(PlainAnswer::escape));
        list(text, "Nearest articles:", answer.nearest().stream().map(near -> link(near.title(), base + near.link())));
        answer.notices().forEach(notice -> text.append("\n\n").append(PlainAnswer.escape(notice)));
        if (!answer.citations().isEmpty()) {
            text.append(HEADING);
            text.append(answer.citations().stream()
                    .map(citation -> line(citation, base))
                    .collect(Collectors.joining("\n")));
        }
        return text.toString();
    }

    /** An answer that a client sends back as history, without the footnotes under it. */
    static String leftOff(String content) {
        int heading = content.lastIndexOf(HEADING);
        return heading < 0 ? content : content.substring(0, heading);
    }

    /** The address of a citation: the page that shows the quote in its article. */
    static String url(Citation citation, String base) {
        return base + citation.link();
    }

    private static void list(StringBuilder text, String heading, Stream<String> lines) {
        List<String> all = new ArrayList<>(lines.toList());
        if (!all.isEmpty()) {
            text.append("\n\n").append(heading);
            all.forEach(line -> text.append("\n- ").append(line));
        }
    }

    private static String line(Citation citation, String base) {
        String by = Stream.of(citation.source(), citation.published(), NewsWords.page(citation.page()))
                .filter(Objects::nonNull)
                .map(known -> ", " + PlainAnswer.escape(known.toString()))
                .collect(Collectors.joining());
        return "- [%d] %s%s: “%s”"
                .formatted(
                        citation.n(),
                        link(citation.title(), url(citation, base)),
                        by,
                        PlainAnswer.escape(citation.quote()));
    }

    private static String link(String title, String url) {
        return "[%s](%s)".formatted(PlainAnswer.escape(title), url);
    }
}
