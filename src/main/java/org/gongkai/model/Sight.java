package org.gongkai.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a person sees in a cell otherwise than its text says. Readers of all formats tell it of the
 * cells of their grids; what is not seen they do not read.
 */
public enum Sight {
    /** It has characters that nobody sees; they were not read. */
    HIDDEN(FindingCode.HIDDEN_TEXT, "characters that are not seen were left out"),
    /** It has characters that are struck out; they were not read. */
    STRUCK(FindingCode.STRUCK_OUT, "characters that are struck out were left out"),
    /** It has the mark of a note, raised or lowered and smaller, which was not read. */
    MARKED(FindingCode.FOOTNOTE_MARK, "the mark of a note was left out"),
    /** Something is drawn in it, a picture, lines, letters at a slant, which was not read. */
    DRAWN(FindingCode.CELL_DRAWN, "something is drawn in the cell that is no text"),
    /** Characters are printed upon others; nobody can tell them apart. */
    OVERPRINTED(FindingCode.OVERPRINTED, "characters are printed upon others"),
    /** A line that a person has drawn goes through its text, or close beside it. */
    CUT(FindingCode.FRAME_DOUBTFUL, "a line drawn by hand goes through the text"),
    /** Its figure may stand in the cell of the label, as no line was drawn between them. */
    UNPARTED(FindingCode.FRAME_DOUBTFUL, "a figure stands in the cell of the label"),
    /** Signs of its figure differ in size: the smaller ones may be the mark of a note. */
    UNEVEN(FindingCode.FOOTNOTE_MARK, "signs of the figure differ in size");

    private final FindingCode finding;
    private final String message;

    Sight(FindingCode finding, String message) {
        this.finding = finding;
        this.message = message;
    }

    /** The name in records, such as {@code struck}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The finding on a cell where this is seen. */
    public Finding on(MatchedCell cell) {
        return finding.on(
                cell.key(), message + ": '" + cell.value().raw() + "'", List.of(cell.key()));
    }

    /** The finding on all cells that were read from text in which this is seen somewhere. */
    public Finding inText(List<CellKey> cells) {
        String where = "in the text that the table was read from: ";
        return finding.on(CellKey.DOCUMENT, where + message, cells);
    }

    /**
     * Whether it leaves nothing to read in a cell: drawings, struck characters and marks where no
     * text is, which is not blank for all that; text that is printed upon another always.
     */
    public boolean unreadable(CellState state) {
        return switch (this) {
            case OVERPRINTED -> true;
            case STRUCK, MARKED, DRAWN -> state == CellState.BLANK;
            case HIDDEN, CUT, UNPARTED, UNEVEN -> false;
        };
    }

    /** All that is seen in two cells which are one. */
    public static List<Sight> both(List<Sight> one, List<Sight> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
