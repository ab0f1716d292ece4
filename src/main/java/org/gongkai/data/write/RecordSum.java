package org.gongkai.data.write;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gongkai.model.Fingerprint;

/**
 * The last field of a record, 16 hex digits of the SHA-256 of all that stands before them: what was
 * changed since is known for it.
 */
final class RecordSum {

    /** Stands in the record until its digits are known. */
    static final String UNKNOWN = "0000000000000000";

    /** What follows the digits. */
    private static final byte[] END = "\"\n}\n".getBytes(StandardCharsets.US_ASCII);

    private RecordSum() {}

    /** Puts the sum of a record in its place. */
    static void seal(byte[] record) {
        byte[] sum = sum(record);
        System.arraycopy(sum, 0, record, start(record), sum.length);
    }

    /** Whether a record is as it was written. */
    static boolean holds(byte[] record) {
        int start = start(record);
        return start >= 0
                && Arrays.equals(
                        record, record.length - END.length, record.length, END, 0, END.length)
                && Arrays.equals(
                        record,
                        start,
                        record.length - END.length,
                        sum(record),
                        0,
                        UNKNOWN.length());
    }

    private static int start(byte[] record) {
        return record.length - END.length - UNKNOWN.length();
    }

    private static byte[] sum(byte[] record) {
        return Fingerprint.of(Arrays.copyOf(record, start(record)))
                .id()
                .getBytes(StandardCharsets.US_ASCII);
    }
}
