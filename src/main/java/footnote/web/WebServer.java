package footnote.web;

import footnote.fault.UnavailableException;
import footnote.web.access.Guard;
import footnote.web.access.WebSettings;
import footnote.web.api.AnswerRoutes;
import footnote.web.api.ArticleRoutes;
import footnote.web.api.AskRoutes;
import footnote.web.api.ConversationRoutes;
import footnote.web.api.DocumentRoutes;
import footnote.web.api.FeedbackRoutes;
import footnote.web.api.HealthRoutes;
import footnote.web.api.SuggestionRoutes;
import footnote.web.api.Uploads;
import footnote.web.api.WritingRoutes;
import footnote.web.http.HeadFilter;
import footnote.web.http.Json;
import footnote.web.http.PortListener;
import footnote.web.http.PostRoutes;
import footnote.web.http.ProblemErrorHandler;
import footnote.web.http.ProtocolDoor;
import footnote.web.http.RequestIds;
import footnote.web.http.RouteTable;
import footnote.web.log.RequestLog;
import footnote.web.page.ChatPage;
import footnote.web.page.ErrorRoutes;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinException;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the chat page, the reader page, the JSON API and what other products post, all on one port.
 *
 * <pre>{@code
 * try (WebServer server = new WebServer(settings, parts).start()) {
 *     System.err.println("http://127.0.0.1:" + server.port());
 * }
 * }</pre>
 */
public final class WebServer implements AutoCloseable {

    /** How long a close waits for the answers under way: longer than a built-in answer, shorter than patience. */
    private static final long STOP_MILLIS = 3_000;

    /** A question in an address: 8,000 characters of three bytes each, which take nine there. */
    private static final int MAX_HEADER_BYTES = 80 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private final Javalin javalin;
    private final RouteTable table = new RouteTable();

    /** Prepares a server; nothing listens before {@link #start()}. */
    public WebServer(WebSettings settings, WebParts parts) {
        this(settings, parts, PostRoutes.NONE);
    }

    /**
     * The same, open to the servers of other products.
     *
     * @param posts what those may post
     */
    public WebServer(WebSettings settings, WebParts parts, PostRoutes posts) {
        this(settings, parts, posts, List.of());
    }

    /**
     * The same with other interfaces beside its own.
     *
     * @param doors those interfaces
     */
    public WebServer(WebSettings settings, WebParts parts, PostRoutes posts, List<ProtocolDoor> doors) {
        this.javalin = Javalin.create(config -> {
            configure(config, settings);
            table.follow(config.events);
            config.jetty.addConnector((server, http) -> PortListener.open(settings, server, http));
            Guard guard = new Guard(settings, parts.rate(), posts::take);
            guard.register(config.routes);
            addRoutes(guard, parts, config.routes);
            posts.register(config.routes);
            doors.forEach(door -> door.register(config.routes));
            new DocumentRoutes(table).register(config.routes);
            new ErrorRoutes(doors).register(config.routes);
        });
    }

    /**
     * Begins to listen.
     *
     * @throws UnavailableException if the address or port cannot be had
     */
    public WebServer start() {
        javalin.start();
        return this;
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** The routes that it has. */
    Set<RouteTable.Route> routes() {
        return table.routes();
    }

    /** Stops taking questions, lets the answers under way finish for a moment, and frees the port. */
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            LOG.debug("Answers that took too long were cut off", e);
        }
    }

    private static void addRoutes(Guard guard, WebParts parts, RoutesConfig routes) {
        new ChatPage().register(routes);
        new AskRoutes(parts.assistant(), parts.archive(), parts.places()).register(routes);
        new AnswerRoutes(parts.receipts()).register(routes);
        new ConversationRoutes(parts.archive()).register(routes);
        new FeedbackRoutes(parts.archive()).register(routes);
        new SuggestionRoutes(parts.suggestions(), parts.archive()).register(routes);
        new ArticleRoutes(parts.collection(), guard::writing).register(routes);
        new WritingRoutes(parts.collection()).register(routes);
        new HealthRoutes(parts.collection(), parts.impaired()).register(routes);
    }

    private static void configure(JavalinConfig config, WebSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.router.javaLangErrorHandler(ErrorRoutes::show);
        config.requestLogger.http(RequestLog::write);
        config.jsonMapper(new JavalinJackson(Json.MAPPER, true));
        config.staticFiles.add(files -> {
            files.directory = "/web";
            files.location = Location.CLASSPATH;
            files.headers.put("Cache-Control", "no-cache");
        });
        config.jetty.multipartConfig.maxFileSize(Uploads.MAX_FORM_BYTES, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(Uploads.MAX_FORM_BYTES, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(Uploads.IN_MEMORY_BYTES, SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(MAX_HEADER_BYTES);
        });
        RequestIds ids = new RequestIds(settings.limits().proxies());
        config.jetty.modifyServer(server -> configure(server, ids));
        config.jetty.modifyServletContextHandler(context -> {
            context.setErrorHandler(new ProblemErrorHandler());
            context.addFilter(new HeadFilter(), "/*", EnumSet.of(DispatcherType.REQUEST));
        });
    }

    private static void configure(Server server, RequestIds ids) {
        server.setErrorHandler(new ProblemErrorHandler());
        ids.setHandler(new GracefulHandler());
        server.setHandler(ids);
        server.setStopTimeout(STOP_MILLIS);
    }
}
