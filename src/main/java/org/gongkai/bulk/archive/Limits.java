package org.gongkai.bulk.archive;

/**
 * What an archive may cost, all archives inside it counted with it. Counted while unpacking; what
 * an archive says of itself is never believed.
 *
 * @param depth archives inside archives, the outermost one counted
 * @param entries entries in all
 * @param entryBytes unpacked bytes of one entry
 * @param totalBytes unpacked bytes in all
 * @param ratio unpacked bytes for each packed one, once {@code ratioFrom} bytes have come out
 * @param ratioFrom bytes below which the ratio says nothing: empty forms pack well
 */
record Limits(int depth, int entries, long entryBytes, long totalBytes, int ratio, long ratioFrom) {

    private static final long MIB = 1L << 20;

    /** For files that somebody packed. */
    static final Limits PACKED = new Limits(3, 10_000, 512 * MIB, 2_048 * MIB, 200, 10 * MIB);

    /** For web archives, which hold the captures of years: only their number is not bounded. */
    static final Limits WEB = new Limits(3, 10_000_000, 512 * MIB, Long.MAX_VALUE, 200, 10 * MIB);
}
