package org.gongkai;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.gongkai.model.Box;
import org.gongkai.model.Page;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.Ruling;
import org.gongkai.model.SourceDocument;

/**
 * The part of a document of drawn pages that is asked for.
 *
 * @param pages which of them, by their numbers from 1
 * @param area on each page, in points; empty for the whole page
 */
public record Cutout(IntPredicate pages, Optional<Box> area) {

    /** All of it. */
    public static final Cutout WHOLE = new Cutout(page -> true, Optional.empty());

    SourceDocument of(SourceDocument source) {
        if (!(source instanceof PagedDocument document)) {
            return source;
        }
        List<Page> wanted =
                document.pages().stream()
                        .filter(page -> pages.test(page.number()))
                        .map(page -> area.map(box -> cut(page, box)).orElse(page))
                        .toList();
        return new PagedDocument(wanted, document.pageCount(), document.findings());
    }

    private static Page cut(Page page, Box area) {
        return new Page(
                page.number(),
                page.width(),
                page.height(),
                page.glyphs().stream().filter(glyph -> isIn(area, glyph.box())).toList(),
                page.rulings().stream().flatMap(line -> cut(line, area).stream()).toList(),
                page.pictures().stream().filter(picture -> isIn(area, picture)).toList(),
                page.unmapped(),
                page.scanned().stream().filter(cell -> isIn(area, cell.box())).toList(),
                page.traces().stream().filter(trace -> isIn(area, trace.box())).toList(),
                page.grounds().stream().filter(ground -> isIn(area, ground)).toList(),
                page.trust());
    }

    private static boolean isIn(Box area, Box box) {
        return area.contains(box.centerX(), box.centerY());
    }

    private static Optional<Ruling> cut(Ruling line, Box area) {
        double from = line.horizontal() ? area.x() : area.y();
        double to = line.horizontal() ? area.right() : area.bottom();
        double start = Math.max(line.start(), from);
        double end = Math.min(line.end(), to);
        boolean across =
                line.horizontal()
                        ? line.position() >= area.y() && line.position() <= area.bottom()
                        : line.position() >= area.x() && line.position() <= area.right();
        return across && end > start
                ? Optional.of(
                        new Ruling(
                                line.horizontal(), line.position(), start, end, line.thickness()))
                : Optional.empty();
    }
}
