package footnote.web;

import com.microsoft.playwright.options.ColorScheme;
import footnote.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** One browser for the tests of a class. */
abstract class BrowserTest {

    static final int WIDE = 1280;
    static final int PHONE = 390;

    private static Chromium chromium;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Visit visit(TestServer server, int width) {
        return visit(server, width, ColorScheme.LIGHT);
    }

    static Visit visit(TestServer server, int width, ColorScheme scheme) {
        return new Visit(chromium, server, width, scheme);
    }

    static Chromium chromium() {
        return chromium;
    }
}
