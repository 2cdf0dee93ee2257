package footnote.web.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import footnote.answer.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A footnote as data.
 *
 * @param type always {@code url_citation}
 * @param citation where it leads
 */
record Annotation(String type, @JsonProperty("url_citation") UrlCitation citation) {

    private static final Pattern MARKER = Pattern.compile("\\[(\\d{1,3})]");

    /**
     * Where a footnote leads.
     *
     * @param url the page that shows the quote
     * @param title the article's
     * @param start where the marker begins in the message, in Unicode characters
     * @param end one past its last character
     */
    record UrlCitation(
            String url,
            String title,
            @JsonProperty("start_index") int start,
            @JsonProperty("end_index") int end) {}

    /**
     * One for each marker in a text, in order. A number without a footnote is just text.
     *
     * @param base the address of this server's root
     */
    static List<Annotation> in(String text, List<Citation> citations, String base) {
        List<Annotation> annotations = new ArrayList<>();
        Matcher marker = MARKER.matcher(text);
        while (marker.find()) {
            int n = Integer.parseInt(marker.group(1));
            int start = text.codePointCount(0, marker.start());
            int end = start + marker.group().length();
            citations.stream()
                    .filter(citation -> citation.n() == n)
                    .map(citation -> new UrlCitation(CitedSources.url(citation, base), citation.title(), start, end))
                    .forEach(found -> annotations.add(new Annotation("url_citation", found)));
        }
        return annotations;
    }
}
