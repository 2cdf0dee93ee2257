package footnote.slack;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.answer.Answer;
import footnote.answer.Citation;
import footnote.answer.Outcome;
import footnote.answer.news.NewsWords;
import footnote.answer.receipt.OutdatedAnswer;
import footnote.answer.wire.AnswerCodec;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes answers down. Footnotes lead to the reader page; without a public address for it, their quotes are told. */
final class MessageRenderer {

    private static final Pattern MARKER = Pattern.compile("(?<![ \\t])[ \\t]*+(\\[(\\d{1,3})])");

    /** A title that came with an article may be as long as that. */
    private static final int MAX_TITLE = 200;

    private final @Nullable URI publicUrl;

    MessageRenderer(@Nullable URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    AnswerMessage of(Answer answer) {
        List<MessageLine> lines = new ArrayList<>();
        answer.text().lines().map(line -> marked(line, answer)).forEach(lines::add);
        answer.conflicts()
                .forEach(conflict -> group(
                        lines,
                        NewsWords.heading(conflict.kind()),
                        conflict.values().stream().map(given -> marked("• " + NewsWords.value(given), answer))));
        group(lines, "What no article says:", answer.missing().stream().map(MessageRenderer::item));
        group(lines, "Nearest articles:", answer.nearest().stream().map(this::nearest));
        group(lines, "", answer.citations().stream().map(this::footnote));
        group(lines, "", answer.notices().stream().map(MessageLine::of));
        boolean plain = answer.outcome() == Outcome.ABOUT;
        group(lines, "", plain ? Stream.empty() : receipt("/answers/" + answer.id()));
        boolean hidden = publicUrl != null && !answer.citations().isEmpty();
        return new AnswerMessage(lines, plain ? "" : footer(answer), plain ? null : answer.id(), hidden);
    }

    /** The quotes of an answer as it was kept. */
    AnswerMessage quotes(String kept) {
        List<MessageLine> lines = new ArrayList<>();
        for (JsonNode citation : AnswerCodec.read(kept).path("citations")) {
            String title = "[%d] “%s” — %s"
                    .formatted(
                            citation.path("n").asInt(),
                            citation.path("quote").asText(),
                            shortened(citation.path("title").asText()));
            lines.add(MessageLine.of(title));
        }
        return lines.isEmpty()
                ? AnswerMessage.of("This answer has no quotes.")
                : new AnswerMessage(lines, "", null, false);
    }

    /** What the place is told where an answer was given. */
    AnswerMessage outdated(OutdatedAnswer outdated) {
        List<MessageLine> lines = new ArrayList<>();
        lines.add(MessageLine.of("About the answer to “%s”:"
                .formatted(shortened(outdated.receipt().question()))));
        lines.add(MessageLine.of(outdated.reason()));
        receipt(outdated.link()).forEach(lines::add);
        return new AnswerMessage(lines, "", null, false);
    }

    private Stream<MessageLine> receipt(String path) {
        return Stream.ofNullable(publicUrl)
                .map(url -> new MessageLine(List.of(new MessageLine.Span("Receipt", url + path))));
    }

    private static void group(List<MessageLine> lines, String heading, Stream<MessageLine> group) {
        List<MessageLine> all = group.toList();
        if (!all.isEmpty()) {
            lines.add(MessageLine.EMPTY);
            if (!heading.isEmpty()) {
                lines.add(MessageLine.of(heading));
            }
            lines.addAll(all);
        }
    }

    private static MessageLine item(String text) {
        return MessageLine.of("• " + text);
    }

    /** Footnote numbers become links; a number that has no footnote is just text. */
    private MessageLine marked(String text, Answer answer) {
        Matcher marker = MARKER.matcher(text);
        List<MessageLine.Span> spans = new ArrayList<>();
        int done = 0;
        while (marker.find()) {
            String link = link(Integer.parseInt(marker.group(2)), answer);
            if (link != null) {
                spans.add(new MessageLine.Span(text.substring(done, marker.start(1)), null));
                spans.add(new MessageLine.Span(marker.group(1), link));
                done = marker.end();
            }
        }
        spans.add(new MessageLine.Span(text.substring(done), null));
        return new MessageLine(
                spans.stream().filter(span -> !span.text().isEmpty()).toList());
    }

    private @Nullable String link(int number, Answer answer) {
        return answer.citations().stream()
                .filter(citation -> citation.n() == number)
                .map(citation -> link(citation.link()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Only to our own pages: an answer never leads anywhere else. */
    private @Nullable String link(String path) {
        return publicUrl == null || !path.startsWith("/articles/") ? null : publicUrl + path;
    }

    private MessageLine footnote(Citation citation) {
        String number = "[%d] ".formatted(citation.n());
        String link = link(citation.link());
        if (link == null) {
            return MessageLine.of(
                    number + "“" + citation.quote() + "” — " + shortened(citation.title()) + origin(citation));
        }
        return new MessageLine(List.of(
                new MessageLine.Span(number, null),
                new MessageLine.Span(shortened(citation.title()), link),
                new MessageLine.Span(origin(citation), null)));
    }

    private static String origin(Citation citation) {
        String origin = Stream.of(citation.source(), citation.published(), NewsWords.page(citation.page()))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return origin.isEmpty() ? "" : " (" + origin + ")";
    }

    private MessageLine nearest(Answer.Nearest article) {
        return new MessageLine(List.of(
                new MessageLine.Span("• ", null),
                new MessageLine.Span(shortened(article.title()), link(article.link()))));
    }

    private static String shortened(String title) {
        String line = title.replaceAll("\\s+", " ").strip();
        if (line.length() <= MAX_TITLE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(MAX_TITLE - 1)) ? MAX_TITLE - 1 : MAX_TITLE;
        return line.substring(0, end) + "…";
    }

    private static String footer(Answer answer) {
        int articles = answer.sources().articles();
        String sources = articles == 0
                ? ""
                : " · " + NewsWords.sources(articles, answer.sources().independent());
        return outcome(answer.outcome()) + sources + " · " + answer.model();
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> "Answered";
            case PARTIAL -> "Answered in part";
            case NOT_FOUND -> "Not found in the articles";
            case ABOUT -> "";
        };
    }
}
