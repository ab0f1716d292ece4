package org.gongkai.reading.source.office;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.gongkai.reading.source.flow.RunLook;

/**
 * The colours of the cells of a Word 97 document, which the library does not tell: they stand in
 * the properties of the paragraph that ends a row ([MS-DOC] 2.6.3 and 2.9.248).
 */
final class DocGrounds {

    /** sprmTDefTableShd, without what tells its size. */
    private static final int SHADINGS = 0x12;

    /** The same in sixteen colours, as Word 97 has it alone. */
    private static final int OLD_SHADINGS = 0x09;

    /** sprmTIstd: a style, which may have colours. */
    private static final int STYLE = 0x3A;

    /** Bytes of the shading of a cell: ink, ground, pattern. */
    private static final int SHADING = 10;

    private static final int BACK = 4;
    private static final int PATTERN = 8;
    private static final int AUTOMATIC = 3;
    private static final int NIL = 0xFFFF;

    private final Map<Integer, byte[]> properties = new HashMap<>();

    DocGrounds(HWPFDocument document) {
        for (PAPX paragraph : document.getParagraphTable().getParagraphs()) {
            properties.put(paragraph.getEnd(), paragraph.getGrpprl());
        }
    }

    /** The colour of a cell of a row; empty where it is not known. */
    OptionalInt of(TableRow row, int cell) {
        byte[] ends = properties.get(row.getEndOffset());
        if (ends == null) {
            return OptionalInt.empty();
        }
        boolean known = true;
        SprmIterator all = new SprmIterator(ends, 2);
        while (all.hasNext()) {
            SprmOperation each = all.next();
            if (each.getType() == SprmOperation.TYPE_TAP && each.getOperation() == SHADINGS) {
                return shading(each, cell);
            }
            known &=
                    each.getType() != SprmOperation.TYPE_TAP
                            || (each.getOperation() != OLD_SHADINGS
                                    && each.getOperation() != STYLE);
        }
        return known ? OptionalInt.of(RunLook.PAPER) : OptionalInt.empty();
    }

    private static OptionalInt shading(SprmOperation shadings, int cell) {
        byte[] bytes = shadings.getGrpprl();
        int at = shadings.getGrpprlOffset() + cell * SHADING;
        int end = shadings.getGrpprlOffset() - 1 + (bytes[shadings.getGrpprlOffset() - 1] & 0xFF);
        if (at + SHADING > Math.min(bytes.length, end + 1)) {
            return OptionalInt.empty();
        }
        int pattern = (bytes[at + PATTERN] & 0xFF) | ((bytes[at + PATTERN + 1] & 0xFF) << 8);
        return switch (pattern) {
            case 0 ->
                    bytes[at + BACK + AUTOMATIC] == 0
                            ? OptionalInt.of(rgb(bytes, at + BACK))
                            : OptionalInt.of(RunLook.PAPER);
            case NIL -> OptionalInt.of(RunLook.PAPER);
            default -> OptionalInt.empty();
        };
    }

    private static int rgb(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 16) | ((bytes[at + 1] & 0xFF) << 8) | (bytes[at + 2] & 0xFF);
    }
}
