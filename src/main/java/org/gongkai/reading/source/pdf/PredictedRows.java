package org.gongkai.reading.source.pdf;

import java.util.Arrays;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Undoes the predictors of compressed streams (PDF 32000-1, 7.4.4.4). */
final class PredictedRows {

    private static final int TIFF = 2;
    private static final int PNG = 10;
    private static final int BYTE = 8;

    /** Bytes of a row; a page at 600 pixels an inch has 20,000. */
    private static final long LONGEST = 1 << 24;

    private PredictedRows() {}

    static DecodedStream undo(byte[] bytes, COSDictionary parameters) {
        int predictor = parameters.getInt(COSName.PREDICTOR, 1);
        if (predictor < TIFF) {
            return DecodedStream.whole(bytes);
        }
        long bits =
                (long) Math.max(1, parameters.getInt(COSName.COLORS, 1))
                        * Math.max(1, parameters.getInt(COSName.BITS_PER_COMPONENT, BYTE));
        long row = (bits * Math.max(1, parameters.getInt(COSName.COLUMNS, 1)) + BYTE - 1) / BYTE;
        if (bits > 32 * BYTE || row > LONGEST) {
            return new DecodedStream(new byte[0], "a stream has rows that cannot be");
        }
        int pixel = (int) Math.max(1, bits / BYTE);
        if (predictor >= PNG) {
            return png(bytes, (int) row, pixel);
        }
        boolean plain = parameters.getInt(COSName.BITS_PER_COMPONENT, BYTE) == BYTE;
        return plain
                ? DecodedStream.whole(tiff(bytes, (int) row, pixel))
                : new DecodedStream(bytes, "a stream has a predictor that is not known");
    }

    private static byte[] tiff(byte[] bytes, int row, int pixel) {
        byte[] out = bytes.clone();
        for (int i = 0; i < out.length; i++) {
            if (i % row >= pixel) {
                out[i] += out[i - pixel];
            }
        }
        return out;
    }

    /** Each row says how it was predicted; what is left of a last row is taken, too. */
    private static DecodedStream png(byte[] bytes, int row, int pixel) {
        byte[] out = new byte[bytes.length];
        byte[] above = new byte[row];
        int length = 0;
        boolean odd = false;
        for (int at = 0; at + 1 < bytes.length; at += row + 1) {
            int count = Math.min(row, bytes.length - at - 1);
            byte[] own = Arrays.copyOf(Arrays.copyOfRange(bytes, at + 1, at + 1 + count), row);
            odd |= bytes[at] < 0 || bytes[at] > 4;
            undo(bytes[at], own, above, pixel);
            System.arraycopy(own, 0, out, length, count);
            length += count;
            above = own;
        }
        return new DecodedStream(
                Arrays.copyOf(out, length),
                odd ? "a stream has a predictor that is not known" : "");
    }

    private static void undo(int kind, byte[] row, byte[] above, int pixel) {
        for (int i = 0; i < row.length; i++) {
            int left = i < pixel ? 0 : row[i - pixel] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = i < pixel ? 0 : above[i - pixel] & 0xFF;
            row[i] +=
                    (byte)
                            switch (kind) {
                                case 1 -> left;
                                case 2 -> up;
                                case 3 -> (left + up) / 2;
                                case 4 -> paeth(left, up, corner);
                                default -> 0;
                            };
        }
    }

    private static int paeth(int left, int up, int corner) {
        int fromLeft = Math.abs(up - corner);
        int fromUp = Math.abs(left - corner);
        int fromCorner = Math.abs(left + up - 2 * corner);
        if (fromLeft <= fromUp && fromLeft <= fromCorner) {
            return left;
        }
        return fromUp <= fromCorner ? up : corner;
    }
}
