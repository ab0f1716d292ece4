package org.gongkai.reading.source.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** Widths of a CID-keyed font, in parts of the font size: {@code /W}, {@code /DW}, {@code /DW2}. */
final class CidMetrics {

    private static final double UNITS = 1000;

    /** Codes have two bytes. */
    private static final int LARGEST_CID = 0xFFFF;

    /** PDF 32000-1 table 117: default of /DW2. */
    private static final double DEFAULT_ORIGIN_Y = 880;

    private static final double DEFAULT_VERTICAL_ADVANCE = -1000;

    private final Map<Integer, Double> widths = new HashMap<>();
    private final double defaultWidth;
    private final double originY;
    private final double verticalAdvance;

    private CidMetrics(COSDictionary font) {
        this.defaultWidth = font.getFloat(COSName.DW, 1000) / UNITS;
        COSArray vertical = array(font, COSName.DW2);
        this.originY = number(vertical, 0, DEFAULT_ORIGIN_Y) / UNITS;
        this.verticalAdvance = number(vertical, 1, DEFAULT_VERTICAL_ADVANCE) / UNITS;
        readWidths(array(font, COSName.W));
    }

    /** Metrics of a Type 0 font, empty when its dictionary does not hold them all. */
    static Optional<CidMetrics> of(COSDictionary type0) {
        COSArray descendants = type0.getCOSArray(COSName.DESCENDANT_FONTS);
        boolean usable =
                descendants != null
                        && descendants.size() > 0
                        && descendants.getObject(0) instanceof COSDictionary font
                        && !font.containsKey(COSName.W2);
        return usable
                ? Optional.of(new CidMetrics((COSDictionary) descendants.getObject(0)))
                : Optional.empty();
    }

    double width(int cid) {
        return widths.getOrDefault(cid, defaultWidth);
    }

    double originY() {
        return originY;
    }

    double verticalAdvance() {
        return verticalAdvance;
    }

    /** Entries are {@code first [w1 w2 …]} or {@code first last w}. */
    private void readWidths(COSArray entries) {
        int at = 0;
        while (at + 1 < entries.size()) {
            int first = (int) number(entries, at, 0);
            COSBase next = entries.getObject(at + 1);
            if (next instanceof COSArray list) {
                readList(first, list);
                at += 2;
            } else {
                int last = Math.min((int) number(entries, at + 1, -1), LARGEST_CID);
                double width = number(entries, at + 2, 0) / UNITS;
                for (int cid = Math.max(first, 0); cid <= last; cid++) {
                    widths.put(cid, width);
                }
                at += 3;
            }
        }
    }

    private void readList(int first, COSArray list) {
        for (int i = 0; i < list.size(); i++) {
            widths.put(first + i, number(list, i, 0) / UNITS);
        }
    }

    private static COSArray array(COSDictionary dictionary, COSName key) {
        COSArray array = dictionary.getCOSArray(key);
        return array == null ? new COSArray() : array;
    }

    private static double number(COSArray array, int index, double otherwise) {
        boolean there = index < array.size() && array.getObject(index) instanceof COSNumber;
        return there ? ((COSNumber) array.getObject(index)).floatValue() : otherwise;
    }
}
