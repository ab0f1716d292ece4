package org.gongkai.scans;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Prints a PDF and scans it. The same settings give the same pixels.
 *
 * <pre>{@code
 * byte[] pdf = Scanner.of(Path.of("samples/songjian2023.pdf")).at(200).askew(0.7).pdf(0.6f);
 * }</pre>
 */
public final class Scanner {

    private static final long SEED = 20_261_126L;

    private final Pages pages;
    private int resolution = 300;
    private double degrees;
    private double noise;
    private boolean blurred;
    private boolean grey;
    private boolean stamped;
    private boolean folded;
    private int quarters;
    private final Map<Defect, Double> defects = new LinkedHashMap<>();

    private Scanner(Pages pages) {
        this.pages = pages;
    }

    /** The pages as printed, at a resolution. */
    private interface Pages {
        List<BufferedImage> at(int resolution) throws IOException;
    }

    /** A scanner with this document on it. */
    public static Scanner of(Path document) {
        return new Scanner(resolution -> rendered(document, resolution));
    }

    /** A scanner with these pages on it, which have the resolution that is set. */
    public static Scanner of(List<BufferedImage> printed) {
        return new Scanner(resolution -> printed);
    }

    /** A scanner with a volume on it that lies open: two pages side by side on each picture. */
    public static Scanner ofOpen(List<BufferedImage> printed) {
        List<BufferedImage> spreads = new ArrayList<>();
        for (int i = 0; i < printed.size(); i += 2) {
            BufferedImage left = printed.get(i);
            int wide = left.getWidth();
            BufferedImage spread =
                    new BufferedImage(2 * wide, left.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = spread.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, 2 * wide, left.getHeight());
            pen.drawImage(left, 0, 0, null);
            if (i + 1 < printed.size()) {
                pen.drawImage(printed.get(i + 1), wide, 0, null);
            }
            pen.dispose();
            spreads.add(spread);
        }
        return of(spreads);
    }

    /** Pixels of an inch. */
    public Scanner at(int pixels) {
        resolution = pixels;
        return this;
    }

    /** Turned clockwise by a few degrees. */
    public Scanner askew(double clockwise) {
        degrees = clockwise;
        return this;
    }

    /** Out of focus and noisy; the deviation of the brightness, of 255. */
    public Scanner noisy(double deviation) {
        noise = deviation;
        blurred = true;
        return this;
    }

    /** Without colour. */
    public Scanner grey() {
        grey = true;
        return this;
    }

    /** With a red seal in the middle of each page. */
    public Scanner stamped() {
        stamped = true;
        return this;
    }

    /** With the shadow of a fold across the middle and of a spine at the left. */
    public Scanner folded() {
        folded = true;
        return this;
    }

    /** With a defect of a strength from 0 to 1; several come in this order. */
    public Scanner with(Defect defect, double strength) {
        defects.put(defect, strength);
        return this;
    }

    /** Turned clockwise by quarters. */
    public Scanner turned(int times) {
        quarters = times;
        return this;
    }

    /** The pages as images. */
    public List<BufferedImage> images() throws IOException {
        List<BufferedImage> images = new ArrayList<>();
        List<BufferedImage> printed = pages.at(resolution);
        for (int i = 0; i < printed.size(); i++) {
            images.add(scan(printed.get(i), new Random(SEED + i)));
        }
        return images;
    }

