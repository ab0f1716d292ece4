package org.gongkai.app.review;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in who has the address of this page, and nobody whom another page sends: the first part of
 * each path is a random token, {@code Host} must be this machine by number or as localhost, so that
 * no name that an attacker points here is served, and what changes something must come from the
 * page itself.
 */
final class RequestGuard {

    private final String token;
    private final Set<String> hosts;
    private final Set<String> origins;

    private RequestGuard(String token, int port) {
        this.token = token;
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        this.origins = Set.of("http://127.0.0.1:" + port, "http://localhost:" + port);
    }

    /**
     * A guard.
     *
     * @param token what the path must begin with
     */
    static RequestGuard at(int port, String token) {
        return new RequestGuard(token, port);
    }

    /** The path of the page. */
    String path() {
        return "/" + token + "/";
    }

    /** The path behind the token, without a leading slash; empty for who may not come in. */
    Optional<String> admit(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (path == null || !isHere(exchange) || !isOwn(exchange)) {
            return Optional.empty();
        }
        int end = path.indexOf('/', 1);
        boolean known = end > 0 && isToken(path.substring(1, end));
        return known ? Optional.of(path.substring(end + 1)) : Optional.empty();
    }

    /** Whether it asks, by a proper name of this machine, for what nobody needs a token for. */
    boolean isAtTheDoor(HttpExchange exchange) {
        return isHere(exchange) && isOwn(exchange) && exchange.getRequestMethod().equals("GET");
    }

    /** Takes as long for a wrong token as for the right one. */
    private boolean isToken(String given) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isHere(HttpExchange exchange) {
        List<String> host = exchange.getRequestHeaders().get("Host");
        return host != null && host.size() == 1 && hosts.contains(host.get(0));
    }

    private boolean isOwn(HttpExchange exchange) {
        List<String> origin = exchange.getRequestHeaders().get("Origin");
        if (origin == null) {
            return exchange.getRequestMethod().equals("GET");
        }
        return origin.size() == 1 && origins.contains(origin.get(0));
    }
}
