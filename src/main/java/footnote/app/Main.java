package footnote.app;

import footnote.cli.Cli;

/** Where the process begins and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        ModelsAhead models = ModelsAhead.begin(args);
        int code = Cli.ofThisProcess(new Assembly()).run(args);
        models.await();
        System.exit(code);
    }
}
