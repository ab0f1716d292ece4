package org.gongkai.bulk.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Gets addresses over HTTP: politely (robots.txt, pauses, two connections a host), within limits of
 * bytes and time, and from the public net alone. Redirects are followed by hand, each one judged
 * anew.
 */
final class HttpFetcher implements Fetcher {

    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_TRIES = 3;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** Answers after which the same question may be answered otherwise. */
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private static final Set<FetchStatus> PASSING_FAILURES =
            Set.of(FetchStatus.CONNECT_ERROR, FetchStatus.TIMEOUT);

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final Times times;
    private final Duration leastDelay;
    private final Pause pause;
    private final AddressGuard guard;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1);
    private final ResponseBodies bodies;
    private final Exchange exchange;
    private final HostGate gate;
    private final Robots robots = new Robots();

    /**
     * How long to wait.
     *
     * @param connect for a connection
     * @param idle for the next byte
     * @param total for one address with all its redirects, retries not counted
     */
    record Times(Duration connect, Duration idle, Duration total) {

        static final Times STANDARD =
                new Times(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2));
    }

    /**
     * @param scratch folder for bodies, which exists
     */
    HttpFetcher(FetchSettings settings, Path scratch) {
        this(settings, Times.STANDARD, scratch, SystemDefaultDnsResolver.INSTANCE, Pause.REAL);
    }

    HttpFetcher(FetchSettings settings, Times times, Path scratch, DnsResolver names, Pause pause) {
        this.times = times;
        this.leastDelay = settings.delay();
        this.pause = pause;
        this.guard = new AddressGuard(names, settings.allowPrivate(), settings.anyPort());
        this.client = client(settings.agent(), times, guard);
        this.bodies = new ResponseBodies(scratch, settings.mostBytes());
        watch.setRemoveOnCancelPolicy(true);
        this.exchange = new Exchange(client, bodies, watch);
        this.gate = new HostGate(pause);
    }

    private static CloseableHttpClient client(String agent, Times times, DnsResolver names) {
        ConnectionConfig connections =
                ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(times.connect()))
                        .setSocketTimeout(Timeout.of(times.idle()))
                        .build();
        return HttpClientBuilder.create()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDnsResolver(names)
                                .setDefaultConnectionConfig(connections)
                                .setMaxConnPerRoute(2)
                                .setMaxConnTotal(64)
                                .build())
                .setUserAgent(agent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @Override
    public FetchResult get(FetchRequest request) throws IOException {
        Optional<String> refusal = guard.refusal(request.address());
        if (refusal.isPresent()) {
            return failed(request, List.of(), new Failure(FetchStatus.FORBIDDEN, refusal.get()));
        }
        try {
            return journey(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(
                    request, List.of(), new Failure(FetchStatus.TIMEOUT, "The run was ended."));
        }
    }

    /** The address and where it leads. */
    private FetchResult journey(FetchRequest request) throws IOException, InterruptedException {
        List<HttpHop> hops = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        URI address = request.address();
        while (seen.add(address) && hops.size() <= MOST_REDIRECTS) {
            Robots.Rules rules = robots.of(address, this::direct);
            if (rules.failure().isPresent()) {
                return failed(request, hops, rules.failure().get());
            }
            if (!rules.allow(address)) {
                String message = "The host's robots.txt does not allow " + address + ".";
                return failed(request, hops, new Failure(FetchStatus.ROBOTS, message));
            }
            Exchange.Result result = ask(address, fields(request, address), rules.delay());
            if (result.failure().isPresent()) {
                return failed(request, hops, result.failure().get());
            }
            hops.add(result.hop().orElseThrow());
            Optional<String> target = target(hops.get(hops.size() - 1));
            if (target.isEmpty()) {
                return arrived(address, hops);
            }
            Optional<URI> next = AddressText.resolve(address, target.get());
            Optional<String> refusal =
                    next.isEmpty()
                            ? Optional.of("It redirects to '" + target.get() + "'.")
                            : guard.refusal(next.get());
            if (refusal.isPresent()) {
                return failed(request, hops, new Failure(FetchStatus.FORBIDDEN, refusal.get()));
            }
            address = next.get();
        }
        return failed(
                request, hops, new Failure(FetchStatus.REDIRECTS, "It redirects without end."));
    }

    /** A robots.txt, for which nobody asks a robots.txt. */
    private FetchResult direct(URI address) throws IOException, InterruptedException {
        List<HttpHop> hops = new ArrayList<>();
        URI at = address;
        while (hops.size() <= MOST_REDIRECTS) {
            Exchange.Result result = ask(at, Map.of(), Duration.ZERO);
            if (result.failure().isPresent()) {
                return failed(FetchRequest.plain(address), hops, result.failure().get());
            }
            hops.add(result.hop().orElseThrow());
            Optional<URI> next =
                    target(hops.get(hops.size() - 1)).flatMap(new AddressText.Base(at)::resolve);
            if (next.isEmpty() || guard.refusal(next.get()).isPresent()) {
                return arrived(at, hops);
            }
            at = next.get();
        }
        return failed(
                FetchRequest.plain(address),
                hops,
                new Failure(FetchStatus.REDIRECTS, "It redirects without end."));
    }

    private static Map<String, String> fields(FetchRequest request, URI address) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Accept", "*/*");
        fields.put("Accept-Encoding", "gzip, deflate");
        if (address.equals(request.address())) {
            request.etag().ifPresent(tag -> fields.put("If-None-Match", tag));
            request.lastModified().ifPresent(date -> fields.put("If-Modified-Since", date));
        }
        return fields;
    }

    /** Asks, and asks again where that may help. */
    private Exchange.Result ask(URI address, Map<String, String> fields, Duration hostDelay)
            throws IOException, InterruptedException {
        Duration delay = hostDelay.compareTo(leastDelay) > 0 ? hostDelay : leastDelay;
        Exchange.Result result = once(address, fields, delay);
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            Optional<Duration> wait = wait(result, tries);
            if (wait.isEmpty()) {
                return result;
            }
            if (result.hop().isPresent()) {
                Files.deleteIfExists(result.hop().get().body());
            }
            pause.sleep(wait.get());
            result = once(address, fields, delay);
        }
        return result;
    }

    private Exchange.Result once(URI address, Map<String, String> fields, Duration delay)
            throws IOException, InterruptedException {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        gate.enter(host, delay);
        try {
            return exchange.ask(address, fields, pause.now(), times.total());
        } finally {
            gate.leave(host);
        }
    }

    /** How long to wait before asking again; empty when that is no use. */
    private Optional<Duration> wait(Exchange.Result result, int tries) {
        Duration backoff = Duration.ofSeconds(1L << (tries - 1));
        if (result.failure().isPresent()) {
            boolean passing = PASSING_FAILURES.contains(result.failure().get().status());
            return passing ? Optional.of(backoff) : Optional.empty();
        }
        HttpHop hop = result.hop().orElseThrow();
        if (!PASSING.contains(hop.httpStatus())) {
            return Optional.empty();
        }
        Duration asked = hop.retryAfter(pause.now()).orElse(backoff);
        return asked.compareTo(LONGEST_WAIT) > 0 ? Optional.empty() : Optional.of(asked);
    }

    private static Optional<String> target(HttpHop hop) {
        return REDIRECTS.contains(hop.httpStatus())
                ? hop.field("location").map(AddressText::ofBytes)
                : Optional.empty();
    }

    private FetchResult arrived(URI address, List<HttpHop> hops) throws IOException {
        HttpHop last = hops.get(hops.size() - 1);
        if (last.httpStatus() == NOT_MODIFIED) {
            return FetchResult.without(FetchStatus.UNCHANGED, "", hops, address);
        }
        if (last.httpStatus() != OK) {
            String message = "The server answers " + last.httpStatus() + ".";
            return FetchResult.without(FetchStatus.HTTP_ERROR, message, hops, address);
        }
        Path content = bodies.next();
        try {
            String encoding = last.field("content-encoding").orElse("");
            String sha256 = bodies.unpack(last.body(), encoding, content);
            if (SoftNotFound.is(content, last.field("content-type").orElse(""))) {
                Files.delete(content);
                String message = "The page says that it does not exist.";
                return FetchResult.without(FetchStatus.SOFT_NOT_FOUND, message, hops, address);
            }
            return new FetchResult(
                    FetchStatus.FETCHED, "", hops, address, Optional.of(content), sha256);
        } catch (ResponseBodies.BodyException e) {
            Files.deleteIfExists(content);
            return FetchResult.without(e.status(), String.valueOf(e.getMessage()), hops, address);
        }
    }

    private static FetchResult failed(FetchRequest request, List<HttpHop> hops, Failure failure) {
        URI last = hops.isEmpty() ? request.address() : hops.get(hops.size() - 1).address();
        return FetchResult.without(failure.status(), failure.message(), hops, last);
    }

    @Override
    public void close() {
        watch.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
