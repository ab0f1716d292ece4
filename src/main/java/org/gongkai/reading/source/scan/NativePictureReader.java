package org.gongkai.reading.source.scan;

import static org.bytedeco.leptonica.global.leptonica.L_SEVERITY_NONE;
import static org.bytedeco.leptonica.global.leptonica.pixConvertTo32;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixReadHeaderMem;
import static org.bytedeco.leptonica.global.leptonica.pixReadMem;
import static org.bytedeco.leptonica.global.leptonica.setMsgSeverity;

import java.awt.Rectangle;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import org.bytedeco.leptonica.PIX;

/** Reads the one picture of a file; what it lets through is laid on white. */
final class NativePictureReader extends ImageReader {

    private static final int BUFFER = 1 << 16;

    /** Bytes of the largest file that is read. */
    private static final int MOST_BYTES = 128 << 20;

    private static final int WHITE = 0xFF;
    private static final int SAMPLES = 3;
    private static final int WITH_ALPHA = 4;

    private Optional<BufferedImage> whole = Optional.empty();

    NativePictureReader(NativePictures kind) {
        super(kind);
    }

    @Override
    public void setInput(Object input, boolean forwardOnly, boolean withoutMetadata) {
        super.setInput(input, forwardOnly, withoutMetadata);
        whole = Optional.empty();
    }

    @Override
    public int getNumImages(boolean search) {
        return 1;
    }

    @Override
    public int getWidth(int index) throws IOException {
        return whole().getWidth();
    }

    @Override
    public int getHeight(int index) throws IOException {
        return whole().getHeight();
    }

    @Override
    public Iterator<ImageTypeSpecifier> getImageTypes(int index) throws IOException {
        return Collections.singleton(new ImageTypeSpecifier(whole())).iterator();
    }

    /** Image I/O asks for a null where there is none. */
    @Override
    @SuppressWarnings("NullAway")
    public IIOMetadata getStreamMetadata() {
        return null;
    }

    /** Image I/O asks for a null where there is none. */
    @Override
    @SuppressWarnings("NullAway")
    public IIOMetadata getImageMetadata(int index) {
        return null;
    }

    @Override
    public BufferedImage read(int index, ImageReadParam param) throws IOException {
        BufferedImage image = whole();
        int across = param == null ? 1 : param.getSourceXSubsampling();
        int down = param == null ? 1 : param.getSourceYSubsampling();
        Rectangle part = getSourceRegion(param, image.getWidth(), image.getHeight());
        if (across == 1
                && down == 1
                && part.getSize().equals(image.getRaster().getBounds().getSize())) {
            return image;
        }
        int width = (part.width + across - 1) / across;
        int height = (part.height + down - 1) / down;
        ColorModel colours = image.getColorModel();
        WritableRaster out = colours.createCompatibleWritableRaster(width, height);
        Object pixel = null;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixel =
                        image.getRaster()
                                .getDataElements(part.x + x * across, part.y + y * down, pixel);
                out.setDataElements(x, y, pixel);
            }
        }
        return new BufferedImage(colours, out, false, null);
    }

    private BufferedImage whole() throws IOException {
        if (whole.isEmpty()) {
            byte[] file = file((ImageInputStream) getInput());
            if (!NativePictures.isKnown(file)) {
                // PDFBox asks whatever a PDF file calls JPEG 2000.
                throw new IIOException("the picture is not of the kind that it is said to be");
            }
            try {
                whole = Optional.of(image(file));
            } catch (LinkageError absent) {
                throw new IIOException("the library that reads such pictures is missing", absent);
            }
        }
        return whole.orElseThrow();
    }

    private static BufferedImage image(byte[] file) throws IIOException {
        // It would say on the console what is wrong with the picture, and what is not.
        setMsgSeverity(L_SEVERITY_NONE);
        requireBounded(file);
        PIX pix = pixReadMem(file, file.length);
        if (pix == null || pix.isNull()) {
            throw new IIOException("the picture is broken, or of a kind that is not read");
        }
        try {
            return image(pix);
        } finally {
            pixDestroy(pix);
        }
    }

    private static byte[] file(ImageInputStream input) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int n = input.read(buffer); n > 0; n = input.read(buffer)) {
            file.write(buffer, 0, n);
            if (file.size() > MOST_BYTES) {
                throw new IIOException("the picture is too large");
            }
        }
        return file.toByteArray();
    }

    /** It is unpacked as a whole, outside the heap. */
    private static void requireBounded(byte[] file) throws IIOException {
        int[] width = new int[1];
        int[] height = new int[1];
        int unknown =
                pixReadHeaderMem(
                        file,
                        file.length,
                        new int[1],
                        width,
                        height,
                        new int[1],
                        new int[1],
                        new int[1]);
        if (unknown == 0 && (long) width[0] * height[0] > ImagePages.MOST_PIXELS) {
            throw new IIOException("the picture is too large");
        }
    }

    /** In the order red, green, blue, as PDFBox takes the bytes; grey where it is grey. */
    private static BufferedImage image(PIX pix) throws IIOException {
        PIX colours = pixConvertTo32(pix);
        if (colours == null || colours.isNull()) {
            throw new IIOException("no memory for the picture");
        }
        try {
            return image(colours, pix.spp() == 1, pix.spp() == WITH_ALPHA);
        } finally {
            pixDestroy(colours);
        }
    }

    private static BufferedImage image(PIX pix, boolean grey, boolean clear) {
        int width = pix.w();
        int height = pix.h();
        ColorSpace space = ColorSpace.getInstance(grey ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        ColorModel model =
                new ComponentColorModel(
                        space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        int samples = grey ? 1 : SAMPLES;
        WritableRaster raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, samples, null);
        IntBuffer words = pix.data().capacity((long) pix.wpl() * height).asBuffer();
        int[] row = new int[width * samples];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int word = words.get(y * pix.wpl() + x);
                for (int sample = 0; sample < samples; sample++) {
                    int value = word >>> (24 - 8 * sample) & WHITE;
                    int alpha = clear ? word & WHITE : WHITE;
                    row[x * samples + sample] = WHITE - (WHITE - value) * alpha / WHITE;
                }
            }
            raster.setPixels(0, y, width, 1, row);
        }
        return new BufferedImage(model, raster, false, null);
    }
}
