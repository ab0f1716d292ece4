package org.gongkai.bulk.archive;

/** What a walk has cost so far, over all archives inside one another. */
final class Budget {

    private final Limits limits;
    private int entries;
    private long bytes;

    Budget(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    /** Whether one more entry may be looked at. */
    boolean hasEntry() {
        return entries < limits.entries();
    }

    void entry() {
        entries++;
    }

    /** Whether anything more may be unpacked. */
    boolean hasBytes() {
        return bytes < limits.totalBytes();
    }

    void unpacked(int count) throws LimitException {
        bytes += count;
        if (bytes > limits.totalBytes()) {
            throw new LimitException(
                    "The archive unpacks to more than " + limits.totalBytes() + " bytes in all.");
        }
    }

    /** Checks an entry in the middle of being unpacked. */
    void check(long unpacked, long packed) throws LimitException {
        if (unpacked > limits.entryBytes()) {
            throw new LimitException(
                    "The entry unpacks to more than " + limits.entryBytes() + " bytes.");
        }
        if (unpacked > limits.ratioFrom() && unpacked / Math.max(packed, 1) > limits.ratio()) {
            throw new LimitException(
                    "The entry unpacks to more than "
                            + limits.ratio()
                            + " times its packed length.");
        }
    }
}
