package org.gongkai.reading.source.scan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gongkai.model.Page;

/**
 * Two pages of a volume that lay open, on one picture. Tables without lines would go from one over
 * the white in the middle to the other, so each is read by itself.
 *
 * @param left the left one
 * @param right the right one
 * @param fold where the right one begins, in points
 */
record Spread(Deskewer.Scan left, Deskewer.Scan right, double fold) implements AutoCloseable {

    /** Width by height of two pages, at least: those of the broadest format are 1.3. */
    private static final double LYING = 1.2;

    /** Part of the width on either side of the middle in which the fold is. */
    private static final double MIDDLE = 0.1;

    /** Inches of the two margins there, at least; columns of tables are nearer. */
    private static final double MARGINS = 0.8;

    /** Inches of the largest speck, and of the widest shadow of the fold. */
    private static final double SPECK = 0.02;

    private static final double SHADOW = 0.1;

    /** Part of the height of what lies in the fold and is no print. */
    private static final double HIGH = 0.4;

    /** Pieces of ink of a page, at least. */
    private static final int FEWEST = 20;

    private static final double POINTS = 72;

    /** The two pages of a picture; empty where it shows one. */
    static Optional<Spread> of(Deskewer.Scan scan) {
        Bitmap grey = scan.grey();
        OptionalInt fold = grey.width() < LYING * grey.height() ? OptionalInt.empty() : fold(scan);
        if (fold.isEmpty()) {
            return Optional.empty();
        }
        int at = fold.getAsInt();
        return Optional.of(
                new Spread(
                        part(scan, 0, at),
                        part(scan, at, grey.width()),
                        at * POINTS / scan.resolution()));
    }

    /** The middle of the white between two pages with print. */
    private static OptionalInt fold(Deskewer.Scan scan) {
        int width = scan.grey().width();
        List<PixelRect> print = print(scan);
        boolean[] inked = new boolean[width];
        print.forEach(it -> Arrays.fill(inked, it.x(), it.right(), true));
        WhiteRun white =
                WhiteRun.widest(
                        (int) ((0.5 - MIDDLE) * width),
                        (int) ((0.5 + MIDDLE) * width),
                        x -> inked[x]);
        int fold = white.middle();
        long before = print.stream().filter(it -> it.centerX() < fold).count();
        boolean two = Math.min(before, print.size() - before) >= FEWEST;
        return two && white.width() >= MARGINS * scan.resolution()
                ? OptionalInt.of(fold)
                : OptionalInt.empty();
    }

    private static List<PixelRect> print(Deskewer.Scan scan) {
        double speck = SPECK * scan.resolution();
        try (Bitmap ink = scan.grey().ink(LineDetector.EDGE)) {
            return ink.components().stream()
                    .filter(it -> it.width() > speck || it.height() > speck)
                    .filter(
                            it ->
                                    it.height() < HIGH * ink.height()
                                            || it.width() > SHADOW * scan.resolution())
                    .toList();
        }
    }

    private static Deskewer.Scan part(Deskewer.Scan scan, int from, int to) {
        PixelRect area = new PixelRect(from, 0, to - from, scan.grey().height());
        return new Deskewer.Scan(
                scan.grey().clip(area),
                scan.red().map(red -> red.clip(area)),
                scan.resolution(),
                scan.paper());
    }

    /** Both as one page, as they lie. */
    ScannedPageReader.Reading joined(
            ScannedPageReader.Reading first, ScannedPageReader.Reading second) {
        Page one = first.page();
        double width = fold + second.page().width();
        Page other = PageMove.right(fold).of(second.page(), width, one.height());
        double share = one.width() / width;
        return new ScannedPageReader.Reading(
                new Page(
                        one.number(),
                        width,
                        one.height(),
                        both(one.glyphs(), other.glyphs()),
                        both(one.rulings(), other.rulings()),
                        both(one.pictures(), other.pictures()),
                        one.unmapped() + other.unmapped(),
                        both(one.scanned(), other.scanned()),
                        both(one.traces(), other.traces()),
                        both(one.grounds(), other.grounds()),
                        one.trust()),
                share * first.legibility() + (1 - share) * second.legibility());
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    @Override
    public void close() {
        left.close();
        right.close();
    }
}
