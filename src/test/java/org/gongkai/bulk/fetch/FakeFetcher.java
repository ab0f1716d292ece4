package org.gongkai.bulk.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.model.Fingerprint;

/** Pages in memory in place of a net: what is not among them does not exist. */
final class FakeFetcher implements Fetcher {

    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    private final Path scratch;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger files = new AtomicInteger();

    /** What is answered to a request. */
    interface Answer {
        FetchResult to(FetchRequest request) throws IOException;
    }

    FakeFetcher(Path scratch) {
        this.scratch = scratch;
    }

    FakeFetcher on(String address, Answer answer) {
        answers.put(address, answer);
        return this;
    }

    FakeFetcher page(String address, String html) {
        return page(address, html, StandardCharsets.UTF_8);
    }

    FakeFetcher page(String address, String html, Charset charset) {
        return on(address, request -> got(request, "text/html", "", html.getBytes(charset)));
    }

    FakeFetcher file(String address, String content) {
        return tagged(address, content, "");
    }

    /** A file with an ETag, or without where that is empty. */
    FakeFetcher tagged(String address, String content, String tag) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return on(address, request -> got(request, "application/pdf", tag, bytes));
    }

    FakeFetcher error(String address, int status) {
        return on(address, request -> failed(request, status, FetchStatus.HTTP_ERROR));
    }

    FakeFetcher unchanged(String address) {
        return on(address, request -> failed(request, 304, FetchStatus.UNCHANGED));
    }

    /** The addresses that were asked for since this was asked last. */
    List<String> asked() {
        List<String> copy = List.copyOf(asked);
        asked.clear();
        return copy;
    }

    @Override
    public FetchResult get(FetchRequest request) throws IOException {
        String address = request.address().toString();
        asked.add(address);
        return answers.getOrDefault(address, it -> failed(it, 404, FetchStatus.HTTP_ERROR))
                .to(request);
    }

    private FetchResult got(FetchRequest request, String type, String tag, byte[] bytes)
            throws IOException {
        Path content = Files.write(next(), bytes);
        HttpHop hop = hop(request.address(), 200, type, tag, bytes);
        return new FetchResult(
                FetchStatus.FETCHED,
                "",
                List.of(hop),
                request.address(),
                Optional.of(content),
                Fingerprint.of(bytes).sha256());
    }

    private FetchResult failed(FetchRequest request, int status, FetchStatus what)
            throws IOException {
        HttpHop hop = hop(request.address(), status, "text/html", "", new byte[0]);
        String message = "The server answers " + status + ".";
        return new FetchResult(
                what, message, List.of(hop), request.address(), Optional.empty(), "");
    }

    private HttpHop hop(URI address, int status, String type, String tag, byte[] bytes)
            throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("content-type", List.of(type + "; charset=x"));
        if (!tag.isEmpty()) {
            headers.put("etag", List.of(tag));
        }
        return new HttpHop(
                address,
                AT,
                "",
                "GET " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getHost() + "\r\n",
                status,
                "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\n",
                headers,
                Files.write(next(), bytes),
                bytes.length);
    }

    private Path next() throws IOException {
        Files.createDirectories(scratch);
        return scratch.resolve("body" + files.incrementAndGet());
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
