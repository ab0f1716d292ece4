package org.gongkai.reading.source.scan;

import static org.bytedeco.leptonica.global.leptonica.L_BRING_IN_WHITE;
import static org.bytedeco.leptonica.global.leptonica.L_ROTATE_AREA_MAP;
import static org.bytedeco.leptonica.global.leptonica.PIX_SRC;
import static org.bytedeco.leptonica.global.leptonica.boxCreate;
import static org.bytedeco.leptonica.global.leptonica.boxDestroy;
import static org.bytedeco.leptonica.global.leptonica.boxaDestroy;
import static org.bytedeco.leptonica.global.leptonica.boxaGetBoxGeometry;
import static org.bytedeco.leptonica.global.leptonica.boxaGetCount;
import static org.bytedeco.leptonica.global.leptonica.pixAddBorder;
import static org.bytedeco.leptonica.global.leptonica.pixBackgroundNorm;
import static org.bytedeco.leptonica.global.leptonica.pixBlockconv;
import static org.bytedeco.leptonica.global.leptonica.pixClearInRect;
import static org.bytedeco.leptonica.global.leptonica.pixClipRectangle;
import static org.bytedeco.leptonica.global.leptonica.pixCloseBrick;
import static org.bytedeco.leptonica.global.leptonica.pixConnCompBB;
import static org.bytedeco.leptonica.global.leptonica.pixConvert1To8;
import static org.bytedeco.leptonica.global.leptonica.pixCopy;
import static org.bytedeco.leptonica.global.leptonica.pixCountPixels;
import static org.bytedeco.leptonica.global.leptonica.pixCreate;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixDilateBrick;
import static org.bytedeco.leptonica.global.leptonica.pixEndianByteSwap;
import static org.bytedeco.leptonica.global.leptonica.pixEndianByteSwapNew;
import static org.bytedeco.leptonica.global.leptonica.pixExtractBorderConnComps;
import static org.bytedeco.leptonica.global.leptonica.pixFindSkewSweepAndSearch;
import static org.bytedeco.leptonica.global.leptonica.pixGammaTRC;
import static org.bytedeco.leptonica.global.leptonica.pixOpenBrick;
import static org.bytedeco.leptonica.global.leptonica.pixOr;
import static org.bytedeco.leptonica.global.leptonica.pixRasterop;
import static org.bytedeco.leptonica.global.leptonica.pixRotate;
import static org.bytedeco.leptonica.global.leptonica.pixRotate180;
import static org.bytedeco.leptonica.global.leptonica.pixRotate90;
import static org.bytedeco.leptonica.global.leptonica.pixScale;
import static org.bytedeco.leptonica.global.leptonica.pixScaleToSize;
import static org.bytedeco.leptonica.global.leptonica.pixSetAll;
import static org.bytedeco.leptonica.global.leptonica.pixSetMasked;
import static org.bytedeco.leptonica.global.leptonica.pixSubtract;
import static org.bytedeco.leptonica.global.leptonica.pixThresholdToBinary;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.BOX;
import org.bytedeco.leptonica.BOXA;
import org.bytedeco.leptonica.PIX;

/**
 * A picture of 8 bits (0 black to 255 white) or 1 bit (1 ink) a pixel. Lies outside the heap and
 * must be closed. No method changes it but {@link #paste}, {@code wipe} and {@link #clear}.
 */
final class Bitmap implements AutoCloseable {

    private static final int EIGHT_CONNECTED = 8;

    /** Pages of text alone have 1.5 to 1.9, with a table 6 and more; 1 is no evidence. */
    private static final double LEAST_SKEW_CONFIDENCE = 1.3;

    private final PIX pix;

    private Bitmap(PIX pix) {
        if (pix == null || pix.isNull()) {
            throw new IllegalStateException("no memory for a picture, or one without extent");
        }
        this.pix = pix;
    }

