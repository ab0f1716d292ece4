package org.gongkai.bulk.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fetcher and a server on loopback that misbehaves; nothing else is ever asked. */
class HttpFetcherTest {

    private static final HttpFetcher.Times SHORT =
            new HttpFetcher.Times(
                    Duration.ofMillis(500), Duration.ofMillis(400), Duration.ofMillis(1_500));

    private final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger names = new AtomicInteger();

    @TempDir private Path scratch;

    private Server server;
    private HttpFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new Server();
        fetcher = fetcher(loopback(), true);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void aFileIsFetchedWithItsDigestAndHeads() throws Exception {
        server.on("/a.pdf", Server.bytes(200, "Content-Type: application/pdf", bytes("%PDF")));
        FetchResult result = get("/a.pdf");
        assertThat(result.status()).isEqualTo(FetchStatus.FETCHED);
        assertThat(result.content().orElseThrow()).hasContent("%PDF");
        assertThat(result.sha256()).hasSize(64);
        HttpHop hop = result.hops().get(0);
        assertThat(hop.requestHead())
                .startsWith("GET /a.pdf HTTP/1.1\r\n")
                .contains("User-Agent: gongkai/test (a@b.cn)\r\n");
        assertThat(hop.responseHead())
                .startsWith("HTTP/1.1 200 X\r\n")
                .contains("Content-Type: application/pdf\r\n");
        result.delete();
        assertThat(files()).isEmpty();
    }

    @Test
    void packedBodiesAreUnpackedWithinLimits() throws Exception {
        server.on("/good", Server.bytes(200, "Content-Encoding: gzip", gzip(bytes("text"))))
                .on("/bomb", Server.bytes(200, "Content-Encoding: gzip", gzip(new byte[3 << 20])))
                .on("/broken", Server.bytes(200, "Content-Encoding: gzip", bytes("no gzip")))
                .on("/cut", Server.bytes(200, "Content-Encoding: gzip", cut(gzip(noise(9_999)))))
                .on("/odd", Server.bytes(200, "Content-Encoding: br", bytes("x")));
        FetchResult good = get("/good");
        assertThat(good.content().orElseThrow()).hasContent("text");
        good.delete();
        assertStatus("/bomb", FetchStatus.TOO_LARGE);
        assertStatus("/broken", FetchStatus.TRUNCATED);
        assertStatus("/cut", FetchStatus.TRUNCATED);
        assertStatus("/odd", FetchStatus.PROTOCOL_ERROR);
    }

    @Test
    void everyMisbehaviourIsWhatItIs() throws Exception {
        server.on("/large", Server.bytes(200, "", new byte[200_001]))
                .on("/endless", (request, out) -> endless(out))
                .on("/short", Server.raw("HTTP/1.1 200 X\r\nContent-Length: 99\r\n\r\nabc"))
                .on(
                        "/chunk",
                        Server.raw("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc"))
                .on(
                        "/badchunk",
                        Server.raw("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc"))
                .on("/garbage", Server.raw("SSH-2.0-OpenSSH_9.6\r\n\r\n"))
                .on("/nothing", (request, out) -> out.close())
                .on("/silent", (request, out) -> Thread.sleep(3_000))
                .on("/drip", (request, out) -> drip(out))
                .on("/500", Server.text(500, "", "broken"))
                .on("/403", Server.text(403, "", "no"))
                .page("/soft", "<html><title>404 页面不存在</title></html>")
                .page("/softh1", "<h1>您访问的页面不存在</h1>")
                .page("/about404", "<title>年度报告</title>" + "共 404 件".repeat(20));
        assertStatus("/large", FetchStatus.TOO_LARGE);
        assertStatus("/endless", FetchStatus.TOO_LARGE);
        assertStatus("/short", FetchStatus.TRUNCATED);
        assertStatus("/chunk", FetchStatus.TRUNCATED);
        assertStatus("/badchunk", FetchStatus.TRUNCATED);
        assertStatus("/garbage", FetchStatus.PROTOCOL_ERROR);
        assertStatus("/nothing", FetchStatus.PROTOCOL_ERROR);
        assertStatus("/silent", FetchStatus.TIMEOUT);
        assertStatus("/drip", FetchStatus.TIMEOUT);
        assertStatus("/500", FetchStatus.HTTP_ERROR);
        assertStatus("/403", FetchStatus.HTTP_ERROR);
        assertStatus("/404", FetchStatus.HTTP_ERROR);
        assertStatus("/soft", FetchStatus.SOFT_NOT_FOUND);
        assertStatus("/softh1", FetchStatus.SOFT_NOT_FOUND);
        assertStatus("/about404", FetchStatus.FETCHED);
    }

