package org.gongkai.reading.source.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Ruling;
import org.gongkai.model.Sight;
import org.gongkai.model.Trace;
import org.gongkai.reading.source.pdf.PageInk.Printed;

/**
 * What of the glyphs of a page a person reads once all is painted: neither what is covered, nor
 * what is struck out, nor the marks of notes beside figures. Glyphs upon one another cannot be
 * read, and stand as U+FFFD.
 */
@SuppressWarnings("ReferenceEquality") // Two glyphs may say the same in the same place.
final class SeenGlyphs {

    /** Difference of the middles of glyphs on one line, in font sizes. */
    private static final double LEVEL = 0.1;

    /** Font sizes by which a word begins before the end of the last one, where one is displaced. */
    private static final double BACK = 0.5;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();
    private final List<Ruling> rulings;
    private final GlyphMap map;
    private final Set<Glyph> blurred = Collections.newSetFromMap(new IdentityHashMap<>());
    private int invisible;
    private int unmapped;

    SeenGlyphs(List<Printed> printed, Ground ground, List<Ruling> rulings) {
        this.rulings = new ArrayList<>(rulings);
        map = uncover(printed, ground);
        wipe(printed);
        new Strikes().take();
        traces.addAll(new AlteringLines(map, this.rulings).traces());
        new Marks().take();
        drop(new MovedDigits(map, this.rulings).of(glyphs), Sight.MARKED);
        traces.addAll(new UnevenDigits(map).of(glyphs));
        blur();
    }

    /** What is read, in the order of the contents. */
    List<Glyph> glyphs() {
        return glyphs;
    }

    /** What is not, and where something is upon it. */
    List<Trace> traces() {
        return traces;
    }

    /** The lines of the page, without those that strike text out. */
    List<Ruling> rulings() {
        return rulings;
    }

    /** How many of those that are read have no Unicode meaning of their own. */
    int unmapped() {
        return unmapped;
    }

    /** How many glyphs nobody sees, those of which a copy is seen not counted. */
    int invisible() {
        return invisible;
    }

    /** How many letters begin within the word drawn before them: their order may be wrong. */
    int displaced() {
        int count = 0;
        double start = glyphs.isEmpty() ? 0 : glyphs.get(0).box().x();
        for (int i = 1; i < glyphs.size(); i++) {
            Glyph last = glyphs.get(i - 1);
            Glyph next = glyphs.get(i);
            double back = last.box().right() - next.box().x();
            double apart = BACK * last.fontSize();
            if (!isLevel(last, next) || Math.abs(back) > apart) {
                boolean within = back > apart && next.box().x() > start;
                count += within && isLevel(last, next) && isWord(last) && isWord(next) ? 1 : 0;
                start = next.box().x();
            }
        }
        return count;
    }

    private static boolean isLevel(Glyph one, Glyph other) {
        double between = one.box().centerY() - other.box().centerY();
        return one.direction() == 0
                && other.direction() == 0
                && Math.abs(between) < LEVEL * one.fontSize();
    }

    /** Takes the glyphs that nothing covers, and gives them by their place. */
    private GlyphMap uncover(List<Printed> printed, Ground ground) {
        OverprintFilter copies = new OverprintFilter();
        List<Printed> hidden = new ArrayList<>();
        for (Printed each : printed) {
            Ground.Cover cover =
                    each.seen()
                            ? ground.cover(extent(each.glyph()), each.order())
                            : Ground.Cover.WHOLE;
            if (cover == Ground.Cover.WHOLE) {
                hidden.add(each);
            } else if (copies.isNew(each.glyph())) {
                glyphs.add(each.glyph());
                if (cover == Ground.Cover.PART && isFigure(each.glyph())) {
                    blurred.add(each.glyph());
                } else if (cover == Ground.Cover.UNKNOWN && isFigure(each.glyph())) {
                    traces.add(new Trace(Sight.HIDDEN, each.glyph().box()));
                }
            }
        }
        for (Printed each : hidden) {
            Glyph glyph = each.glyph();
            if (!copies.isCopy(glyph)) {
                invisible++;
                traces.add(new Trace(Sight.HIDDEN, glyph.box()));
                if (each.seen() && ground.shows(extent(glyph))) {
                    traces.add(new Trace(Sight.DRAWN, glyph.box()));
                }
            }
        }
        return copies.glyphs();
    }

