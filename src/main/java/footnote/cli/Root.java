package footnote.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all commands; alone it says what there is. */
@Command(
        name = "footnote",
        scope = ScopeType.INHERIT,
        versionProvider = VersionText.class,
        sortOptions = false,
        usageHelpAutoWidth = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        description = "Answers questions about news articles, each sentence with a footnote to the exact words.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  footnote ask \"How many people attended the rally in Almaty?\"",
            "  footnote index ~/clippings",
            "  footnote serve",
            "",
            "'footnote COMMAND --help' tells more of each command."
        })
final class Root implements Callable<Integer> {

    @Mixin
    private final GlobalOptions globals;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
    private CommandSpec spec;

    Root(GlobalOptions globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to do, for example: footnote ask \"Who won?\"");
    }

    GlobalOptions globals() {
        return globals;
    }
}
