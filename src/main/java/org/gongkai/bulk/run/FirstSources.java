package org.gongkai.bulk.run;

import org.gongkai.model.Fingerprint;

/**
 * Which source shows the bytes of a document first, by report id, for a million of them: plain
 * arrays of the ids and of digests of the names. For one thread until all are added.
 */
final class FirstSources {

    private static final int HEX = 16;

    /** The ids as numbers; 0 in free places, and the digest of the name beside each. */
    private long[] ids = new long[1024];

    private long[] names = new long[ids.length];
    private int taken;

    /**
     * Adds a source, unless another one had the id before.
     *
     * @param id report id, 16 hex digits
     */
    boolean add(String id, String source) {
        long number = number(id);
        int place = place(number);
        if (ids[place] == number) {
            return false;
        }
        ids[place] = number;
        names[place] = digest(source);
        taken++;
        if (taken > ids.length / 2) {
            grow();
        }
        return true;
    }

    /** Whether another source than this one was the first with the id. */
    boolean isOther(String id, String source) {
        if (id.length() != HEX) {
            return false;
        }
        long number = number(id);
        int place = place(number);
        return ids[place] == number && names[place] != digest(source);
    }

    private void grow() {
        long[] oldIds = ids;
        long[] oldNames = names;
        ids = new long[2 * oldIds.length];
        names = new long[ids.length];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != 0) {
                int place = place(oldIds[i]);
                ids[place] = oldIds[i];
                names[place] = oldNames[i];
            }
        }
    }

    /** Where an id is, or the free place that it would take. */
    private int place(long id) {
        int mask = ids.length - 1;
        // The digits of a digest are even enough.
        int at = (int) id & mask;
        while (ids[at] != id && ids[at] != 0) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private static long number(String id) {
        long number = Long.parseUnsignedLong(id, HEX);
        return number == 0 ? 1 : number;
    }

    private static long digest(String source) {
        return number(Fingerprint.of(source).id());
    }
}
