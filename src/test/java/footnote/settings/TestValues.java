package footnote.settings;

import java.util.Map;

/** Settings as an environment of a test's own gives them. */
public final class TestValues {

    private TestValues() {}

    public static Values of(Map<String, String> environment) {
        return new Values(environment, null);
    }
}
