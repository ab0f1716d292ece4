package org.gongkai.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.gongkai.bulk.worker.WorkerCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawersTest {

    private static final String PDF = "application/pdf";

    @TempDir private Path scratch;

    private WorkerCommand command(Class<?> program, Duration limit) {
        return WorkerCommand.onThisJava(256, scratch, limit, List.of(program.getName()));
    }

    @Test
    void aPageIsDrawnAndOneThatIsNotThereIsNot() throws Exception {
        byte[] document = Files.readAllBytes(Path.of("samples/songjian2023.pdf"));
        try (Drawers drawers = new Drawers(command(DrawingLoop.class, Duration.ofSeconds(60)))) {
            assertThat(drawers.draw("a 1", document, PDF, 1, DrawingProcess.BORN_DIGITAL))
                    .isPresent();
            assertThat(drawers.draw("a 99", document, PDF, 99, DrawingProcess.BORN_DIGITAL))
                    .isEmpty();
            assertThat(drawers.draw("b 1", new byte[100], PDF, 1, DrawingProcess.BORN_DIGITAL))
                    .isEmpty();
            assertThat(drawers.draw("a 2", document, PDF, 2, DrawingProcess.BORN_DIGITAL))
                    .isPresent();
        }
    }

    /** Draws the first page that it is asked for, and hangs at any other. */
    static final class Hanging {

        private Hanging() {}

        public static void main(String[] args) throws Exception {
            java.io.DataInputStream in = new java.io.DataInputStream(System.in);
            java.io.DataOutputStream out = new java.io.DataOutputStream(System.out);
            out.write(1);
            out.flush();
            while (true) {
                in.readUTF();
                int page = in.readInt();
                in.readInt();
                in.readNBytes(in.readInt());
                while (page > 1) {
                    Thread.sleep(1_000);
                }
                out.writeInt(1);
                out.write(7);
                out.flush();
            }
        }
    }

    @Test
    void aPageThatIsNeverDoneIsKilledAndTheNextIsDrawn() {
        try (Drawers drawers = new Drawers(command(Hanging.class, Duration.ofSeconds(5)))) {
            assertThat(drawers.draw("a 1", new byte[1], PDF, 1, DrawingProcess.BORN_DIGITAL))
                    .isPresent();
            for (int page = 2; page < 5; page++) {
                assertThat(
                                drawers.draw(
                                        "a " + page,
                                        new byte[1],
                                        PDF,
                                        page,
                                        DrawingProcess.BORN_DIGITAL))
                        .isEmpty();
                assertThat(drawers.draw("a 1", new byte[1], PDF, 1, DrawingProcess.BORN_DIGITAL))
                        .isPresent();
            }
            long start = System.nanoTime();
            assertThat(drawers.draw("a 2", new byte[1], PDF, 2, DrawingProcess.BORN_DIGITAL))
                    .isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(4));
        }
    }

    /** The frame of a table that was scanned askew is level again, so boxes lie on its cells. */
    @Test
    void aScanIsShownLevel() throws Exception {
        BufferedImage askew = new BufferedImage(850, 1100, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = askew.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 850, 1100);
        pen.setColor(Color.BLACK);
        pen.rotate(Math.toRadians(1.5), 425, 550);
        for (int y = 100; y < 1000; y += 25) {
            pen.fillRect(80, y, 690, 3);
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(askew, "png", png);
        try (Drawers drawers = new Drawers(command(DrawingLoop.class, Duration.ofSeconds(60)))) {
            byte[] drawn = drawers.draw("s 1", png.toByteArray(), "image/png", 1, 0).orElseThrow();
            BufferedImage level = ImageIO.read(new ByteArrayInputStream(drawn));
            assertThat(lean(level)).isLessThan(3);
            byte[] turned = drawers.draw("s 2", png.toByteArray(), "image/png", 1, 1).orElseThrow();
            BufferedImage lying = ImageIO.read(new ByteArrayInputStream(turned));
            assertThat(lying.getWidth()).isEqualTo(level.getHeight());
        }
    }

    /** Pixels by which the first line is higher at one end than at the other. */
    private static int lean(BufferedImage image) {
        return Math.abs(
                first(image, image.getWidth() / 5) - first(image, image.getWidth() * 4 / 5));
    }

    private static int first(BufferedImage image, int x) {
        int y = 0;
        while ((image.getRGB(x, y) & 0xFF) > 128) {
            y++;
        }
        return y;
    }
}
