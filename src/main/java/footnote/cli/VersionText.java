package footnote.cli;

import picocli.CommandLine.IVersionProvider;

/** Says which Footnote this is, as the build wrote it into the jar, and what it runs on. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = VersionText.class.getPackage().getImplementationVersion();
        return new String[] {
            "Footnote %s (Java %s)".formatted(version == null ? "from source" : version, Runtime.version())
        };
    }
}