    private static List<BufferedImage> rendered(Path document, int resolution) throws IOException {
        List<BufferedImage> images = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(document.toFile())) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                images.add(renderer.renderImageWithDPI(i, resolution, ImageType.RGB));
            }
        }
        return images;
    }

    /** A PDF of the pages as JPEG pictures. */
    public byte[] pdf(float quality) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (BufferedImage image : images()) {
                add(pdf, image, JPEGFactory.createFromImage(pdf, image, quality, resolution));
            }
            return bytes(pdf);
        }
    }

    /** A PDF of the pages in black and white, without loss. */
    public byte[] bilevelPdf() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (BufferedImage image : images()) {
                add(pdf, image, LosslessFactory.createFromImage(pdf, bilevel(image)));
            }
            return bytes(pdf);
        }
    }

    /** A TIFF file of the pages in black and white, as a fax has them. */
    public byte[] tiff() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionType("CCITT T.6");
            writer.prepareWriteSequence(null);
            for (BufferedImage image : images()) {
                BufferedImage page = bilevel(image);
                ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(page);
                writer.writeToSequence(
                        new IIOImage(page, null, writer.getDefaultImageMetadata(type, settings)),
                        settings);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    /** One page as a picture file, such as {@code png} or {@code jpg}. */
    public byte[] picture(int page, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(images().get(page), format, bytes);
        return bytes.toByteArray();
    }

    private void add(PDDocument pdf, BufferedImage image, PDImageXObject picture)
            throws IOException {
        float points = 72f / resolution;
        PDRectangle size = new PDRectangle(image.getWidth() * points, image.getHeight() * points);
        PDPage page = new PDPage(size);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.drawImage(picture, 0, 0, size.getWidth(), size.getHeight());
        }
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private BufferedImage scan(BufferedImage page, Random random) {
        BufferedImage image = page;
        if (stamped) {
            stamp(image);
        }
        for (Map.Entry<Defect, Double> defect : defects.entrySet()) {
            image = defect.getKey().on(image, defect.getValue(), resolution, random);
        }
        if (degrees != 0) {
            image = rotate(image);
        }
        if (folded) {
            shade(image);
        }
        if (blurred) {
            image = blur(image);
        }
        if (noise > 0) {
            spoil(image, random);
        }
        for (int i = 0; i < quarters; i++) {
            image = quarter(image);
        }
        return grey ? drawn(image, BufferedImage.TYPE_BYTE_GRAY) : image;
    }

    /** Ink of a stamp lets what is under it through. */
    private void stamp(BufferedImage image) {
        BufferedImage seal =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        draw(seal);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color under = new Color(image.getRGB(x, y));
                Color ink = new Color(seal.getRGB(x, y));
                Color both =
                        new Color(
                                under.getRed() * ink.getRed() / 255,
                                under.getGreen() * ink.getGreen() / 255,
                                under.getBlue() * ink.getBlue() / 255);
                image.setRGB(x, y, both.getRGB());
            }
        }
    }

    private void draw(BufferedImage image) {
        Graphics2D pen = pen(image);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(new Color(215, 40, 45));
        int size = (int) (1.6 * resolution);
        int x = (image.getWidth() - size) / 2;
        int y = (image.getHeight() - size) / 2;
        pen.setStroke(new BasicStroke(resolution / 25f));
        pen.drawOval(x, y, size, size);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, resolution));
        pen.drawString("*", x + size / 2 - resolution / 4, y + size / 2 + resolution / 2);
        for (int i = 1; i < 6; i++) {
            pen.drawLine(x + i * size / 6, y + size / 5, x + i * size / 6, y + size / 3);
        }
        pen.dispose();
    }

    private BufferedImage rotate(BufferedImage image) {
        BufferedImage turned =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(turned);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        pen.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return turned;
    }

    private void shade(BufferedImage image) {
        Graphics2D pen = pen(image);
        int wide = resolution / 2;
        Color dark = new Color(0, 0, 0, 90);
        Color none = new Color(0, 0, 0, 0);
        pen.setPaint(new GradientPaint(0, 0, dark, wide, 0, none));
        pen.fillRect(0, 0, wide, image.getHeight());
        int middle = image.getHeight() / 2;
        pen.setPaint(new GradientPaint(0, middle - wide, none, 0, middle, dark));
        pen.fillRect(0, middle - wide, image.getWidth(), wide);
        pen.setPaint(new GradientPaint(0, middle, dark, 0, middle + wide, none));
        pen.fillRect(0, middle, image.getWidth(), wide);
        pen.dispose();
    }

    private static BufferedImage blur(BufferedImage image) {
        float[] weights = {1, 2, 1, 2, 4, 2, 1, 2, 1};
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= 16;
        }
        ConvolveOp blur = new ConvolveOp(new Kernel(3, 3, weights), ConvolveOp.EDGE_NO_OP, null);
        return blur.filter(image, null);
    }

    private void spoil(BufferedImage image, Random random) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int more = (int) (random.nextGaussian() * noise);
                Color was = new Color(image.getRGB(x, y));
                Color is =
                        new Color(
                                bounded(was.getRed() + more),
                                bounded(was.getGreen() + more),
                                bounded(was.getBlue() + more));
                image.setRGB(x, y, is.getRGB());
            }
        }
    }

    private static int bounded(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static BufferedImage quarter(BufferedImage image) {
        int wide = image.getHeight();
        int high = image.getWidth();
        BufferedImage turned = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.translate(wide, 0);
        pen.rotate(Math.PI / 2);
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return turned;
    }

    private static BufferedImage bilevel(BufferedImage image) {
        BufferedImage bilevel =
                new BufferedImage(
                        image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color color = new Color(image.getRGB(x, y));
                bilevel.setRGB(x, y, color.getGreen() < 150 ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        return bilevel;
    }

    private static BufferedImage drawn(BufferedImage image, int type) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return copy;
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }
}
