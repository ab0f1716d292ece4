package org.gongkai.reading.source.pdf;

import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * What comes before an operator, or the entries of an array. Entries that are absent or of another
 * kind read as nothing.
 */
final class Operands {

    private static final COSName NO_NAME = COSName.getPDFName("");
    private static final byte[] NO_BYTES = {};
    private static final Operands NO_ENTRIES = new Operands();

    /** Stands in {@link #values} for a number, which is in {@link #numbers}. */
    private static final Object NUMBER = new Object();

    private Object[] values = new Object[8];
    private double[] numbers = new double[8];
    private int size;

    /** The entries of an array of the document, none when there is no array. */
    static Operands of(COSArray array) {
        Operands operands = new Operands();
        for (int i = 0; array != null && i < array.size(); i++) {
            if (array.getObject(i) instanceof COSNumber number) {
                operands.add(number.floatValue());
            }
        }
        return operands;
    }

    void add(double number) {
        add(NUMBER);
        numbers[size - 1] = number;
    }

    void add(Object value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        values[size++] = value;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    boolean isNumber(int index) {
        return index < size && values[index] == NUMBER;
    }

    /** Whether at least so many operands are there and all of those are finite numbers. */
    boolean areNumbers(int count) {
        if (size < count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (values[i] != NUMBER || !Double.isFinite(numbers[i])) {
                return false;
            }
        }
        return true;
    }

    double number(int index) {
        return isNumber(index) ? numbers[index] : 0;
    }

    /** The name at an index, or an empty name. */
    COSName name(int index) {
        return index < size && values[index] instanceof COSName name ? name : NO_NAME;
    }

    byte[] string(int index) {
        return index < size && values[index] instanceof byte[] string ? string : NO_BYTES;
    }

    Operands array(int index) {
        return index < size && values[index] instanceof Operands array ? array : NO_ENTRIES;
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
