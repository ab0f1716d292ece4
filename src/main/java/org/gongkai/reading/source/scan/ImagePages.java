package org.gongkai.reading.source.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The pictures of one file. */
record ImagePages(ImageReader reader, ImageInputStream input) implements AutoCloseable {

    /**
     * Pixels of the largest picture that is looked at, an A3 page at 600 pixels an inch; of a
     * larger one every second, third … either way.
     */
    static final long MOST_PIXELS = 72_000_000L;

    private static final double A4_SHORT = 595.28;
    private static final double A4_LONG = 841.89;

    static ImagePages of(byte[] bytes) throws IOException {
        ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            input.close();
            throw new IOException("it is no picture that can be read");
        }
        ImageReader reader = readers.next();
        reader.setInput(input, false, true);
        return new ImagePages(reader, input);
    }

    int count() throws IOException {
        return guarded(() -> reader.getNumImages(true));
    }

    int width(int index) throws IOException {
        return guarded(() -> reader.getWidth(index));
    }

    int height(int index) throws IOException {
        return guarded(() -> reader.getHeight(index));
    }

    /** How wide the page is taken to be, in points. */
    double widthInPoints(int index) throws IOException {
        return width(index) <= height(index) ? A4_SHORT : A4_LONG;
    }

    /** How high the page is then, in points. */
    double heightInPoints(int index) throws IOException {
        return widthInPoints(index) * height(index) / width(index);
    }

    BufferedImage image(int index) throws IOException {
        double pixels = (double) width(index) * height(index);
        int step = (int) Math.ceil(Math.sqrt(Math.max(1, pixels / MOST_PIXELS)));
        ImageReadParam every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        return guarded(() -> reader.read(index, every));
    }

    /** Broken pictures make the JDK's readers throw whatever they please. */
    private static <T> T guarded(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (RuntimeException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        } catch (OutOfMemoryError e) {
            throw new IOException("the memory does not suffice", e);
        }
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }
}
