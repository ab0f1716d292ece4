package org.gongkai.bulk.fetch;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses lie in the public net. All that are reserved for something else are refused: the
 * special-purpose registries of IANA (RFC 6890 and its successors). Addresses of IPv6 that carry
 * one of IPv4 are judged by that as well.
 */
final class PublicAddresses {

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

    /** What carries an address of IPv4, and where in it the first of its four bytes stands. */
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");

    private static final Block NAT64 = Block.of("64:ff9b::/96");
    private static final int SIX_TO_FOUR_AT = 2;
    private static final int NAT64_AT = 12;

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return RESERVED_4.stream().noneMatch(block -> block.holds(bytes));
        }
        if (NAT64.holds(bytes)) {
            return contain(embedded(bytes, NAT64_AT));
        }
        if (SIX_TO_FOUR.holds(bytes)) {
            return contain(embedded(bytes, SIX_TO_FOUR_AT));
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
