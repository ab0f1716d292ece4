package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.gongkai.model.Block;
import org.gongkai.model.Box;
import org.gongkai.model.DrawnFrame;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Glyph;
import org.gongkai.model.Grid;
import org.gongkai.model.Page;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.Picture;
import org.gongkai.model.Place;
import org.gongkai.model.Ruling;
import org.gongkai.model.SourceDocument;

/**
 * Arranges drawn pages to blocks in reading order: grids where lines or columns show a table,
 * paragraphs of the rest, pictures where a page has them.
 *
 * <p>Every glyph ends in exactly one block. A table that runs over several pages gives one grid a
 * page. Never fails, whatever the geometry. Keeps no state and may be used by several threads.
 */
public final class PageLayout {

    /** Makes a layout with the usual tolerances. */
    public PageLayout() {}

    /**
     * Arranges a document of drawn pages; of another one what was read off its pictures, and the
     * rest stays as it is.
     */
    public FlowDocument arrange(SourceDocument document) {
        return arrange(document, List.of());
    }

    /**
     * The same, tables being where people have drawn frames.
     *
     * @param frames what is in them is a table, whatever else would be found there
     */
    public FlowDocument arrange(SourceDocument document, List<DrawnFrame> frames) {
        return document instanceof PagedDocument paged
                ? arrange(paged, frames)
                : arrange((FlowDocument) document);
    }

    /**
     * The lines that would make grids of the tables of a page which are drawn with few lines or
     * none, as far as the places of its glyphs tell them.
     */
    public static List<Ruling> missingLines(Page page) {
        return MissingLines.of(page);
    }

    private FlowDocument arrange(FlowDocument document) {
        boolean read =
                document.blocks().stream()
                        .anyMatch(b -> b instanceof Picture p && p.content().isPresent());
        if (!read) {
            return document;
        }
        List<Block> blocks = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Picture picture && picture.content().isPresent()) {
                blocks.addAll(content(picture.content().get()));
            } else {
                blocks.add(block);
            }
        }
        return new FlowDocument(
                blocks,
                document.pageCount(),
                document.hints(),
                document.findings(),
                document.end(),
                document.sights());
    }

    private List<Block> content(Page page) {
        return arrange(new PagedDocument(List.of(page), 0, List.of())).blocks();
    }

    /** Arranges a whole document; page count and findings are passed on. */
    public FlowDocument arrange(PagedDocument document) {
        return arrange(document, List.of());
    }

    private FlowDocument arrange(PagedDocument document, List<DrawnFrame> frames) {
        FramedTables framed = FramedTables.of(document.pages(), frames);
        List<UprightPage> pages =
                Leaves.of(framed.around()).stream()
                        .flatMap(leaf -> UprightPage.of(leaf).stream())
                        .toList();
        List<List<Furniture>> furniture = FurnitureFinder.find(pages);
        List<PageParts> parts = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            parts.add(split(pages.get(i), furniture.get(i), framed.take(pages, i)));
        }
        List<Margins> margins = Margins.of(parts);
        ParagraphBuilder builder = new ParagraphBuilder();
        for (int i = 0; i < pages.size(); i++) {
            parts.get(i).tell(builder, margins.get(i));
        }
        TextSights sights = new TextSights(document.pages());
        List<Block> blocks = builder.finish().stream().map(sights::in).toList();
        return new FlowDocument(blocks, document.pageCount(), List.of(), document.findings())
                .seen(sights.inText());
    }

    private static PageParts split(UprightPage upright, List<Furniture> own, List<Grid> framed) {
        Page page = upright.page();
        Set<Glyph> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        own.forEach(piece -> taken.addAll(piece.line().glyphs()));
        List<Glyph> body =
                taken.isEmpty()
                        ? page.glyphs()
                        : page.glyphs().stream().filter(glyph -> !taken.contains(glyph)).toList();
        PageTables tables = PageTables.of(upright, body);
        List<TextLine> lines = new ArrayList<>(tables.outside());
        lines.sort(Comparator.comparingDouble((TextLine line) -> line.box().centerY()));
        List<Block> blocks = new ArrayList<>(tables.grids());
        blocks.addAll(framed);
        blocks.addAll(PictureFinder.pictures(page));
        blocks.sort(
                Comparator.comparingDouble((Block block) -> block.place().box().y())
                        .thenComparingDouble(block -> block.place().box().x()));
        return new PageParts(upright.page(), upright.left(), lines, blocks, own, upright.turn());
    }

    /** Finds the pictures of a page that may hold text or tables. */
    private static final class PictureFinder {

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
            List<Box> whole =
                    joinStrips(page.pictures().stream().sorted(ORDER).limit(MOST).toList());
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
}
