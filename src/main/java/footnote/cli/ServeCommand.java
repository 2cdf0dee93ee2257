package footnote.cli;

import footnote.cli.log.LogForm;
import footnote.cli.log.Logging;
import footnote.cli.options.LogFormConverter;
import footnote.cli.options.MinConfidenceOption;
import footnote.cli.options.PortConverter;
import footnote.cli.options.RateConverter;
import footnote.cli.terminal.Interrupts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = "Serves the chat page, the reader pages and the HTTP interface until it is stopped.",
        footer = {
            "  footnote serve",
            "  footnote serve --port 8080",
            "  footnote serve --host 0.0.0.0    (reachable from other machines)"
        })
final class ServeCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final CommandContext context;
    private final Interrupts interrupts;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            converter = PortConverter.class,
            description = "Port to listen on, 0 for any free one (FOOTNOTE_PORT; default: 7070).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (FOOTNOTE_HOST; default: 127.0.0.1, this machine only).")
    private String host = "";

    @Option(
            names = "--rate-limit",
            paramLabel = "N",
            converter = RateConverter.class,
            description = "Questions that a client on another machine may ask in a minute, 0 for any number"
                    + " (FOOTNOTE_RATE_LIMIT; default: 60).")
    private @Nullable Integer rateLimit;

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description = "Speak TLS, with this certificate and those that vouch for it, a PEM file"
                    + " (FOOTNOTE_TLS_CERTIFICATE).")
    private @Nullable Path certificate;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            description = "The private key of the certificate, a PEM file without a passphrase (FOOTNOTE_TLS_KEY).")
    private @Nullable Path key;

    @Option(
            names = "--log",
            paramLabel = "FORM",
            defaultValue = "plain",
            converter = LogFormConverter.class,
            description =
                    "How to log to standard error: plain (errors, for people), or json (requests and questions too,"
                            + " an object a line, without what was asked) (FOOTNOTE_LOG; default: plain).")
    private LogForm log = LogForm.PLAIN;

    @Mixin
    private final MinConfidenceOption minConfidence = new MinConfidenceOption();

    ServeCommand(CommandContext context, Interrupts interrupts) {
        this.context = context;
        this.interrupts = interrupts;
    }

    @Override
    public Integer call() throws InterruptedException {
        return log == LogForm.JSON ? logged() : serve(context());
    }

    /** Nothing but log lines goes to standard error. */
    private Integer logged() throws InterruptedException {
        Logging.configureJson(context.verbose());
        try {
            return serve(context().logging());
        } catch (RuntimeException | Error e) {
            return FailureView.log(e);
        }
    }

    private Integer serve(CommandContext context) throws InterruptedException {
        try (Interrupts.Watch watch = interrupts.watch();
                Product product = context.openWithSample();
                Product.Listening server = product.serve(host, port)) {
            LOG.info("Footnote listens on {}", address(server));
            context.console().out().println("Footnote listens on " + address(server) + " (Ctrl-C stops it).");
            context.console().flush();
            watch.await();
            return ExitCode.OK;
        }
    }

    private CommandContext context() {
        CommandContext asked = context.with(minConfidence);
        asked = rateLimit == null ? asked : asked.with("rate-limit", rateLimit.toString());
        asked = certificate == null ? asked : asked.with("tls-certificate", certificate.toString());
        return key == null ? asked : asked.with("tls-key", key.toString());
    }

    private String address(Product.Listening server) {
        String scheme = server.secure() ? "https" : "http";
        return "%s://%s:%d".formatted(scheme, host.contains(":") ? "[" + host + "]" : host, server.port());
    }
}