    /** Pixels row by row, 0 black to 255 white. */
    static Bitmap of(int width, int height, byte[] pixels) {
        Bitmap bitmap = new Bitmap(pixCreate(width, height, 8));
        // Words of four pixels, the first in the highest byte: written in order, then turned about.
        BytePointer data = bytes(bitmap.pix);
        for (int y = 0; y < height; y++) {
            data.position(y * stride(bitmap.pix)).put(pixels, y * width, width);
        }
        pixEndianByteSwap(bitmap.pix);
        return bitmap;
    }

    private static BytePointer bytes(PIX pix) {
        return new BytePointer(pix.data()).capacity(pix.h() * stride(pix));
    }

    /** Bytes of a row: its words are whole. */
    private static long stride(PIX pix) {
        return (long) pix.wpl() * Integer.BYTES;
    }

    /** White, 8 bits a pixel. */
    static Bitmap white(int width, int height) {
        Bitmap white = new Bitmap(pixCreate(width, height, 8));
        pixSetAll(white.pix);
        return white;
    }

    PIX pix() {
        return pix;
    }

    int width() {
        return pix.w();
    }

    int height() {
        return pix.h();
    }

    Bitmap copy() {
        return new Bitmap(pixCopy((PIX) null, pix));
    }

    Bitmap scaled(double factor) {
        return new Bitmap(pixScale(pix, (float) factor, (float) factor));
    }

    Bitmap scaledTo(int width, int height) {
        return new Bitmap(pixScaleToSize(pix, width, height));
    }

    /** Turned clockwise by quarters. */
    Bitmap turned(int quarters) {
        return switch (Math.floorMod(quarters, 4)) {
            case 1 -> new Bitmap(pixRotate90(pix, 1));
            case 2 -> new Bitmap(pixRotate180((PIX) null, pix));
            case 3 -> new Bitmap(pixRotate90(pix, -1));
            default -> copy();
        };
    }

