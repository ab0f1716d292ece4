package org.gongkai.reading.source.scan;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.gongkai.reading.grid.Frame;
import org.gongkai.reading.grid.GridFinder;
import org.gongkai.reading.grid.RuledGrid;
import org.gongkai.reading.source.scan.Confusions.Way;
import org.gongkai.scans.Scanner;

/**
 * Counts how often each way of reading takes one character of a figure for another, on generated
 * scans whose cells are known, and writes {@code confusions.csv}:
 *
 * <pre>
 * mvn test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=org.gongkai.reading.source.scan.ConfusionCounter -Dexec.args="PAGES FILE"
 * </pre>
 */
final class ConfusionCounter {

    private static final int ROWS = 36;
    private static final int COLUMNS = 8;
    private static final double POINTS = 72;
    private static final List<String> TYPES =
            List.of(
                    "Noto Serif CJK SC",
                    "Noto Sans CJK SC",
                    "Liberation Serif",
                    "Liberation Sans",
                    "DejaVu Sans",
                    "Nimbus Sans",
                    "Nimbus Sans Narrow",
                    "DejaVu Serif");

    private final Engine engine;
    private final Map<String, Integer> counts = new TreeMap<>();
    private int cells;
    private int exact;

    private ConfusionCounter(Path languages) {
        engine = new Engine(languages, Confusions.counted());
    }

    /** Counts so many pages, and writes the file after every ten. */
    public static void main(String[] args) throws IOException {
        ConfusionCounter counter =
                new ConfusionCounter(LanguageData.folder(System.getenv()).orElseThrow());
        for (int page = 0; page < Integer.parseInt(args[0]); page++) {
            counter.page(page);
            if (page % 10 == 9) {
                counter.print(new PrintStream(args[1]));
            }
        }
    }

    private void print(PrintStream out) {
        out.println("way;printed;read;count");
        counts.forEach((line, count) -> out.println(line + ";" + count));
        System.err.println(cells + " cells, of " + exact + " each piece of ink is a character");
    }

    private void page(int seed) throws IOException {
        Random random = new Random(seed);
        List<String> figures = new ArrayList<>();
        for (int i = 0; i < ROWS * COLUMNS; i++) {
            figures.add(figure(random));
        }
        int resolution = List.of(150, 200, 150, 300).get(seed % 4);
        BufferedImage printed = printed(figures, resolution, random);
        Scanner scanner =
                Scanner.of(List.of(printed)).at(resolution).askew(random.nextDouble() * 2 - 1);
        if (seed % 2 == 0) {
            scanner.noisy(4 + random.nextInt(20)).grey();
        }
        byte[] jpeg = scanner.picture(0, "jpg");
        BufferedImage scanned = ImageIO.read(new ByteArrayInputStream(jpeg));
        try (Deskewer.Scan scan =
                        Deskewer.deskew(scanned, printed.getWidth() * POINTS / resolution);
                Bitmap ink = scan.grey().ink(LineDetector.EDGE);
                LineDetector.Lines lines = new LineDetector(scan.resolution()).detect(ink);
                Bitmap thick = lines.ink().dilated(3, 3)) {
            for (RuledGrid grid : GridFinder.grids(lines.rulings())) {
                if (grid.frames().size() == figures.size()) {
                    count(scan, grid, thick, figures);
                }
            }
        }
    }

    private void count(Deskewer.Scan scan, RuledGrid grid, Bitmap lines, List<String> figures) {
        List<CellPicture> pictures = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Frame frame = grid.frames().get(i);
            PixelRect inside = ScannedPageReader.inside(grid.box(frame), scan.resolution());
            CellPicture picture = CellPicture.of(scan, inside, lines);
            cells++;
            if (picture.ink().mayBeFigures() && picture.ink().isExactly(figures.get(i).length())) {
                pictures.add(picture);
                printed.add(figures.get(i));
                exact++;
            }
        }
        FigureReader reader = new FigureReader(engine);
        FigureShapes shapes = new FigureShapes();
        List<Ballot> ballots = reader.ballots(pictures, shapes);
        for (int i = 0; i < ballots.size(); i++) {
            Ballot ballot = ballots.get(i);
            reader.other(ballot);
            ballot.shapes(shapes.read(ballot.cell(), ballot.leading()));
            count(printed.get(i), ballot.readings());
        }
        pictures.forEach(CellPicture::close);
    }

    private void count(String printed, Map<Way, String> readings) {
        readings.forEach(
                (way, read) -> {
                    for (int i = 0;
                            i < printed.length() && read.length() == printed.length();
                            i++) {
                        if (read.charAt(i) != Confusions.NONE) {
                            String line = way + ";" + printed.charAt(i) + ";" + read.charAt(i);
                            counts.merge(line, 1, Integer::sum);
                        }
                    }
                });
    }

    private static String figure(Random random) {
        int length = 1 + random.nextInt(5);
        StringBuilder figure = new StringBuilder();
        for (int i = 0; i < length; i++) {
            figure.append((char) ('0' + random.nextInt(10)));
        }
        return switch (random.nextInt(10)) {
            case 0 -> "-" + figure;
            case 1 -> figure + "." + random.nextInt(10) + random.nextInt(10);
            case 2 -> (1 + random.nextInt(99)) + "," + (100 + random.nextInt(900));
            default -> figure.toString();
        };
    }

    private static BufferedImage printed(List<String> figures, int resolution, Random random) {
        double inch = resolution / POINTS;
        BufferedImage page =
                new BufferedImage(
                        (int) (595 * inch), (int) (842 * inch), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        // Light print, and print that has been copied.
        int ink = random.nextInt(3) == 0 ? random.nextInt(140) : 0;
        pen.setColor(new Color(ink, ink, ink));
        pen.scale(inch, inch);
        pen.setStroke(new BasicStroke(0.6f));
        for (int i = 0; i <= ROWS; i++) {
            pen.draw(new Line2D.Double(50, 60 + 20 * i, 50 + 61 * COLUMNS, 60 + 20 * i));
        }
        for (int i = 0; i <= COLUMNS; i++) {
            pen.draw(new Line2D.Double(50 + 61 * i, 60, 50 + 61 * i, 60 + 20 * ROWS));
        }
        String type = TYPES.get(random.nextInt(TYPES.size()));
        float size = 7.5f + random.nextInt(9) / 2f;
        pen.setFont(new Font(type, Font.PLAIN, 1).deriveFont(size));
        for (int i = 0; i < figures.size(); i++) {
            double wide = pen.getFontMetrics().getStringBounds(figures.get(i), pen).getWidth();
            double x = 50 + 61 * (i % COLUMNS) + (61 - wide) / 2 + random.nextDouble();
            double y = 60 + 20 * (i / COLUMNS) + 10 + 0.36 * size + random.nextDouble();
            pen.drawString(figures.get(i), (float) x, (float) y);
        }
        pen.dispose();
        return page;
    }
}
