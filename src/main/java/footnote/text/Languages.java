package footnote.text;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** In which language a text is. The profiles are loaded when the first text is looked at, which takes a while. */
public final class Languages {

    /** The language of the first paragraphs is that of the article. */
    private static final int LOOKED_AT = 2_000;

    /** With less, languages that are near to each other are mixed up. */
    private static final int ENOUGH = 40;

    /** Those that most of the news is written in; all that the library has would take 100 megabytes. */
    private static final List<String> KNOWN = List.of(
            "ar", "bg", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "it", "ja", "ko", "nl",
            "no", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "zh-CN");

    private Languages() {}

    private static final class Loaded {
        static final LanguageDetector DETECTOR = detector();

        private static LanguageDetector detector() {
            try {
                return LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader()
                                .readBuiltIn(
                                        KNOWN.stream().map(LdLocale::fromString).toList()))
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** ISO 639-1 code of the language; empty where it is not certain. */
    public static Optional<String> of(String text) {
        String head = text.substring(0, Math.min(text.length(), LOOKED_AT));
        return head.length() < ENOUGH
                ? Optional.empty()
                : Optional.ofNullable(Loaded.DETECTOR.detect(head).orNull()).map(locale -> locale.getLanguage());
    }
}