    /** Notes figures over which others were painted in the colour of the paper. */
    private void wipe(List<Printed> printed) {
        List<Printed> wipers = printed.stream().filter(Printed::wipes).toList();
        if (wipers.isEmpty()) {
            return;
        }
        IdentityHashMap<Glyph, Integer> orders = new IdentityHashMap<>();
        printed.forEach(each -> orders.put(each.glyph(), each.order()));
        for (Printed wiper : wipers) {
            Glyph glyph = wiper.glyph();
            map.anyAround(
                    glyph.box(),
                    glyph.fontSize(),
                    other -> {
                        boolean later = orders.getOrDefault(other, 0) < wiper.order();
                        if (later && isFigure(other) && upon(glyph, other)) {
                            blurred.add(other);
                        }
                        return false;
                    });
        }
    }

    private static Extent extent(Glyph glyph) {
        Box box = glyph.box();
        return new Extent(box.x(), box.y(), box.right(), box.bottom());
    }

    private void drop(Set<Glyph> dropped, Sight sight) {
        for (Glyph glyph : glyphs) {
            if (dropped.contains(glyph)) {
                traces.add(new Trace(sight, glyph.box()));
            }
        }
        if (!dropped.isEmpty()) {
            map.remove(dropped::contains);
            glyphs.removeIf(dropped::contains);
        }
    }

    /** Puts U+FFFD for digits that lie upon others, or are half covered. */
    private void blur() {
        unmapped = (int) glyphs.stream().filter(g -> g.text().equals(PrintedText.UNMAPPED)).count();
        for (Glyph glyph : glyphs) {
            if (isFigure(glyph)) {
                map.anyUpon(glyph.box(), glyph.fontSize(), other -> blurs(glyph, other));
            }
        }
        glyphs.replaceAll(glyph -> blurred.contains(glyph) ? blurred(glyph) : glyph);
    }

    /** Notes a glyph that lies upon another one; goes on to the next in any case. */
    private boolean blurs(Glyph glyph, Glyph other) {
        if (other != glyph && upon(glyph, other) && isWord(other)) {
            blurred.add(glyph);
            blurred.add(other);
        }
        return false;
    }

    private Glyph blurred(Glyph glyph) {
        traces.add(new Trace(Sight.OVERPRINTED, glyph.box()));
        return new Glyph(PrintedText.UNMAPPED, glyph.box(), glyph.fontSize(), glyph.direction());
    }

    /** Part of the smaller glyph's width and height that lies upon the other one. */
    private static final double UPON = 0.4;

    private static boolean upon(Glyph one, Glyph other) {
        Box a = one.box();
        Box b = other.box();
        double wide = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
        double high = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
        return wide > UPON * Math.min(a.width(), b.width())
                && high > UPON * Math.min(a.height(), b.height());
    }

    /** Marks of punctuation are drawn in a part of their box, and writers move them together. */
    private static boolean isWord(Glyph glyph) {
        String text = glyph.text();
        return Character.isLetterOrDigit(text.codePointAt(0))
                || text.codePoints().anyMatch(Character::isLetterOrDigit)
                || text.equals(PrintedText.UNMAPPED);
    }

    static boolean isFigure(Glyph glyph) {
        return PrintedText.isFigure(glyph.text());
    }

    /** Takes out what lines strike out. */
    private final class Strikes {

        /** Where a line through a glyph is, in parts of its box from the top: not below it. */
        private static final double HIGHEST = 0.3;

        private static final double LOWEST = 0.72;

        /** Parts of a glyph's width that the line may leave free at each side. */
        private static final double FREE = 0.25;

        /** Font sizes by which the line may be longer than what it strikes out. */
        private static final double LONGER = 1.5;

        /** Lines at one height that are looked at. */
        private static final int MOST = 200;

        private final TreeMap<Double, List<Ruling>> lines = new TreeMap<>();
        private final IdentityHashMap<Ruling, List<Glyph>> struck = new IdentityHashMap<>();

