package org.gongkai.bulk.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numeric addresses in the one spelling that everybody reads alike. */
final class Addresses {

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** Some systems read a name whose last part is a number as a number: 127.1, 0x7f000001. */
    private static final Pattern NUMERIC = Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");

    private Addresses() {}

    /** The address that a host names by number; empty for a name or an odd spelling. */
    static Optional<InetAddress> literal(String host) {
        String bare = bare(host);
        if (!IPV4.matcher(bare).matches() && !IPV6.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            // Of a number in one of these spellings no server is asked.
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Whether a host is a number in a spelling that not everybody reads alike. */
    static boolean isOdd(String host) {
        boolean numeric = NUMERIC.matcher(bare(host)).matches() || host.indexOf(':') >= 0;
        return numeric && literal(host).isEmpty();
    }

    static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes", e);
        }
    }

    private static String bare(String host) {
        boolean brackets = host.startsWith("[") && host.endsWith("]");
        return brackets ? host.substring(1, host.length() - 1) : host;
    }
}
