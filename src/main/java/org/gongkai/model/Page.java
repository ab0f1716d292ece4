package org.gongkai.model;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is drawn on one page.
 *
 * @param number from 1
 * @param width in points, after rotation
 * @param height in points, after rotation
 * @param glyphs in the order of the content stream; overprinted and invisible copies removed
 * @param rulings lines, unsorted, unmerged
 * @param pictures boxes of the images drawn
 * @param unmapped number of glyphs without Unicode meaning; their text is U+FFFD
 * @param scanned cells that were read off a picture; what they say is not among the glyphs
 * @param traces where a person sees something otherwise than the glyphs say
 * @param grounds boxes filled with a colour that differs from what is around them
 * @param trust whether it may deceive
 */
public record Page(
        int number,
        double width,
        double height,
        List<Glyph> glyphs,
        List<Ruling> rulings,
        List<Box> pictures,
        int unmapped,
        List<ScannedCell> scanned,
        List<Trace> traces,
        List<Box> grounds,
        Trust trust) {

    /** How far a page can be believed, by its fonts and data. */
    public enum Trust {
        /** Nothing speaks against it. */
        SOUND,
        /** It has digits of which nobody but the eye can tell what is drawn for them. */
        UNPROVEN,
        /** A font says odd things of its digits. */
        ODD,
        /** Its data are damaged: anything may be changed or lost. */
        DAMAGED;

        /** The less trustworthy of two. */
        public Trust and(Trust other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /** A page of which nothing was read off a picture. */
    public Page(
            int number,
            double width,
            double height,
            List<Glyph> glyphs,
            List<Ruling> rulings,
            List<Box> pictures,
            int unmapped) {
        this(
                number,
                width,
                height,
                glyphs,
                rulings,
                pictures,
                unmapped,
                List.of(),
                List.of(),
                List.of(),
                Trust.SOUND);
    }

    /** What of it lies in an area. */
    public Page within(Box area) {
        return part(
                box -> area.contains(box.centerX(), box.centerY()),
                rulings.stream().flatMap(line -> line.within(area).stream()).toList());
    }

    /** What of it lies outside of an area. */
    public Page without(Box area) {
        return part(
                box -> !area.contains(box.centerX(), box.centerY()),
                rulings.stream().flatMap(line -> line.without(area).stream()).toList());
    }

    private Page part(Predicate<Box> wanted, List<Ruling> lines) {
        return new Page(
                number,
                width,
                height,
                glyphs.stream().filter(glyph -> wanted.test(glyph.box())).toList(),
                lines,
                pictures.stream().filter(wanted).toList(),
                unmapped,
                scanned.stream().filter(cell -> wanted.test(cell.box())).toList(),
                traces.stream().filter(trace -> wanted.test(trace.box())).toList(),
                grounds.stream().filter(wanted).toList(),
                trust);
    }

    /** The same page, no more trustworthy than said. */
    public Page trusted(Trust most) {
        return of(glyphs, rulings, traces, trust.and(most));
    }

    /** The same page with more glyphs. */
    public Page plus(List<Glyph> more) {
        return of(Stream.concat(glyphs.stream(), more.stream()).toList(), rulings, traces, trust);
    }

    /** The same page with more traces and other lines. */
    public Page with(List<Trace> more, List<Ruling> lines) {
        return of(glyphs, lines, Stream.concat(traces.stream(), more.stream()).toList(), trust);
    }

    private Page of(List<Glyph> text, List<Ruling> lines, List<Trace> seen, Trust trusted) {
        return new Page(
                number, width, height, text, lines, pictures, unmapped, scanned, seen, grounds,
                trusted);
    }

    /** Copies the lists. */
    public Page {
        glyphs = List.copyOf(glyphs);
        rulings = List.copyOf(rulings);
        pictures = List.copyOf(pictures);
        scanned = List.copyOf(scanned);
        traces = List.copyOf(traces);
        grounds = List.copyOf(grounds);
    }

    /**
     * A cell between rulings of a scanned table.
     *
     * @param box from the middle of its lines, in points from the page's top-left corner
     * @param recognition what was read in it
     */
    public record ScannedCell(Box box, Recognition recognition) {}
}
