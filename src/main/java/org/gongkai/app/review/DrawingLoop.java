package org.gongkai.app.review;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.PageRenderer;

/**
 * The other end of the pipe of a {@link DrawingProcess}: draws one page after the other until the
 * pipe is closed. Not for people.
 */
public final class DrawingLoop {

    /** Resolution of the pictures, pixels of an inch. */
    static final int RESOLUTION = 110;

    /** Instead of the length of a picture that there is not. */
    static final int NONE = -1;

    private DrawingLoop() {}

    /** Serves standard input and output. */
    public static void main(String[] args) throws IOException {
        // Standard output is the pipe; a library that prints must not get into it.
        System.setOut(
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        DataInputStream in =
                new DataInputStream(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Ready: until here no page's time runs.
        out.write(1);
        out.flush();
        try {
            while (true) {
                answer(in, out);
            }
        } catch (EOFException e) {
            // The server has ended.
            out.flush();
        }
    }

    private static void answer(DataInputStream in, DataOutputStream out) throws IOException {
        String mediaType = in.readUTF();
        int page = in.readInt();
        int quarters = in.readInt();
        byte[] document = in.readNBytes(in.readInt());
        byte[] png = png(document, mediaType, page, quarters);
        out.writeInt(png.length == 0 ? NONE : png.length);
        out.write(png);
        out.flush();
    }

    /** Empty where the page cannot be drawn. */
    private static byte[] png(byte[] document, String mediaType, int page, int quarters)
            throws IOException {
        try {
            PageRenderer renderer = new PageRenderer();
            BufferedImage image =
                    quarters == DrawingProcess.BORN_DIGITAL
                            ? renderer.draw(document, mediaType, page, RESOLUTION)
                            : renderer.drawScan(document, mediaType, page, RESOLUTION, quarters);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (UnreadableDocumentException | RuntimeException | StackOverflowError e) {
            return new byte[0];
        }
    }
}
