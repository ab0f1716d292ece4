package org.gongkai.reading.source.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;

/**
 * The properties that a Word 97 document gives to some letters, a paragraph or a row, in their
 * order ([MS-DOC] 2.6).
 */
final class DocSprms {

    static final DocSprms NONE = new DocSprms(Map.of());

    /** What tells how long a property is, in its three highest bits: it says so itself. */
    private static final int BY_ITSELF = 6;

    /** What properties say, by their numbers. */
    private final Map<Integer, List<byte[]>> all;

    private DocSprms(Map<Integer, List<byte[]>> all) {
        this.all = all;
    }

    static DocSprms ofTable(byte[] bytes, int from) {
        return of(bytes, from, SprmOperation.TYPE_TAP);
    }

    static DocSprms ofParagraph(byte[] bytes, int from) {
        return of(bytes, from, SprmOperation.TYPE_PAP);
    }

    static DocSprms ofLetters(byte[] bytes) {
        return of(bytes, 0, SprmOperation.TYPE_CHP);
    }

    private static DocSprms of(byte[] bytes, int from, int type) {
        Map<Integer, List<byte[]>> all = new HashMap<>();
        SprmIterator each = new SprmIterator(bytes, from);
        while (each.hasNext()) {
            SprmOperation sprm = each.next();
            if (sprm.getType() == type) {
                int at = Math.min(bytes.length, sprm.getGrpprlOffset());
                int size = sprm.size() - (sprm.getSizeCode() == BY_ITSELF ? 3 : 2);
                int end = Math.max(at, Math.min(bytes.length, at + size));
                all.computeIfAbsent(sprm.getOperation(), number -> new ArrayList<>())
                        .add(Arrays.copyOfRange(bytes, at, end));
            }
        }
        return new DocSprms(all);
    }

    /** What the properties of a number say, in their order. */
    List<byte[]> all(int operation) {
        return all.getOrDefault(operation, List.of());
    }

    /** What the last property of a number says, which holds. */
    Optional<byte[]> last(int operation) {
        return all(operation).stream().reduce((earlier, later) -> later);
    }

    boolean has(int operation) {
        return last(operation).isPresent();
    }

    /** The number that the last property of a number is, below zero too; empty without one. */
    OptionalInt number(int operation) {
        return last(operation).stream()
                .filter(operand -> operand.length > 0)
                .mapToInt(operand -> operand.length == 1 ? operand[0] : number(operand, 0))
                .findFirst();
    }

    /** A number of two bytes; 0 where there are none. */
    static int number(byte[] bytes, int at) {
        return at + 1 < bytes.length ? (short) ((bytes[at] & 0xFF) | (bytes[at + 1] << 8)) : 0;
    }
}
