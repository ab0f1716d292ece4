package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.model.Box;
import org.gongkai.model.Page;
import org.gongkai.model.Picture;
import org.gongkai.model.Place;

/** Finds the pictures of a page that may hold text or tables. */
final class PictureFinder {

    /** Part of the page's area below which a picture is a logo or a stamp. */
    private static final double SMALLEST = 0.05;

    /** Glyphs up to which a page is as good as empty: a page number, a watermark. */
    private static final int FEW_GLYPHS = 20;

    /** Points between the strips into which scanners cut a page. */
    private static final double STRIP_GAP = 3;

    /** Pictures that are looked at. */
    private static final int MOST = 2_000;

    private static final Comparator<Box> ORDER =
            Comparator.comparingDouble(Box::y)
                    .thenComparingDouble(Box::x)
                    .thenComparingDouble(Box::width)
                    .thenComparingDouble(Box::height);

    private PictureFinder() {}

    /** The pictures worth naming, from top to bottom. */
    static List<Picture> pictures(Page page) {
        List<Box> whole = joinStrips(page.pictures().stream().sorted(ORDER).limit(MOST).toList());
        double least = SMALLEST * page.width() * page.height();
        List<Box> large =
                whole.stream().filter(box -> box.width() * box.height() >= least).toList();
        if (large.isEmpty() && page.glyphs().size() <= FEW_GLYPHS) {
            large = whole.stream().reduce(Box::union).stream().toList();
        }
        return large.stream().map(box -> picture(page, box)).toList();
    }

    private static Picture picture(Page page, Box box) {
        return new Picture(new Place(page.number(), box), "");
    }

    /** Pictures of the same width that follow one another downwards are one. */
    private static List<Box> joinStrips(List<Box> sorted) {
        List<Box> joined = new ArrayList<>();
        for (Box box : sorted) {
            int above = -1;
            for (int i = joined.size() - 1; i >= 0 && above < 0; i--) {
                above = follows(joined.get(i), box) ? i : -1;
            }
            if (above < 0) {
                joined.add(box);
            } else {
                joined.set(above, joined.get(above).union(box));
            }
        }
        return joined;
    }

    private static boolean follows(Box above, Box box) {
        return Math.abs(above.x() - box.x()) <= STRIP_GAP
                && Math.abs(above.right() - box.right()) <= STRIP_GAP
                && box.y() - above.bottom() <= STRIP_GAP;
    }
}