    /** Rotated clockwise about its middle, of the same size. */
    Bitmap rotated(double radians) {
        return new Bitmap(
                pixRotate(pix, (float) radians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
    }

    /** Shadows and uneven light taken out: the paper becomes nearly white everywhere. */
    Bitmap evened() {
        PIX even = pixBackgroundNorm(pix, null, null, 24, 24, 60, 60, 230, 2, 1);
        return even == null || even.isNull() ? copy() : new Bitmap(even);
    }

    /** Brightness spread so that {@code black} and darker becomes 0, {@code white} 255. */
    Bitmap stretched(int black, int white) {
        return new Bitmap(pixGammaTRC(null, pix, 1, black, Math.max(white, black + 1)));
    }

    /** Each pixel the average of those around it. */
    Bitmap smoothed(int radius) {
        return new Bitmap(pixBlockconv(pix, radius, radius));
    }

    /** One bit: ink is what is darker than the threshold. */
    Bitmap ink(int threshold) {
        return new Bitmap(pixThresholdToBinary(pix, threshold));
    }

    /** Runs of ink at least so wide and high, the rest taken out. */
    Bitmap opened(int width, int height) {
        return new Bitmap(pixOpenBrick(null, pix, width, height));
    }

    /** Gaps narrower than this filled. */
    Bitmap closed(int width, int height) {
        return new Bitmap(pixCloseBrick(null, pix, width, height));
    }

    Bitmap dilated(int width, int height) {
        return new Bitmap(pixDilateBrick(null, pix, width, height));
    }

    /** The ink of both. */
    Bitmap plus(Bitmap other) {
        return new Bitmap(pixOr(null, pix, other.pix));
    }

    /** The ink that the other one has not. */
    Bitmap minus(Bitmap other) {
        return new Bitmap(pixSubtract(null, pix, other.pix));
    }

    /** The ink near the edges of a 1-bit picture. */
    Bitmap rim(int margin) {
        Bitmap rim = copy();
        if (width() > 2 * margin && height() > 2 * margin) {
            BOX inner = boxCreate(margin, margin, width() - 2 * margin, height() - 2 * margin);
            pixClearInRect(rim.pix, inner);
            boxDestroy(inner);
        }
        return rim;
    }

    Bitmap clip(PixelRect area) {
        BOX box = boxCreate(area.x(), area.y(), area.width(), area.height());
        try {
            return new Bitmap(pixClipRectangle(pix, box, (BOX) null));
        } finally {
            boxDestroy(box);
        }
    }

    /** White all around, of an 8-bit picture. */
    Bitmap framed(int border) {
        return new Bitmap(pixAddBorder(pix, border, 255));
    }

    /** Puts another 8-bit picture onto this one. */
    void paste(Bitmap other, int x, int y) {
        pixRasterop(pix, x, y, other.width(), other.height(), PIX_SRC, other.pix, 0, 0);
    }

    /** Makes a part of it white. */
    void wipe(PixelRect area) {
        try (Bitmap white = white(area.width(), area.height())) {
            paste(white, area.x(), area.y());
        }
    }

    /** Makes an 8-bit picture white where another one has ink. */
    void wipe(Bitmap mask) {
        pixSetMasked(pix, mask.pix, 255);
    }

    /** The ink that reaches the edge of a 1-bit picture. */
    Bitmap atTheBorder() {
        return new Bitmap(pixExtractBorderConnComps(pix, EIGHT_CONNECTED));
    }

    /** Takes the ink of parts out of a 1-bit picture. */
    void clear(List<PixelRect> parts) {
        for (PixelRect part : parts) {
            BOX box = boxCreate(part.x(), part.y(), part.width(), part.height());
            pixClearInRect(pix, box);
            boxDestroy(box);
        }
    }

    /** Boxes of connected ink, from top to bottom; of a 1-bit picture. */
    List<PixelRect> components() {
        BOXA boxes = pixConnCompBB(pix, EIGHT_CONNECTED);
        if (boxes == null || boxes.isNull()) {
            return List.of();
        }
        List<PixelRect> components = new ArrayList<>();
        int[][] g = new int[4][1];
        for (int i = 0; i < boxaGetCount(boxes); i++) {
            boxaGetBoxGeometry(boxes, i, g[0], g[1], g[2], g[3]);
            components.add(new PixelRect(g[0][0], g[1][0], g[2][0], g[3][0]));
        }
        boxaDestroy(boxes);
        return components;
    }

    /** Pixels of ink; of a 1-bit picture. */
    int inkCount() {
        int[] count = new int[1];
        pixCountPixels(pix, count, (int[]) null);
        return count[0];
    }

    /** All pixels of a 1-bit picture, row by row: 0 where there is ink. */
    byte[] bytes() {
        try (Bitmap grey = new Bitmap(pixConvert1To8(null, pix, (byte) 255, (byte) 0))) {
            return grey.pixels();
        }
    }

    /** All pixels of an 8-bit picture, row by row. */
    byte[] pixels() {
        PIX ordered = pixEndianByteSwapNew(pix);
        BytePointer data = bytes(ordered);
        byte[] pixels = new byte[width() * height()];
        for (int y = 0; y < height(); y++) {
            data.position(y * stride(ordered)).get(pixels, y * width(), width());
        }
        pixDestroy(ordered);
        return pixels;
    }

    /**
     * How far text and lines are turned clockwise, in radians; 0 where that cannot be told. Of a
     * 1-bit picture.
     *
     * @param range degrees looked at to each side
     */
    double skew(double range) {
        float[] angle = new float[1];
        float[] confidence = new float[1];
        int failed =
                pixFindSkewSweepAndSearch(pix, angle, confidence, 4, 2, (float) range, 0.5f, 0.01f);
        return failed != 0 || confidence[0] < LEAST_SKEW_CONFIDENCE ? 0 : Math.toRadians(-angle[0]);
    }

    @Override
    public void close() {
        pixDestroy(pix);
    }
}
