package org.gongkai.reading.source.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.model.Block;
import org.gongkai.model.Sight;

/**
 * Goes along while a document is read, leaves out what a person does not read, and says of each
 * table cell what was left out. Used by one thread, for one document.
 *
 * <pre>{@code
 * eye.open();
 * String text = eye.read("12", struck) + eye.read("77", RunLook.PLAIN); // 77
 * List<Sight> sights = eye.close(); // STRUCK
 * }</pre>
 */
public final class Eye {

    /** What marks a note. Letters that are raised, as in m², are text. */
    private static final Pattern MARK = Pattern.compile("[\\d*†‡§#,、()\\[\\]【】〔〕注①-⓿]{1,8}");

    private static final Pattern FIGURE = Pattern.compile("\\d");

    /** The right-to-left override: 12 behind it is seen as 21. */
    private static final char BACKWARDS = '\u202E';

    /** What figures are written with. */
    private static final String FIGURES = "0123456789０１２３４５６７８９.,，%";

    /** Of a larger sign, what a smaller one has that nobody takes for one of the same figure. */
    private static final double UNEVEN = 0.85;

    /** Points of text that says nothing of its size. */
    private static final double USUAL_LEAST = 10;

    private static final double USUAL_MOST = 12;

    private final Deque<Set<Sight>> cells = new ArrayDeque<>();
    private final Overlay overlay;

    /** Size of the sign of a figure that was read last; empty behind anything else. */
    private Optional<Size> figure = Optional.empty();

    private final Set<Sight> inText = EnumSet.noneOf(Sight.class);

    /** Points that a sign has, at least and at most. */
    private record Size(double least, double most) {

        static Size of(RunLook look) {
            return new Size(look.points().orElse(USUAL_LEAST), look.points().orElse(USUAL_MOST));
        }

        boolean isUnlike(Size other) {
            return most < UNEVEN * other.least || other.most < UNEVEN * least;
        }
    }

    /** What is in a cell, and what is seen there otherwise than its text says. */
    public record Seen(List<Block> blocks, List<Sight> sights) {}

    /** Of a document whose pictures stand in their text, or whose pages say where they are. */
    public Eye() {
        this(new Overlay());
    }

    /**
     * @param overlay takes how large the text is
     */
    public Eye(Overlay overlay) {
        this.overlay = overlay;
    }

    /** Reads a cell; what is seen in cells inside it is of those. */
    public Seen cell(Supplier<List<Block>> reading) {
        open();
        List<Block> blocks = reading.get();
        return new Seen(blocks, close());
    }

    /** A cell begins, or one inside another. */
    public void open() {
        cells.push(EnumSet.noneOf(Sight.class));
        figure = Optional.empty();
    }

    /** The cell ends; what was seen in it, without what is inside others. */
    public List<Sight> close() {
        figure = Optional.empty();
        return List.copyOf(cells.pop());
    }

    /** What a person reads of a run: all of it or nothing. */
    public String read(String text, RunLook run) {
        RunLook look = text.indexOf(BACKWARDS) >= 0 ? run.turned() : run;
        look.sight().ifPresent(seen -> see(text, seen));
        Optional<Sight> sight = look.sight().filter(seen -> leavesOut(seen, text));
        if (sight.isEmpty()) {
            compare(text, Size.of(look));
        }
        overlay.text(sight.isPresent() ? "" : text, look.points());
        return sight.isPresent() ? "" : text;
    }

    /** Whether the signs of a figure differ in size. */
    private void compare(String text, Size size) {
        if (text.isEmpty()) {
            return;
        }
        boolean goesOn = FIGURES.indexOf(text.charAt(0)) >= 0;
        if (goesOn && !cells.isEmpty() && figure.filter(size::isUnlike).isPresent()) {
            cells.element().add(Sight.UNEVEN);
        }
        boolean ends = FIGURES.indexOf(text.charAt(text.length() - 1)) >= 0;
        figure = Optional.of(size).filter(s -> ends);
    }

    /**
     * What is seen of figures outside of cells otherwise than the text says: it may be that of a
     * table all the same. The marks of notes are in it.
     */
    public List<Sight> inText() {
        return List.copyOf(inText);
    }

    /** Text is here that is not shown and was not read. */
    public void hidden(String text) {
        read(text, RunLook.UNSEEN);
    }

    /** Something is drawn here that is no text. */
    public void drawn() {
        if (!cells.isEmpty()) {
            cells.element().add(Sight.DRAWN);
        }
    }

    /** Whether a run is not read; what spoils figures alone only in tables. */
    private boolean leavesOut(Sight sight, String text) {
        return switch (sight) {
            case MARKED -> !cells.isEmpty() && isMark(text);
            case DRAWN -> !cells.isEmpty() && hasFigure(text);
            default -> true;
        };
    }

    private void see(String text, Sight sight) {
        if (Folding.isBlank(text) || (sight == Sight.MARKED && !isMark(text))) {
            return;
        }
        if (sight == Sight.DRAWN && (cells.isEmpty() || !hasFigure(text))) {
            return;
        }
        if (!cells.isEmpty()) {
            cells.element().add(sight);
        } else if (hasFigure(text)) {
            inText.add(sight);
        }
    }

    private static boolean hasFigure(String text) {
        return FIGURE.matcher(Folding.fold(text)).find();
    }

    private static boolean isMark(String text) {
        return MARK.matcher(Folding.fold(text)).matches();
    }
}
