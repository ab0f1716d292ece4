package org.gongkai.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Page;
import org.gongkai.model.Ruling;
import org.gongkai.model.Sight;
import org.gongkai.model.Trace;

/** What a page shows, gathered while its contents run. */
final class PageInk {

    /** Filled boxes that are kept; drawings have more. */
    private static final int MOST_GROUNDS = 3_000;

    private final List<Printed> printed = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Box> pictures = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();
    private final List<Box> grounds = new ArrayList<>();
    private final Ground ground = new Ground();
    private final Extent frame;
    private Page.Trust trust = Page.Trust.SOUND;
    private String damage = "";
    private int order;
    private int hidden;
    private int unmapped;
    private int displaced;
    private int oblique;
    private int invisible;

    /**
     * A glyph as it was printed.
     *
     * @param order when
     * @param seen whether a person saw it then
     * @param wipes whether it was painted all the same, in the colour of its ground
     */
    record Printed(Glyph glyph, int order, boolean seen, boolean wipes) {}

    /**
     * @param frame the page as it is shown
     */
    PageInk(Extent frame) {
        this.frame = frame;
    }

    /** The page as it is shown. */
    Extent frame() {
        return frame;
    }

    /** What was painted so far. */
    Ground ground() {
        return ground;
    }

    /** Notes how far text that was shown can be believed. */
    void trust(Page.Trust font) {
        trust = trust.and(font);
    }

    /**
     * Notes that something of the page is damaged, and so nothing on it can be relied on.
     *
     * @param what is wrong; empty where nothing is
     */
    void damage(String what) {
        if (!what.isEmpty()) {
            damage = damage.isEmpty() ? what : damage;
            trust(Page.Trust.DAMAGED);
        }
    }

    /** What was damaged first; empty where nothing is. */
    String damage() {
        return damage;
    }

    /** Begins something that is in a layer that is not shown. */
    void hide() {
        hidden++;
    }

    /** Ends it. */
    void unhide() {
        hidden--;
    }

    /** Whether nothing is shown now. */
    boolean hides() {
        return hidden > 0;
    }

    void add(Glyph glyph, boolean seen, boolean wipes) throws PageLimitException {
        printed.add(new Printed(glyph, order++, seen && !hides(), wipes && !seen && !hides()));
        PageBudget.check(printed.size(), PageBudget.MOST_GLYPHS, "glyphs");
    }

    void add(Ruling ruling) throws PageLimitException {
        if (!hides()) {
            rulings.add(ruling);
            PageBudget.check(rulings.size(), PageBudget.MOST_RULINGS, "lines");
        }
    }

    void addPicture(Extent extent) throws PageLimitException {
        if (extent.width() > 0 && extent.height() > 0 && !hides()) {
            pictures.add(box(extent));
            PageBudget.check(pictures.size(), PageBudget.MOST_PICTURES, "pictures");
        }
    }

    /** Something that hides what is below it. */
    void cover(Area area, Ink ink) {
        veil(area, ink, 1);
    }

    /**
     * Something that hides a part of the light of what is below it.
     *
     * @param opacity what part, from 0 to 1; not a number where that is not known
     */
    void veil(Area area, Ink ink, double opacity) {
        if (!hides()) {
            ground.add(order++, area, ink, opacity);
        }
    }

    /** A box filled with a colour that is seen, up to as many as a page of tables has. */
    void addGround(Extent extent) {
        if (!hides()
                && extent.width() > 0
                && extent.height() > 0
                && grounds.size() < MOST_GROUNDS) {
            grounds.add(box(extent));
        }
    }

    /** Something that a person sees otherwise than its text says. */
    void trace(Sight sight, Extent extent) throws PageLimitException {
        if (!hides() && extent.width() >= 0 && extent.height() >= 0) {
            traces.add(new Trace(sight, box(extent)));
            PageBudget.check(traces.size(), PageBudget.MOST_RULINGS, "drawn shapes");
        }
    }

    private static Box box(Extent extent) {
        return Box.between(extent.left(), extent.top(), extent.right(), extent.bottom());
    }

    void countOblique() {
        oblique += hides() ? 0 : 1;
    }

    int glyphCount() {
        return printed.size();
    }

    int unmapped() {
        return unmapped;
    }

    int invisible() {
        return invisible;
    }

    int oblique() {
        return oblique;
    }

    int displaced() {
        return displaced;
    }

    Page toPage(int number, PageFrame frame) {
        SeenGlyphs seen = new SeenGlyphs(printed, ground, rulings);
        List<Trace> all = new ArrayList<>(traces);
        all.addAll(seen.traces());
        invisible = seen.invisible();
        unmapped = seen.unmapped();
        displaced = seen.displaced();
        return new Page(
                number,
                frame.width(),
                frame.height(),
                seen.glyphs(),
                seen.rulings(),
                pictures,
                unmapped,
                List.of(),
                all,
                grounds,
                trust);
    }
}
