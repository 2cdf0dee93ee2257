package footnote.app;

import footnote.cli.Cli;

/** Where the process begins and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(Cli.ofThisProcess(new Assembly()).run(args));
    }
}
