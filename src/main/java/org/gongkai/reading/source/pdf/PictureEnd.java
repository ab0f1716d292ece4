package org.gongkai.reading.source.pdf;

import org.apache.pdfbox.cos.COSName;

/**
 * Whether the data of a picture reach their end, by the marks and lengths in them; of CCITT faxes
 * nothing short of reading them tells.
 */
final class PictureEnd {

    private static final int JPEG_SCAN = 0xDA;
    private static final int END = 0xD9;

    /** The mark with which a JPEG 2000 picture without boxes around it begins. */
    private static final int CODESTREAM = 0xFF4F;

    /** The box that holds such a picture: jp2c. */
    private static final int CODESTREAM_BOX = 0x6A703263;

    /** Bytes behind the mark of the end that writers are known to leave. */
    private static final int PADDING = 16;

    /** A length of JBIG2 that is not told. */
    private static final long UNTOLD = 0xFFFF_FFFFL;

    private final byte[] data;

    private PictureEnd(byte[] data) {
        this.data = data;
    }

    static boolean isMissing(COSName filter, byte[] data) {
        PictureEnd picture = new PictureEnd(data);
        return switch (filter.getName()) {
            case "DCTDecode", "DCT" -> picture.breaksOffAsJpeg();
            case "JPXDecode" -> picture.breaksOffAsJpeg2000();
            case "JBIG2Decode" -> picture.breaksOffAsJbig2();
            default -> false;
        };
    }

    /** Behind the last scan comes the mark of the end; one before it is that of a thumbnail. */
    private boolean breaksOffAsJpeg() {
        return last(END, data.length) < last(JPEG_SCAN, data.length);
    }

    private int last(int mark, int end) {
        for (int i = end - 2; i >= 0; i--) {
            if ((data[i] & 0xFF) == 0xFF && (data[i + 1] & 0xFF) == mark) {
                return i;
            }
        }
        return -1;
    }

    private boolean breaksOffAsJpeg2000() {
        if (number(0, 2) == CODESTREAM) {
            return !endsBefore(data.length);
        }
        long at = 0;
        while (at + 8 <= data.length) {
            long length = number(at, 4);
            boolean large = length == 1;
            length = large && at + 16 <= data.length ? number(at + 8, 8) : length;
            long end = length == 0 ? data.length : at + length;
            if (end > data.length || end < at + 8) {
                return true;
            }
            if (number(at + 4, 4) == CODESTREAM_BOX) {
                return !endsBefore((int) end);
            }
            at = end;
        }
        return true;
    }

    private boolean endsBefore(int end) {
        return last(END, end) >= Math.max(0, end - 2 - PADDING);
    }

    /** Segments tell how long they are. */
    private boolean breaksOffAsJbig2() {
        long at = 0;
        while (at < data.length) {
            long header = jbig2Header(at);
            if (header < 0 || header > data.length) {
                return true;
            }
            long length = number(header - 4, 4);
            if (length == UNTOLD) {
                return false;
            }
            at = header + length;
        }
        return at > data.length;
    }

    /** Where the header of a segment ends (ISO/IEC 14492, 7.2); below 0 where the data do. */
    private long jbig2Header(long at) {
        if (at + 6 > data.length) {
            return -1;
        }
        long number = number(at, 4);
        long flags = number(at + 4, 1);
        long count = number(at + 5, 1) >> 5;
        long next = at + 6;
        if (count == 7) {
            if (at + 9 > data.length) {
                return -1;
            }
            count = number(at + 5, 4) & 0x1FFF_FFFFL;
            next = at + 9 + (count + 8) / 8;
        }
        int wide = number <= 256 ? 1 : number <= 65_536 ? 2 : 4;
        return next + count * wide + ((flags & 0x40) == 0 ? 1 : 4) + 4;
    }

    private long number(long at, int bytes) {
        long number = 0;
        for (long i = at; i < at + bytes; i++) {
            number = number << 8 | (i < data.length ? data[(int) i] & 0xFF : 0);
        }
        return number;
    }
}
