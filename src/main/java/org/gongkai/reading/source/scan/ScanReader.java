package org.gongkai.reading.source.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.gongkai.model.Box;
import org.gongkai.model.CellKey;
import org.gongkai.model.DrawnFrame;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Recognition;
import org.gongkai.reading.source.PictureReader;
import org.gongkai.reading.source.TableLines;

/**
 * Reads scanned pages: light made even, the page turned upright and level, its lines found, and
 * each cell between them read by itself. Text outside of tables is read as running text.
 *
 * <p>The engine, Tesseract, comes with the program and is loaded when the first picture is read;
 * its language data must be on the machine. Findings:
 *
 * <ul>
 *   <li>{@code page-scanned} (info): the page was read off a picture
 *   <li>{@code ocr-missing} (warning): it was not, because something is not installed
 *   <li>{@code ocr-failed} (error): it was not, because the engine cannot be started, for want of
 *       room for instance
 *   <li>{@code picture-failed} (error): the picture is broken
 *   <li>{@code picture-too-large} (error): the memory does not suffice for it
 * </ul>
 */
public final class ScanReader implements PictureReader {

    /** Sureness of words below which a page may lie in another direction. */
    private static final double LEGIBLE = 0.6;

    /** By how much another direction must be better. */
    private static final double BETTER = 0.1;

    /** Who uses Gongkai as a library need not have the engine. */
    private static final String NO_ENGINE =
            "For text recognition the libraries org.bytedeco:tesseract-platform and"
                    + " org.apache.commons:commons-math3 are needed on the class path.";

    private static final int[] TURNS = {2, 1, 3};
    private static final int[] NO_TURNS = {};

    /** What Java gives a thread by itself is little for a native library. */
    private static final long STACK_BYTES = 4L << 20;

    private final Optional<Engines> engines;
    private final TableLines lines;

    /** Looks for the language data in {@code TESSDATA_PREFIX} or where systems keep them. */
    public ScanReader() {
        this(TableLines.NONE, 1);
    }

    /**
     * The same.
     *
     * @param lines tells where lines are missing in tables
     * @param abreast pictures that are read at a time, each by an engine of its own
     */
    public ScanReader(TableLines lines, int abreast) {
        this.lines = lines;
        engines = LanguageData.folder(System.getenv()).map(folder -> new Engines(folder, abreast));
    }

    /**
     * A name for engine and language data of this machine; {@code missing} without the data. Two
     * machines with the same name read alike.
     */
    public static String engineName() {
        return LanguageData.folder(System.getenv())
                .map(folder -> "tesseract-" + Engine.VERSION + LanguageData.sizes(folder))
                .orElse("missing");
    }

    @Override
    public int abreast() {
        return engines.map(Engines::count).orElse(1);
    }

    @Override
    public Shown read(Pixels pixels, int number, double width, double height) {
        return read(pixels, new Sheet(number, width, height, List.of(), lines));
    }

    @Override
    public Pending begin(
            Pixels pixels, int number, double width, double height, List<DrawnFrame> frames) {
        Sheet sheet = new Sheet(number, width, height, frames, lines);
        if (abreast() == 1) {
            Shown shown = read(pixels, sheet);
            return () -> shown;
        }
        BufferedImage image;
        try {
            image = pixels.image();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // With the others done it may be had after all.
            return () -> read(pixels, sheet);
        }
        FutureTask<Shown> reading = new FutureTask<>(() -> read(() -> image, sheet));
        Thread thread = new Thread(null, reading, "page " + number, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        return () -> shown(reading);
    }

    private static Shown shown(FutureTask<Shown> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a reading", e);
        }
    }