    @Test
    void connectionsThatFailAreWhatTheyAre() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThat(status("http://127.0.0.1:" + closed + "/")).isEqualTo(FetchStatus.CONNECT_ERROR);
        assertThat(statusOfHttpsFromAPlainServer()).isEqualTo(FetchStatus.TLS_ERROR);
        try (HttpFetcher other = fetcher(nowhere(), true)) {
            assertThat(other.get(FetchRequest.plain(URI.create("http://no.such.cn/"))).status())
                    .isEqualTo(FetchStatus.DNS_ERROR);
        }
    }

    @Test
    void whatMayPassIsAskedAgainAndRetryAfterIsKept() throws Exception {
        AtomicInteger times = new AtomicInteger();
        server.on(
                "/busy",
                (request, out) -> {
                    boolean first = times.incrementAndGet() < 3;
                    (first
                                    ? Server.text(503, "Retry-After: 7", "busy")
                                    : Server.text(200, "", "ok"))
                            .write(request, out);
                });
        server.on("/late", Server.text(429, "Retry-After: 9999", "busy"));
        assertStatus("/busy", FetchStatus.FETCHED);
        assertThat(slept).contains(Duration.ofSeconds(7));
        assertThat(times).hasValue(3);
        assertStatus("/late", FetchStatus.HTTP_ERROR);
        assertThat(slept).doesNotContain(Duration.ofSeconds(9_999));
        assertThat(HttpHop.retryAfter("Wed, 21 Oct 2015 07:28:00 GMT", Instant.EPOCH)).isPresent();
        assertThat(HttpHop.retryAfter("soon", Instant.EPOCH)).isEmpty();
    }

    @Test
    void redirectsAreFollowedByHandAndJudgedAnew() throws Exception {
        server.on("/1", Server.text(302, "Location: /2", ""))
                .on("/2", Server.text(301, "Location: a%20b", ""))
                .on("/a%20b", Server.text(200, "", "there"))
                .on("/circle", Server.text(302, "Location: /circle", ""))
                .on("/file", Server.text(302, "Location: file:///etc/passwd", ""))
                .on("/odd", Server.text(302, "Location: http://0x7f.1/", ""));
        for (int i = 10; i < 20; i++) {
            server.on("/" + i, Server.text(302, "Location: /" + (i + 1), ""));
        }
        FetchResult result = get("/1");
        assertThat(result.status()).isEqualTo(FetchStatus.FETCHED);
        assertThat(result.hops()).hasSize(3);
        assertThat(result.finalAddress()).isEqualTo(URI.create(server.address("/a%20b")));
        result.delete();
        assertStatus("/circle", FetchStatus.REDIRECTS);
        assertStatus("/10", FetchStatus.REDIRECTS);
        assertThat(server.requests()).doesNotContain("/17");
        assertStatus("/file", FetchStatus.FORBIDDEN);
        assertStatus("/odd", FetchStatus.FORBIDDEN);
    }

    /** The canary is the server on loopback; even a failing guard would reach nothing else. */
    @Test
    void noWayLeadsIntoPlacesThatAreNotPublic() throws Exception {
        try (HttpFetcher guarded = fetcher(loopback(), false)) {
            for (String host : List.of("127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "rebind.cn")) {
                URI address = URI.create("http://" + host + ":" + server.port() + "/");
                assertThat(guarded.get(FetchRequest.plain(address)).status())
                        .as(host)
                        .isEqualTo(FetchStatus.FORBIDDEN);
            }
        }
        assertThat(server.allRequests()).isEmpty();
        assertThat(names.get()).isPositive();
    }

    @Test
    void robotsAreObeyed() throws Exception {
        server.on(
                        "/robots.txt",
                        Server.text(
                                200,
                                "Content-Type: text/plain",
                                "User-agent: *\nDisallow: /secret\nCrawl-delay: 3\n"))
                .on("/open", Server.text(200, "", "x"));
        assertStatus("/secret/a.pdf", FetchStatus.ROBOTS);
        assertStatus("/open", FetchStatus.FETCHED);
        assertStatus("/open", FetchStatus.FETCHED);
        assertThat(server.requests()).containsExactly("/open", "/open");
        assertThat(Collections.frequency(server.allRequests(), "/robots.txt")).isEqualTo(1);
        assertThat(slept.stream().max(Duration::compareTo).orElseThrow())
                .isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aLongCrawlDelayIsCutToHalfAMinute() throws Exception {
        String robots = "User-agent: *\nCrawl-delay: 86400\n";
        server.on("/robots.txt", Server.text(200, "Content-Type: text/plain", robots))
                .on("/open", Server.text(200, "", "x"));
        assertStatus("/open", FetchStatus.FETCHED);
        assertStatus("/open", FetchStatus.FETCHED);
        assertThat(slept.stream().max(Duration::compareTo).orElseThrow())
                .isBetween(Duration.ofSeconds(29), Duration.ofSeconds(32));
    }

    @Test
    void aRedirectMayBeWrittenInChinese() throws Exception {
        String utf8 =
                new String("/报告".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String gbk = new String("/报告".getBytes("GBK"), StandardCharsets.ISO_8859_1);
        server.on("/1", Server.text(302, "Location: " + utf8, ""))
                .on("/2", Server.text(302, "Location: " + gbk, ""))
                .on("/%E6%8A%A5%E5%91%8A", Server.text(200, "", "there"))
                .on("/%B1%A8%B8%E6", Server.text(200, "", "there"));
        assertStatus("/1", FetchStatus.FETCHED);
        assertStatus("/2", FetchStatus.FETCHED);
    }

    @Test
    void whileRobotsCannotBeHadNothingIsFetched() throws Exception {
        server.on("/robots.txt", Server.text(500, "", "")).on("/open", Server.text(200, "", "x"));
        assertStatus("/open", FetchStatus.ROBOTS);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        server.on(
                "/a",
                (request, out) ->
                        (request.contains("If-None-Match: \"1\"")
                                        ? Server.raw("HTTP/1.1 304 X\r\nConnection: close\r\n\r\n")
                                        : Server.text(200, "ETag: \"1\"", "x"))
                                .write(request, out));
        FetchRequest again =
                new FetchRequest(
                        URI.create(server.address("/a")), Optional.of("\"1\""), Optional.empty());
        assertThat(fetcher.get(again).status()).isEqualTo(FetchStatus.UNCHANGED);
    }

    @Test
    void aHostHasTwoConnectionsAtMostAndPausesBetween() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 6; i++) {
            server.on(
                    "/" + i,
                    (request, out) -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        Thread.sleep(60);
                        // Before the answer: the client may be quicker than this thread.
                        now.decrementAndGet();
                        Server.text(200, "", "x").write(request, out);
                    });
        }
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<FetchResult>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String path = "/" + i;
            all.add(threads.submit(() -> get(path)));
        }
        for (Future<FetchResult> each : all) {
            assertThat(each.get().status()).isEqualTo(FetchStatus.FETCHED);
        }
        threads.shutdown();
        assertThat(most.get()).isBetween(1, 2);
        assertThat(slept).hasSizeGreaterThanOrEqualTo(5);
    }

    private HttpFetcher fetcher(DnsResolver resolver, boolean allowPrivate) {
        FetchSettings settings =
                new FetchSettings(
                        "test",
                        "a@b.cn",
                        Duration.ofSeconds(1),
                        200_000,
                        1,
                        allowPrivate,
                        true,
                        false);
        Pause pause =
                new Pause() {
                    @Override
                    public Instant now() {
                        return Instant.EPOCH;
                    }

                    @Override
                    public void sleep(Duration time) {
                        slept.add(time);
                    }
                };
        return new HttpFetcher(settings, SHORT, scratch, resolver, pause);
    }

    /** Every name, whatever it is, leads to loopback. */
    private DnsResolver loopback() {
        return new Names(new byte[] {127, 0, 0, 1});
    }

    private DnsResolver nowhere() {
        return new Names(new byte[0]);
    }

    private final class Names implements DnsResolver {

        private final byte[] answer;

        Names(byte[] answer) {
            this.answer = answer;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            names.incrementAndGet();
            if (answer.length == 0) {
                throw new UnknownHostException(host);
            }
            return new InetAddress[] {InetAddress.getByAddress(answer)};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private FetchResult get(String path) throws IOException {
        return fetcher.get(FetchRequest.plain(URI.create(server.address(path))));
    }

    private void assertStatus(String path, FetchStatus status) throws IOException {
        FetchResult result = get(path);
        assertThat(result.status()).as("%s: %s", path, result.message()).isEqualTo(status);
        result.delete();
        assertThat(files()).as(path).isEmpty();
    }

    private FetchStatus statusOfHttpsFromAPlainServer() throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try (ServerSocket plain = new ServerSocket(0, 5, loopback)) {
            Thread answering =
                    new Thread(
                            () -> {
                                while (!plain.isClosed()) {
                                    try (java.net.Socket each = plain.accept()) {
                                        each.getOutputStream().write(bytes("HTTP/1.1 400 X\r\n"));
                                        each.getInputStream().read(new byte[4_096]);
                                    } catch (IOException e) {
                                        return;
                                    }
                                }
                            });
            answering.start();
            return status("https://127.0.0.1:" + plain.getLocalPort() + "/");
        }
    }

    private FetchStatus status(String address) throws IOException {
        return fetcher.get(FetchRequest.plain(URI.create(address))).status();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(scratch)) {
            return files.toList();
        }
    }

    private static void endless(java.io.OutputStream out) throws IOException {
        out.write(bytes("HTTP/1.1 200 X\r\n\r\n"));
        while (true) {
            out.write(new byte[8_192]);
        }
    }

    private static void drip(java.io.OutputStream out) throws Exception {
        out.write(bytes("HTTP/1.1 200 X\r\nContent-Length: 9999\r\n\r\n"));
        for (int i = 0; i < 40; i++) {
            out.write('x');
            out.flush();
            Thread.sleep(100);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new java.util.Random(1).nextBytes(bytes);
        return bytes;
    }

    private static byte[] cut(byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
