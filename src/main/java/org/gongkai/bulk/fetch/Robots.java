package org.gongkai.bulk.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the robots.txt of each host allows (RFC 9309): without one, or where it is refused, all;
 * while it cannot be had, nothing.
 */
final class Robots {

    /** Longest pause that is kept because a host asks for it. */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private static final String NAME = "gongkai";

    /** Of a broken robots.txt, which nobody reads. */
    private static final int WARNINGS = 0;

    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private final Map<String, Rules> hosts = new ConcurrentHashMap<>();

    /**
     * What a host allows.
     *
     * @param rules of its robots.txt
     * @param failure why there are none
     */
    record Rules(BaseRobotRules rules, Optional<Failure> failure) {

        boolean allow(URI address) {
            return rules.isAllowed(address.toString());
        }

        Duration delay() {
            long asked = rules.getCrawlDelay();
            boolean none = asked == BaseRobotRules.UNSET_CRAWL_DELAY || asked < 0;
            Duration delay = none ? Duration.ZERO : Duration.ofMillis(asked);
            return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
        }
    }

    /** Gets a robots.txt. */
    interface Getter {
        FetchResult get(URI robots) throws IOException, InterruptedException;
    }

    Rules of(URI address, Getter getter) throws IOException, InterruptedException {
        String origin = origin(address);
        Rules known = hosts.get(origin);
        if (known != null) {
            return known;
        }
        Rules rules = rules(getter.get(URI.create(origin + "/robots.txt")));
        Rules other = hosts.putIfAbsent(origin, rules);
        return other == null ? rules : other;
    }

    private static Rules rules(FetchResult result) throws IOException {
        try {
            if (result.content().isPresent()) {
                byte[] text = Files.readAllBytes(result.content().get());
                return new Rules(
                        new SimpleRobotRulesParser(Long.MAX_VALUE, WARNINGS)
                                .parseContent(
                                        result.finalAddress().toString(),
                                        text,
                                        "text/plain",
                                        List.of(NAME)),
                        Optional.empty());
            }
            boolean refused =
                    result.status() == FetchStatus.SOFT_NOT_FOUND
                            || result.status() == FetchStatus.REDIRECTS
                            || isClientError(result);
            return refused ? new Rules(allowing(), Optional.empty()) : unavailable(result);
        } finally {
            result.delete();
        }
    }

    private static boolean isClientError(FetchResult result) {
        int last = result.last().map(HttpHop::httpStatus).orElse(0);
        return last >= CLIENT_ERROR && last < SERVER_ERROR;
    }

    private static Rules unavailable(FetchResult result) {
        boolean answered = result.status() == FetchStatus.HTTP_ERROR;
        FetchStatus status = answered ? FetchStatus.ROBOTS : result.status();
        String message = "The host's robots.txt cannot be had: " + result.message();
        return new Rules(allowing(), Optional.of(new Failure(status, message)));
    }

    private static SimpleRobotRules allowing() {
        return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
    }

    static String origin(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port;
    }
}
