package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Lines;
import org.gongkai.model.Block;
import org.gongkai.model.Glyph;
import org.gongkai.model.Grid;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Place;

/** Joins lines to paragraphs, across pages as well, and keeps the order of all blocks. */
final class ParagraphBuilder {

    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> waiting = new ArrayList<>();
    private Optional<Open> open = Optional.empty();
    private double left;

    /** A paragraph that may go on: its text so far, where it began, its last line and page. */
    private record Open(String text, Place place, TextLine last, int lastPage, double left) {}

    /** Takes the next line of running text. */
    void line(TextLine line, int page, PageTurn turn, Margins margins) {
        String text = Folding.collapse(line.text());
        if (text.isEmpty()) {
            return;
        }
        if (open.isPresent() && goesOn(open.get(), line, page, margins)) {
            Open now = open.get();
            open = Optional.of(new Open(Lines.join(now.text, text), now.place, line, page, left));
        } else {
            close();
            Place place = turn.back(new Place(page, line.box()));
            open = Optional.of(new Open(text, place, line, page, left));
        }
    }

    /**
     * Begins a page.
     *
     * @param left where on its sheet, in points
     */
    void page(double left) {
        this.left = left;
    }

    /** Takes a grid, which ends the paragraph before it. */
    void grid(Grid grid) {
        close();
        blocks.add(grid);
    }

    /** Takes furniture or a picture, which never part a paragraph: they come after it. */
    void beside(Block block) {
        if (open.isPresent()) {
            waiting.add(block);
        } else {
            blocks.add(block);
        }
    }

    /** All blocks in reading order. */
    List<Block> finish() {
        close();
        return List.copyOf(blocks);
    }

    private void close() {
        open.ifPresent(now -> blocks.add(Paragraph.body(now.text, now.place)));
        open = Optional.empty();
        blocks.addAll(waiting);
        waiting.clear();
    }

    private boolean goesOn(Open open, TextLine line, int page, Margins margins) {
        TextLine last = open.last;
        if (direction(last) != direction(line) || !isSameSize(last, line)) {
            return false;
        }
        boolean samePage = page == open.lastPage && left == open.left;
        if (samePage && isApart(last, line, margins)) {
            return false;
        }
        if (direction(line) != 0) {
            return samePage;
        }
        if (samePage && isTitle(last, margins) && isTitle(line, margins)) {
            return true;
        }
        return !isIndented(line, margins) && isFull(last, line, margins, left - open.left);
    }

    private static int direction(TextLine line) {
        return line.glyphs().get(0).direction();
    }

    private static boolean isSameSize(TextLine one, TextLine other) {
        double difference = Math.abs(mainSize(one) - mainSize(other));
        return difference <= TextSettings.SAME_SIZE * Math.max(mainSize(one), mainSize(other));
    }

    /** The font size of the middle glyph: first and last ones may be signs in another font. */
    private static double mainSize(TextLine line) {
        return line.glyphs().get(line.glyphs().size() / 2).fontSize();
    }

    private static boolean isApart(TextLine last, TextLine line, Margins margins) {
        double pitch =
                Math.abs(
                        ReadingDirection.across(line.glyphs().get(0))
                                - ReadingDirection.across(last.glyphs().get(0)));
        double usual = Math.max(margins.pitch(), line.size());
        return pitch > usual + TextSettings.PARAGRAPH_GAP * line.size();
    }

    /** A line in larger type whose white left and right is the same. */
    private static boolean isTitle(TextLine line, Margins margins) {
        double left = line.box().x() - margins.left();
        double right = margins.right() - line.box().right();
        return line.size() > margins.size() * (1 + TextSettings.SAME_SIZE)
                && Math.abs(left - right) <= TextSettings.CENTRED * line.size();
    }

    private static boolean isIndented(TextLine line, Margins margins) {
        return line.box().x() - margins.left() > TextSettings.INDENT * line.size();
    }

    /** Whether the first word of the next line would not have fitted on this one. */
    private static boolean isFull(TextLine last, TextLine next, Margins margins, double moved) {
        double white = margins.right() - last.box().right() - moved;
        return white <= firstWord(next) + TextSettings.RAGGED * next.size();
    }

    private static double firstWord(TextLine line) {
        List<Glyph> glyphs = line.glyphs();
        int end = 1;
        while (end < glyphs.size()
                && isLatin(glyphs.get(end - 1))
                && isLatin(glyphs.get(end))
                && Spacing.gap(glyphs.get(end - 1), glyphs.get(end)) < TextSettings.LATIN_SPACE) {
            end++;
        }
        return ReadingDirection.end(glyphs.get(end - 1)) - ReadingDirection.start(glyphs.get(0));
    }

    private static boolean isLatin(Glyph glyph) {
        return glyph.text().codePointAt(0) < 0x2E80;
    }
}
