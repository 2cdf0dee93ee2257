package footnote.model;

import footnote.fault.BadInputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which chat model writes the answers: {@code extractive}, or {@code PROVIDER:NAME} with {@code @URL} where it is not in
 * the provider's usual place.
 *
 * @param provider who runs it
 * @param model what it is called there
 * @param url where it is reached; {@code null} for the usual place
 */
public record ModelName(
        Provider provider, String model, @Nullable String url) {

    /** What the answerer that needs nothing is called. */
    public static final String EXTRACTIVE = "extractive";

    /** The answerer that needs nothing. */
    public static final ModelName BUILT_IN = new ModelName(Provider.EXTRACTIVE, EXTRACTIVE, null);

    private static final Pattern FORM = Pattern.compile("([a-z]+):([^\\s@]{1,200})(?:@(\\S{1,500}))?");

    private static final String USAGE =
            "is no model; write extractive, openai:NAME, openai:NAME@URL, ollama:NAME, anthropic:NAME or gemini:NAME";

    /**
     * Reads a name.
     *
     * @throws BadInputException if it is none
     */
    public static ModelName of(String text) {
        if (text.equals(EXTRACTIVE)) {
            return BUILT_IN;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new BadInputException("'%s' %s".formatted(shown(text), USAGE));
        }
        Provider provider = Provider.named(form.group(1))
                .filter(known -> known != Provider.EXTRACTIVE)
                .orElseThrow(() -> new BadInputException("'%s' %s".formatted(shown(text), USAGE)));
        return new ModelName(provider, form.group(2), form.group(3) == null ? null : url(form.group(3)));
    }

    /** What stands behind an @ may hold a password. */
    private static String shown(String text) {
        return text.replaceFirst("@.*", "@…");
    }

    private static String url(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null) {
                return text;
            }
        } catch (URISyntaxException e) {
            throw new BadInputException("What stands behind the @ of the model is no address.", e);
        }
        throw new BadInputException(
                "What stands behind the @ of the model must be an http or https address without password or query.");
    }

    public boolean isBuiltIn() {
        return provider == Provider.EXTRACTIVE;
    }

    /** Where it is reached. */
    public String address() {
        return String.valueOf(url == null ? provider.url() : url);
    }

    /** The name without the address, as answers show it. */
    public String shortName() {
        return isBuiltIn() ? model : provider.prefix() + ":" + model;
    }

    /** As it is written in settings. */
    @Override
    public String toString() {
        return url == null ? shortName() : shortName() + "@" + url;
    }
}