    private Shown read(Pixels pixels, Sheet sheet) {
        if (engines.isEmpty()) {
            return sheet.unread(FindingCode.OCR_MISSING, LanguageData.MISSING);
        }
        try {
            return engines.get().use(engine -> read(engine, pixels.image(), sheet));
        } catch (IOException | RuntimeException e) {
            return sheet.lost(FindingCode.PICTURE_FAILED, "that cannot be read: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            return sheet.lost(
                    FindingCode.PICTURE_TOO_LARGE, "for which the memory does not suffice");
        } catch (NoClassDefFoundError e) {
            return sheet.unread(FindingCode.OCR_FAILED, NO_ENGINE);
        } catch (LinkageError e) {
            String why = "Tesseract cannot be started here (" + e.getMessage() + ").";
            return sheet.unread(FindingCode.OCR_FAILED, why);
        }
    }

    @Override
    public Optional<List<Recognition>> places(Pixels pixels, double width, List<Box> places) {
        if (engines.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    engines.get()
                            .use(
                                    engine ->
                                            new DrawnCells(pixels.image(), width)
                                                    .read(engine, places)));
        } catch (IOException | RuntimeException | OutOfMemoryError | LinkageError e) {
            return Optional.empty();
        }
    }

    /** A page of a document, as it lies. */
    private record Sheet(
            int number, double width, double height, List<DrawnFrame> frames, TableLines lines) {

        double width(int quarters) {
            return quarters % 2 == 0 ? width : height;
        }

        /** Reads it, turned by so many quarters. */
        ScannedPageReader.Reading read(Engine engine, Deskewer.Scan scan, int quarters) {
            // People draw over the whole picture.
            Optional<Spread> spread = frames.isEmpty() ? Spread.of(scan) : Optional.empty();
            if (spread.isEmpty()) {
                return new ScannedPageReader(engine, scan, lines)
                        .read(number, frames, width(quarters));
            }
            try (Spread two = spread.get()) {
                return two.joined(page(engine, two.left()), page(engine, two.right()));
            }
        }

        Shown unread(FindingCode code, String why) {
            return lost(code, "and was not read. " + why);
        }

        Shown lost(FindingCode code, String what) {
            String message = where(number) + " is a picture " + what;
            return Shown.unread(number, width, height, List.of(code.ofDocument(message)));
        }

        private ScannedPageReader.Reading page(Engine engine, Deskewer.Scan scan) {
            return new ScannedPageReader(engine, scan, lines).read(number, List.of(), 1);
        }
    }

    private static Shown read(Engine engine, BufferedImage image, Sheet sheet) {
        try (Deskewer.Scan scan = Deskewer.deskew(image, sheet.width())) {
            ScannedPageReader.Reading best = sheet.read(engine, scan, 0);
            int quarters = 0;
            // Upside down, Tesseract is sure of nothing. The usual page is read once.
            for (int turn : best.legibility() < LEGIBLE ? TURNS : NO_TURNS) {
                try (Deskewer.Scan turned = scan.turned(turn)) {
                    ScannedPageReader.Reading reading = sheet.read(engine, turned, turn);
                    if (reading.legibility() > best.legibility() + BETTER) {
                        best = reading;
                        quarters = turn;
                    }
                }
                if (best.legibility() >= LEGIBLE) {
                    // As legible as a page that is read once; the other ways take longest.
                    break;
                }
            }
            double width = sheet.width(quarters);
            PageMove scaling = PageMove.scaled(width / best.page().width());
            return new Shown(
                    scaling.of(best.page(), width, sheet.width(quarters + 1)),
                    List.of(scanned(sheet.number(), quarters)));
        }
    }

    private static Finding scanned(int number, int quarters) {
        String turned =
                quarters == 0
                        ? ""
                        : "; it lies turned by "
                                + quarters * 90
                                + "°, boxes are those of the upright page";
        return FindingCode.PAGE_SCANNED.on(
                CellKey.DOCUMENT,
                "",
                Integer.toString(number),
                where(number) + " was read off a picture" + turned,
                List.of());
    }

    private static String where(int number) {
        return number == 0 ? "A picture" : "page " + number;
    }
}
