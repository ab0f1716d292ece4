package org.gongkai.app.review;

import static java.util.Map.entry;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.text.Language;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.write.JsonTree;

/** Finds the answer to a request that was let in. */
final class Answers {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /** Files of the page, by the name under which they are asked for. */
    private static final Map<String, String> FILES =
            Map.ofEntries(
                    entry("", HTML),
                    entry("page.css", STYLE),
                    entry("page.js", SCRIPT),
                    entry("texts.js", SCRIPT),
                    entry("list.js", SCRIPT),
                    entry("report.js", SCRIPT),
                    entry("edit.js", SCRIPT),
                    entry("lines.js", SCRIPT),
                    entry("forms.js", SCRIPT),
                    entry("draw.js", SCRIPT),
                    entry("explanation.js", SCRIPT),
                    entry("core.js", SCRIPT));

    /** Bytes of the longest correction. */
    private static final int LONGEST = 64 << 10;

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private final ReviewService service;
    private final Pages pages;
    private final Map<Language, List<String>> explanation;
    private final JsonTree json = new JsonTree();

    /**
     * @param explanation as {@link ReviewInputs} has it
     */
    Answers(ReviewService service, Pages pages, Map<Language, List<String>> explanation) {
        this.explanation = explanation;
        this.service = service;
        this.pages = pages;
    }

    /**
     * Makes the report ready that the list begins with, and its first page: whoever opens a report
     * first does not wait for libraries to be loaded.
     */
    void prepare() {
        try {
            Optional<ListedReport> first = service.first();
            if (first.isPresent()) {
                json.line(service.report(first.get()));
                pages.picture(first.get(), 1);
            }
        } catch (IOException | OutputException | RuntimeException e) {
            // Whoever opens it is told.
        }
    }

    Reply to(HttpExchange exchange, String path) throws IOException, OutputException {
        boolean posted = exchange.getRequestMethod().equals("POST");
        boolean got = exchange.getRequestMethod().equals("GET");
        Optional<Taker> taker = taker(path);
        if (posted != taker.isPresent() || posted == got) {
            return Reply.refusal(NOT_ALLOWED, "This cannot be done here.");
        }
        if (taker.isPresent()) {
            return take(exchange, taker.get());
        }
        if (FILES.containsKey(path)) {
            return file(path);
        }
        Map<String, String> query = query(exchange);
        Optional<ListedReport> source = service.source(query.getOrDefault("source", ""));
        return switch (path) {
            case "overview" -> overview();
            case "words" -> Reply.json(json.line(ReportView.words()));
            case "news" -> news(query);
            case "report" -> report(source);
            case "picture" -> picture(source, query.getOrDefault("page", ""));
            case "text" -> text(source);
            case "explanation" -> Reply.json(json.line(explanation()));
            default -> Reply.refusal(NOT_FOUND, "There is nothing at this address.");
        };
    }

    /** The list goes out as it is kept: it is long, and asked for often. */
    private Reply overview() throws OutputException {
        // Before the list: whoever has it does not miss what is typed meanwhile.
        String work = json.line(service.work());
        String begin = work.substring(0, work.length() - 1) + ",\"reports\":";
        return Reply.json(
                List.of(
                        begin.getBytes(StandardCharsets.UTF_8),
                        service.reports(),
                        "}".getBytes(StandardCharsets.UTF_8)));
    }

    private Map<String, Object> explanation() {
        return Map.of(
                "en", explanation.getOrDefault(Language.EN, List.of()),
                "zh", explanation.getOrDefault(Language.ZH, List.of()));
    }

    /**
     * What is served to who has no token yet: a page that asks for it, and nothing of the reports.
     */
    static Optional<Reply> door(String path) throws IOException {
        return switch (path) {
            case "/" -> Optional.of(new Reply(FORBIDDEN, HTML, List.of(bytes("door.html"))));
            case "/door.js" -> Optional.of(Reply.ok(SCRIPT, bytes("door.js")));
            case "/page.css" -> Optional.of(Reply.ok(STYLE, bytes("page.css")));
            default -> Optional.empty();
        };
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Answers.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static Reply file(String path) throws IOException {
        String name = path.isEmpty() ? "page.html" : path;
        return Reply.ok(Objects.requireNonNull(FILES.get(path)), bytes(name));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String part : raw == null ? new String[0] : raw.split("&", -1)) {
            int sign = part.indexOf('=');
            if (sign > 0) {
                query.put(
                        part.substring(0, sign),
                        URLDecoder.decode(part.substring(sign + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private Optional<Taker> taker(String path) {
        return switch (path) {
            case "correct" -> Optional.of(service::correct);
            case "metadata" -> Optional.of(service::say);
            case "read" -> Optional.of(service::read);
            case "frame" -> Optional.of(service::draw);
            case "line" -> Optional.of(service::line);
            case "table" -> Optional.of(service::table);
            default -> Optional.empty();
        };
    }

    private Reply news(Map<String, String> query) {
        return Reply.json(
                json.line(
                        service.news(
                                query.getOrDefault("tab", ""),
                                query.getOrDefault("source", ""),
                                query.getOrDefault("who", ""))));
    }

    private Reply report(Optional<ListedReport> source) throws OutputException {
        return source.isPresent()
                ? Reply.json(json.line(service.report(source.get())))
                : Reply.refusal(NOT_FOUND, "There is no such report in this folder.");
    }

    private Reply picture(Optional<ListedReport> source, String page)
            throws IOException, OutputException {
        if (source.isEmpty() || !page.matches("[1-9]\\d{0,4}")) {
            return Reply.refusal(NOT_FOUND, "There is no such page.");
        }
        return pages.picture(source.get(), Integer.parseInt(page))
                .map(png -> Reply.ok("image/png", png))
                .orElseGet(() -> Reply.refusal(NOT_FOUND, Pages.ABSENT));
    }

    /** As plain text: nothing of a document may run in this page. */
    private Reply text(Optional<ListedReport> source) throws IOException, OutputException {
        Optional<String> text = source.isPresent() ? pages.text(source.get()) : Optional.empty();
        return text.map(Reply::text).orElseGet(() -> Reply.refusal(NOT_FOUND, Pages.ABSENT));
    }

    /** What a person says, and the report with it. */
    private interface Taker {
        Map<String, Object> take(Map<String, String> said) throws IOException, OutputException;
    }

    private Reply take(HttpExchange exchange, Taker taker) throws IOException, OutputException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST);
        try {
            Map<String, String> said = json.texts(new String(body, StandardCharsets.UTF_8));
            return Reply.json(json.line(taker.take(said)));
        } catch (IllegalArgumentException | IOException e) {
            return Reply.refusal(BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }
}