        void take() {
            for (Ruling ruling : rulings) {
                if (ruling.horizontal()) {
                    lines.computeIfAbsent(ruling.position(), at -> new ArrayList<>()).add(ruling);
                }
            }
            glyphs.forEach(this::cross);
            Set<Glyph> out = Collections.newSetFromMap(new IdentityHashMap<>());
            Set<Ruling> through = Collections.newSetFromMap(new IdentityHashMap<>());
            struck.forEach(
                    (line, crossed) -> {
                        if (isStrike(line, crossed)) {
                            out.addAll(crossed);
                            through.add(line);
                        }
                    });
            rulings.removeIf(through::contains);
            drop(out, Sight.STRUCK);
        }

        private void cross(Glyph glyph) {
            Box box = glyph.box();
            double top = box.y() + HIGHEST * box.height();
            double bottom = box.y() + LOWEST * box.height();
            double free = FREE * box.width();
            int looked = 0;
            for (List<Ruling> level : lines.subMap(top, bottom).values()) {
                for (Ruling line : level) {
                    if (looked++ == MOST) {
                        return;
                    }
                    if (line.start() <= box.x() + free && line.end() >= box.right() - free) {
                        struck.computeIfAbsent(line, each -> new ArrayList<>()).add(glyph);
                    }
                }
            }
        }

        /** A line of a table is longer than the text that happens to stand on it. */
        private static boolean isStrike(Ruling line, List<Glyph> crossed) {
            double wide = crossed.stream().mapToDouble(glyph -> glyph.box().width()).sum();
            double size = crossed.get(0).fontSize();
            return line.length() <= wide + LONGER * size;
        }
    }

    /** Takes out the marks of notes: smaller than the figure beside them, raised or lowered. */
    private final class Marks {

        /** Size of a mark by that of the figure, at most. */
        private static final double SMALLER = 0.85;

        /** How far its line is from that of the figure, in parts of the figure's size. */
        private static final double SHIFT = 0.08;

        /** How far it may stand from the figure, in parts of the figure's size. */
        private static final double GAP = 0.5;

        private final Set<Glyph> marks = Collections.newSetFromMap(new IdentityHashMap<>());

        void take() {
            double largest = 0;
            for (Glyph glyph : glyphs) {
                if (glyph.fontSize() > largest && isFigure(glyph)) {
                    largest = glyph.fontSize();
                }
            }
            List<Glyph> small = new ArrayList<>();
            for (Glyph glyph : glyphs) {
                if (glyph.fontSize() <= SMALLER * largest && !hasIdeograph(glyph.text())) {
                    small.add(glyph);
                }
            }
            int before = -1;
            while (marks.size() > before) {
                before = marks.size();
                small.stream().filter(this::isMark).forEach(marks::add);
            }
            drop(marks, Sight.MARKED);
        }

        private static boolean hasIdeograph(String text) {
            return text.length() == 1
                    ? Character.isIdeographic(text.charAt(0))
                    : text.codePoints().anyMatch(Character::isIdeographic);
        }

        private boolean isMark(Glyph glyph) {
            return !marks.contains(glyph)
                    && map.anyAround(
                            glyph.box(), glyph.fontSize() * 2, other -> isBeside(glyph, other));
        }

        private boolean isBeside(Glyph glyph, Glyph other) {
            boolean figure =
                    isFigure(other)
                            && glyph.fontSize() <= SMALLER * other.fontSize()
                            && Math.abs(base(glyph) - base(other)) >= SHIFT * other.fontSize();
            boolean goesOn =
                    marks.contains(other)
                            && Math.abs(glyph.fontSize() - other.fontSize()) < 0.1
                            && Math.abs(base(glyph) - base(other)) < 0.1;
            double gap =
                    Math.max(
                            other.box().x() - glyph.box().right(),
                            glyph.box().x() - other.box().right());
            return other != glyph
                    && (figure || goesOn)
                    && glyph.direction() == other.direction()
                    && gap <= GAP * other.fontSize()
                    && glyph.box().y() < other.box().bottom()
                    && glyph.box().bottom() > other.box().y();
        }

        private static double base(Glyph glyph) {
            return glyph.box().bottom() - TextPainter.BELOW * glyph.fontSize();
        }
    }
}
