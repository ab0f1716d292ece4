package org.gongkai.bulk.fetch;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numeric addresses: their one spelling that everybody reads alike, and which of them lie in the
 * public net. All that are reserved for something else are refused: the special-purpose registries
 * of IANA (RFC 6890 and its successors). Addresses of IPv6 that carry one of IPv4 are judged by
 * that as well.
 */
final class Addresses {

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** Some systems read a name whose last part is a number as a number: 127.1, 0x7f000001. */
    private static final Pattern NUMERIC = Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");

    /** Not public, in IPv4. */
    private static final List<Block> RESERVED_4 =
            blocks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4");

    /** Global unicast, in IPv6; all else is reserved. */
    private static final Block GLOBAL_6 = Block.of("2000::/3");

    /** Not public within it: protocols, Teredo, documentation, old tunnels. */
    private static final List<Block> RESERVED_6 =
            blocks("2001::/23", "2001:db8::/32", "3ffe::/16", "3fff::/20", "5f00::/16");

    /** What carries an address of IPv4, and where in it the first of its four bytes is. */
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");

    private static final Block NAT64 = Block.of("64:ff9b::/96");
    private static final int SIX_TO_FOUR_AT = 2;
    private static final int NAT64_AT = 12;

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

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return RESERVED_4.stream().noneMatch(block -> block.holds(bytes));
        }
        if (NAT64.holds(bytes)) {
            return isPublic(embedded(bytes, NAT64_AT));
        }
        if (SIX_TO_FOUR.holds(bytes)) {
            return isPublic(embedded(bytes, SIX_TO_FOUR_AT));
        }
        return GLOBAL_6.holds(bytes) && RESERVED_6.stream().noneMatch(b -> b.holds(bytes));
    }

    private static InetAddress embedded(byte[] bytes, int at) {
        return Addresses.of(new byte[] {bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]});
    }

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts).map(Block::of).toList();
    }

    /** Addresses with the same first bits. */
    private record Block(BigInteger prefix, int bits, int length) {

        static Block of(String text) {
            int slash = text.indexOf('/');
            byte[] bytes = Addresses.literal(text.substring(0, slash)).orElseThrow().getAddress();
            int length = bytes.length * Byte.SIZE;
            int bits = Integer.parseInt(text.substring(slash + 1));
            return new Block(new BigInteger(1, bytes).shiftRight(length - bits), bits, length);
        }

        boolean holds(byte[] address) {
            return address.length * Byte.SIZE == length
                    && new BigInteger(1, address).shiftRight(length - bits).equals(prefix);
        }
    }
}
