package org.gongkai.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/** What stands before an operator. Operands that are absent or of another kind read as nothing. */
final class Operands {

    /**
     * More operands than any operator takes (DeviceN has up to 32 components): the rest is junk.
     */
    private static final int MOST = 64;

    private static final byte[] NO_BYTES = {};

    private final List<COSBase> values = new ArrayList<>();

    /** The entries of an array, none when there is no array. */
    static Operands of(COSArray array) {
        Operands operands = new Operands();
        for (int i = 0; array != null && i < array.size(); i++) {
            operands.add(array.getObject(i));
        }
        return operands;
    }

    void add(COSBase value) {
        if (values.size() < MOST) {
            values.add(value);
        }
    }

    void clear() {
        values.clear();
    }

    int size() {
        return values.size();
    }

    /** Whether at least so many operands stand there and all of those are finite numbers. */
    boolean areNumbers(int count) {
        if (values.size() < count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (!(values.get(i) instanceof COSNumber number)
                    || !Float.isFinite(number.floatValue())) {
                return false;
            }
        }
        return true;
    }

    double number(int index) {
        boolean there = index < values.size() && values.get(index) instanceof COSNumber;
        return there ? ((COSNumber) values.get(index)).floatValue() : 0;
    }

    /** The name at an index, or an empty name. */
    COSName name(int index) {
        boolean there = index < values.size() && values.get(index) instanceof COSName;
        return there ? (COSName) values.get(index) : COSName.getPDFName("");
    }

    byte[] string(int index) {
        boolean there = index < values.size() && values.get(index) instanceof COSString;
        return there ? ((COSString) values.get(index)).getBytes() : NO_BYTES;
    }

    COSArray array(int index) {
        boolean there = index < values.size() && values.get(index) instanceof COSArray;
        return there ? (COSArray) values.get(index) : new COSArray();
    }

    /** Two opposite corners as a rectangle. */
    Extent extent() {
        return new Extent(
                Math.min(number(0), number(2)),
                Math.min(number(1), number(3)),
                Math.max(number(0), number(2)),
                Math.max(number(1), number(3)));
    }

    Affine matrix() {
        return new Affine(number(0), number(1), number(2), number(3), number(4), number(5));
    }
}
