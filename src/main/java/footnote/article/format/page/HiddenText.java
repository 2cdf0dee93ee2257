package footnote.article.format.page;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Text that a page holds and no reader sees, told by the style of its element: it is nobody's statement and must never be
 * cited. Styles of classes are not looked up, as what a script opens and closes begins hidden too.
 */
final class HiddenText {

    private static final Pattern DECLARATION = Pattern.compile("(?<![a-z-])([a-z-]++)\\s*+:\\s*+([^;]+)");

    private static final Pattern ZERO = Pattern.compile("0+(?:\\.0+)?(?:px|em|rem|pt|%|vh|vw)?");

    /** A place far outside of any screen. */
    private static final Pattern FAR = Pattern.compile("-\\d{3,}(?:\\.\\d+)?(?:px|em|rem|pt|%|vw|vh)?");

    private static final Pattern SHORT_HEX = Pattern.compile("^#([0-9a-f])([0-9a-f])([0-9a-f])$");

    private static final Pattern INVISIBLE = Pattern.compile("transparent|rgba\\(.*,\\s*0(?:\\.0+)?\\)|#[0-9a-f]{6}00");

    private HiddenText() {}

    static boolean is(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        Map<String, String> style = style(element);
        return is(style, "display", "none")
                || is(style, "visibility", "hidden|collapse")
                || matches(style, "font-size", ZERO)
                || matches(style, "opacity", ZERO)
                || is(style, "clip", "rect\\((?:[01]px[, ]*|0[, ]*){4}\\)")
                || isFarAway(style)
                || isOfTheColourBehind(element, style);
    }

    private static boolean isFarAway(Map<String, String> style) {
        return matches(style, "text-indent", FAR)
                || (is(style, "position", "absolute|fixed")
                        && (matches(style, "left", FAR) || matches(style, "top", FAR)));
    }

    private static boolean isOfTheColourBehind(Element element, Map<String, String> style) {
        String colour = colour(style.get("color"));
        if (colour == null) {
            return false;
        }
        return INVISIBLE.matcher(colour).matches() || colour.equals(background(element));
    }

    /** The colour behind an element, where it or something around it says so in its own style. */
    private static @Nullable String background(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            Map<String, String> style = style(at);
            String colour = colour(style.getOrDefault("background-color", style.get("background")));
            if (colour != null) {
                return colour;
            }
        }
        return null;
    }

    private static @Nullable String colour(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String name = written.replace("!important", "").strip();
        return switch (name) {
            case "white", "rgb(255,255,255)", "rgb(255, 255, 255)" -> "#ffffff";
            case "black", "rgb(0,0,0)", "rgb(0, 0, 0)" -> "#000000";
            default -> SHORT_HEX.matcher(name).replaceFirst("#$1$1$2$2$3$3");
        };
    }

    private static boolean is(Map<String, String> style, String property, String value) {
        return style.getOrDefault(property, "").matches(value);
    }

    private static boolean matches(Map<String, String> style, String property, Pattern value) {
        return value.matcher(style.getOrDefault(property, "")).matches();
    }

    private static Map<String, String> style(Element element) {
        Matcher declarations = DECLARATION.matcher(element.attr("style").toLowerCase(Locale.ROOT));
        return declarations
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1), found -> found.group(2).strip(), (first, last) -> last));
    }
}
