package org.gongkai.bulk.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Keeps fetching in the public net. What can be told by its text is refused before anything is
 * asked; names are judged by the addresses they resolve to, at the very moment of connecting, and
 * all of these must be public.
 */
final class AddressGuard implements DnsResolver {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Set<Integer> PORTS = Set.of(-1, 80, 443);

    /** Names that never lead into the public net (RFC 6761, 6762, 8375 and custom). */
    private static final List<String> LOCAL_NAMES =
            List.of(
                    "localhost",
                    "local",
                    "internal",
                    "intranet",
                    "lan",
                    "home.arpa",
                    "localdomain");

    private final DnsResolver names;
    private final boolean allowPrivate;
    private final boolean anyPort;

    /**
     * @param names asks for the addresses of a name
     * @param allowPrivate whether places that are not public may be asked too
     * @param anyPort whether other ports than 80 and 443 may be asked
     */
    AddressGuard(DnsResolver names, boolean allowPrivate, boolean anyPort) {
        this.names = names;
        this.allowPrivate = allowPrivate;
        this.anyPort = anyPort;
    }

    /** Why an address is not asked, as far as its text tells; empty when it may be. */
    Optional<String> refusal(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            return Optional.of("Only http and https are fetched, not '" + scheme + "'.");
        }
        if (address.getHost() == null) {
            return Optional.of("The address names no host.");
        }
        if (address.getRawUserInfo() != null) {
            return Optional.of("An address with a user name is not fetched.");
        }
        if (!anyPort && !PORTS.contains(address.getPort())) {
            return Optional.of("Port " + address.getPort() + " is not fetched without --any-port.");
        }
        return refusal(address.getHost());
    }

    private Optional<String> refusal(String host) {
        if (Addresses.isOdd(host)) {
            return Optional.of("'" + host + "' is a number in a spelling that is not read.");
        }
        Optional<InetAddress> literal = Addresses.literal(host);
        boolean local = literal.isPresent() ? !isAllowed(literal.get()) : isLocalName(host);
        return local && !allowPrivate
                ? Optional.of("'" + host + "' is not in the public net; see --allow-private.")
                : Optional.empty();
    }

    private static boolean isLocalName(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
        boolean single = name.indexOf('.') < 0;
        return single || LOCAL_NAMES.stream().anyMatch(end -> name.endsWith("." + end));
    }

    private boolean isAllowed(InetAddress address) {
        return allowPrivate || Addresses.isPublic(address);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        Optional<String> refusal = refusal(host);
        if (refusal.isPresent()) {
            throw new ForbiddenAddressException(refusal.get());
        }
        Optional<InetAddress> literal = Addresses.literal(host);
        InetAddress[] found =
                literal.isPresent() ? new InetAddress[] {literal.get()} : names.resolve(host);
        if (found == null || found.length == 0) {
            throw new UnknownHostException("no address");
        }
        if (!Arrays.stream(found).allMatch(this::isAllowed)) {
            throw new ForbiddenAddressException(
                    "'" + host + "' leads to a place that is not in the public net.");
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** An address that is never asked. An unknown host to whoever wanted to connect to it. */
    static final class ForbiddenAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        /**
         * @param message one sentence
         */
        ForbiddenAddressException(String message) {
            super(message);
        }
    }
}
