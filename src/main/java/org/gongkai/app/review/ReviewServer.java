package org.gongkai.app.review;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gongkai.Extractor;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.archive.ArchiveWalker;
import org.gongkai.bulk.worker.WorkerCommand;
import org.gongkai.data.output.OutputFolder;

/**
 * Serves the review page of an output folder to browsers on this machine.
 *
 * <pre>{@code
 * try (ReviewServer server = ReviewServer.start(folder, inputs, extractor, 0)) {
 *     System.out.println(server.address());
 * }
 * }</pre>
 *
 * <p>Safe on a machine that others use as well: it listens on the loopback address alone, a random
 * token is part of the address, and a request from another page or under another name is refused.
 */
public final class ReviewServer implements Closeable {

    /** Seconds after which a request or an answer that is not through is given up. */
    private static final String PATIENCE = "30";

    /** Heap of a process that draws, in mebibytes: a page of A4 takes four, a huge one 160. */
    private static final int DRAWING_MEMORY = 320;

    /** The longest time for a page, less than {@link #PATIENCE}. */
    private static final Duration DRAWING_LIMIT = Duration.ofSeconds(20);

    /** Java's server makes a buffer twice as large as what it is given to send. */
    private static final int PIECE = 1 << 15;

    private static final int FORBIDDEN = 403;
    private static final int FAILED = 500;

    /**
     * Read by Java's server when the first one is made. The server sends head and body of an answer
     * apart; without this the body would wait for the browser to confirm the head, which costs 40
     * thousandths of a second each time.
     */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final HttpServer http;
    private final ExecutorService threads;
    private final RequestGuard guard;
    private final Answers answers;
    private final Drawers drawers;
    private final Rereading again;

    private ReviewServer(
            HttpServer http, String token, Answers answers, Drawers drawers, Rereading again) {
        this.http = http;
        this.drawers = drawers;
        this.again = again;
        this.answers = answers;
        this.guard = RequestGuard.at(http.getAddress().getPort(), token);
        // Browsers that dawdle must not keep others from being answered.
        this.threads = Executors.newCachedThreadPool();
        http.setExecutor(threads);
        http.createContext("/", this::serve);
    }

    /**
     * Starts to serve.
     *
     * @param folder the output folder
     * @param inputs what it was made from
     * @param extractor with the forms of the folder's run
     * @param port to listen on; 0 for the one that this folder always has, or any where that is
     *     taken
     * @throws OutputException when the folder cannot be read or the port is taken
     */
    public static ReviewServer start(
            OutputFolder folder, ReviewInputs inputs, Extractor extractor, int port)
            throws OutputException {
        System.setProperty("sun.net.httpserver.maxReqTime", PATIENCE);
        System.setProperty("sun.net.httpserver.maxRspTime", PATIENCE);
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        SourceFiles sources = new SourceFiles(inputs.files(), new ArchiveWalker(inputs.scratch()));
        Rereading again = new Rereading(inputs.reading(), sources, inputs.scratch());
        ReviewService service = new ReviewService(folder, extractor, again, Clock.systemUTC());
        Drawers drawers = new Drawers(drawing(inputs.scratch()));
        Answers answers =
                new Answers(service, new Pages(folder, sources, drawers), inputs.explanation());
        HttpServer http =
                (port == 0
                                ? listen(HouseKey.port(folder.path())).or(() -> listen(0))
                                : listen(port))
                        .orElseThrow(
                                () ->
                                        new OutputException(
                                                "Port "
                                                        + port
                                                        + " of this machine cannot be used."
                                                        + " Choose another one with --port."));
        ReviewServer server =
                new ReviewServer(http, HouseKey.token(folder.path()), answers, drawers, again);
        http.start();
        server.threads.execute(answers::prepare);
        return server;
    }

    private static WorkerCommand drawing(Path scratch) {
        return WorkerCommand.onThisJava(
                        DRAWING_MEMORY,
                        scratch,
                        DRAWING_LIMIT,
                        List.of(DrawingLoop.class.getName()))
                .forWaiting();
    }

    /** Empty where the port is taken. */
    private static Optional<HttpServer> listen(int port) {
        try {
            InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            return Optional.of(HttpServer.create(new InetSocketAddress(here, port), 0));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What to open in a browser. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + guard.path());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange);
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", reply.mediaType());
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                            + " frame-ancestors 'none'");
            exchange.sendResponseHeaders(reply.status(), reply.length());
            try (OutputStream body = exchange.getResponseBody()) {
                for (byte[] part : reply.content()) {
                    write(part, body);
                }
            }
        }
    }

    private static void write(byte[] part, OutputStream body) throws IOException {
        for (int at = 0; at < part.length; at += PIECE) {
            body.write(part, at, Math.min(PIECE, part.length - at));
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        Optional<String> path = guard.admit(exchange);
        if (path.isEmpty() && guard.isAtTheDoor(exchange)) {
            Optional<Reply> door = Answers.door(exchange.getRequestURI().getPath());
            if (door.isPresent()) {
                return door.get();
            }
        }
        if (path.isEmpty()) {
            return Reply.refusal(
                    FORBIDDEN, "Open the address that 'gongkai review' has printed, as it stands.");
        }
        try {
            return answers.to(exchange, path.get());
        } catch (OutputException e) {
            return Reply.refusal(FAILED, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return Reply.refusal(FAILED, "This is a fault of the program: " + e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        drawers.close();
        again.close();
    }
}
