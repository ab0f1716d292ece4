package org.gongkai.reading.source.pdf;

/** Whether the data of a JPEG picture reach its end. */
final class JpegEnd {

    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;

    private JpegEnd() {}

    /** Behind the last scan comes the mark of the end; one before it is that of a thumbnail. */
    static boolean isMissing(byte[] jpeg) {
        return last(jpeg, END) < last(jpeg, SCAN);
    }

    private static int last(byte[] jpeg, int mark) {
        for (int i = jpeg.length - 2; i >= 0; i--) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == mark) {
                return i;
            }
        }
        return -1;
    }
}
