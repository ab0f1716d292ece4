package org.gongkai.bulk.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.message.StatusLine;

/** One request and its answer, within a time. */
final class Exchange {

    /** Undone by the client: the body is kept without them. */
    private static final Set<String> UNDONE = Set.of("transfer-encoding", "trailer");

    private final CloseableHttpClient client;
    private final ResponseBodies bodies;
    private final ScheduledExecutorService watch;

    Exchange(CloseableHttpClient client, ResponseBodies bodies, ScheduledExecutorService watch) {
        this.client = client;
        this.bodies = bodies;
        this.watch = watch;
    }

    /** An answer, or why there is none: one of the two. */
    record Result(Optional<HttpHop> hop, Optional<Failure> failure) {

        static Result of(HttpHop hop) {
            return new Result(Optional.of(hop), Optional.empty());
        }

        static Result of(Failure failure) {
            return new Result(Optional.empty(), Optional.of(failure));
        }
    }

    /**
     * Asks.
     *
     * @param fields of the request, besides those that every request has
     * @param left the time that is left for it
     * @throws IOException when the scratch folder cannot be written to
     */
    Result ask(URI address, Map<String, String> fields, Instant at, Duration left)
            throws IOException {
        HttpGet get = new HttpGet(address);
        fields.forEach(get::setHeader);
        AtomicBoolean late = new AtomicBoolean();
        Future<?> alarm =
                watch.schedule(
                        () -> {
                            late.set(true);
                            get.cancel();
                        },
                        Math.max(1, left.toMillis()),
                        TimeUnit.MILLISECONDS);
        Path body = bodies.next();
        HttpClientContext context = HttpClientContext.create();
        try {
            HttpHop hop =
                    client.execute(get, context, answer -> hop(address, at, context, answer, body));
            return Result.of(hop);
        } catch (ResponseBodies.BodyException e) {
            Files.deleteIfExists(body);
            return Result.of(new Failure(e.status(), String.valueOf(e.getMessage())));
        } catch (IOException e) {
            Files.deleteIfExists(body);
            return Result.of(Failure.of(e, late.get()));
        } finally {
            alarm.cancel(false);
        }
    }

    private HttpHop hop(
            URI address,
            Instant at,
            HttpClientContext context,
            ClassicHttpResponse answer,
            Path body)
            throws IOException {
        long bytes = 0;
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            Files.write(body, new byte[0]);
        } else {
            try (InputStream in = entity.getContent()) {
                bytes = bodies.take(in, body);
            }
        }
        return new HttpHop(
                address,
                at,
                "",
                requestHead(context),
                answer.getCode(),
                responseHead(answer),
                fields(answer),
                body,
                bytes);
    }

    private static String requestHead(HttpClientContext context) {
        StringBuilder head = new StringBuilder();
        var request = context.getRequest();
        head.append("GET ").append(request.getPath()).append(" HTTP/1.1\r\n");
        for (Header field : request.getHeaders()) {
            head.append(field.getName()).append(": ").append(field.getValue()).append("\r\n");
        }
        return head.toString();
    }

    private static String responseHead(ClassicHttpResponse answer) {
        StringBuilder head = new StringBuilder(new StatusLine(answer).toString()).append("\r\n");
        for (Header field : answer.getHeaders()) {
            if (!UNDONE.contains(field.getName().toLowerCase(Locale.ROOT))) {
                head.append(field.getName()).append(": ").append(field.getValue());
                head.append("\r\n");
            }
        }
        return head.toString();
    }

    private static Map<String, List<String>> fields(ClassicHttpResponse answer) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Header field : answer.getHeaders()) {
            fields.computeIfAbsent(
                            field.getName().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(String.valueOf(field.getValue()));
        }
        return fields;
    }
}
