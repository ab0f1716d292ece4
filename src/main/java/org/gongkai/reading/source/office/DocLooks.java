package org.gongkai.reading.source.office;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.Colorref;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.gongkai.base.text.Folding;
import org.gongkai.reading.source.flow.Dingbats;
import org.gongkai.reading.source.flow.Overlay;
import org.gongkai.reading.source.flow.RunLook;

/**
 * How the text of a Word 97 document looks where it stands: in its row, its paragraph and its run.
 * Used for one document.
 */
final class DocLooks {

    /** Half points above or below the line that make the mark of a note. */
    private static final int RAISED = 4;

    /** Twips to the half point. */
    private static final int TWIPS = 10;

    /** Letters that move together by one of so many parts of their size lie upon each other. */
    private static final int TOGETHER = 3;

    /** Lines of less than one of so many parts of the size show parts of letters. */
    private static final int CUT = 2;

    /** Of a hundred parts of their width, what letters have that nobody reads. */
    private static final int NARROWEST = 20;

    /** Twips by which a paragraph, and a table, is off its page. */
    private static final int FAR = 4_000;

    private static final int AWAY = 24_000;

    /** Twips below which nobody sees that a row is there. */
    private static final int FLATTEST = 40;

    private static final int ROW_HEIGHT = 0x07;
    private static final int TABLE_PLACE = 0x0E;
    private static final int MARGINS = 0x32;
    private static final int USUAL_MARGINS = 0x34;
    private static final int TOP = 1;

    private static final int INDENT = 0x5E;
    private static final int FIRST_INDENT = 0x60;
    private static final int PARAGRAPH_SHADE = 0x4D;
    private static final int LETTER_SHADE = 0x71;
    private static final int LETTER_SCALE = 0x52;

    /** sprmCFELayout; two lines in one, and letters in the room of one, are these bits of it. */
    private static final int LAYOUT = 0x78;

    private static final int COMBINED = 6;

    private final DocProperties properties;

    /** The colour of the cell that is being read; empty where that is not known. */
    private OptionalInt cell = OptionalInt.empty();

    private RowRoom room = RowRoom.ENDLESS;
    private boolean unseenRow;

    /** Of the paragraph that is being read: what is behind it, its line, whether it is seen. */
    private OptionalInt ground = OptionalInt.empty();

    private int exactLine;
    private boolean outside;

    DocLooks(HWPFDocument document) {
        this.properties = new DocProperties(document);
    }

    /** Says how high a row is. */
    void tell(TableRow row, Overlay overlay) {
        int height = height(properties.of(row).orElse(DocSprms.NONE));
        overlay.height(Math.max(0, height), Math.max(0, -height));
    }

    /** Below 0 where it is exact. */
    private static int height(DocSprms row) {
        return row.number(ROW_HEIGHT).orElse(0);
    }

    /** Reads a cell of a row. */
    <T> T cell(TableRow row, int index, Supplier<T> reading) {
        OptionalInt ground = cell;
        RowRoom above = room;
        boolean unseen = unseenRow;
        Optional<DocSprms> known = properties.of(row);
        DocSprms all = known.orElse(DocSprms.NONE);
        cell = known.map(each -> DocGrounds.of(each, index)).orElse(OptionalInt.empty());
        room = room(row.getCell(index), all, index);
        unseenRow |= isUnseen(row, all);
        try {
            return reading.get();
        } finally {
            cell = ground;
            room = above;
            unseenRow = unseen;
        }
    }

    private static boolean isUnseen(TableRow row, DocSprms all) {
        int exact = -height(all);
        int left = Math.min(row.getCell(0).getLeftEdge(), all.number(TABLE_PLACE).orElse(0));
        return (exact > 0 && exact < FLATTEST) || left < -AWAY;
    }

    /** What goes on over other rows, or lies on its side, is not measured. */
    private static RowRoom room(TableCell cell, DocSprms row, int index) {
        boolean other = cell.isVerticallyMerged() || cell.isVertical();
        int exact = Math.max(0, -height(row));
        return other ? RowRoom.ENDLESS : RowRoom.of(exact, margin(row, index));
    }

    /** Twips that a cell keeps free above its text ([MS-DOC] 2.9.48). */
    private static int margin(DocSprms row, int index) {
        return Optional.of(margins(row, MARGINS, index))
                .filter(OptionalInt::isPresent)
                .orElseGet(() -> margins(row, USUAL_MARGINS, 0))
                .orElse(0);
    }

    private static OptionalInt margins(DocSprms row, int operation, int index) {
        return row.all(operation).stream()
                .filter(each -> each.length >= 6 && (each[2] & TOP) != 0)
                .filter(each -> index >= each[0] && index < each[1])
                .mapToInt(each -> DocSprms.number(each, 4))
                .reduce((earlier, later) -> later);
    }

    /** A paragraph begins. */
    void begin(Paragraph paragraph) {
        DocSprms own = properties.of(paragraph);
        ground = shade(own, PARAGRAPH_SHADE).orElseGet(() -> ground(paragraph));
        exactLine = exactLine(paragraph);
        int left = own.number(INDENT).orElse(paragraph.getIndentFromLeft());
        int first = own.number(FIRST_INDENT).orElse(paragraph.getFirstLineIndent());
        outside = left + Math.min(0, first) < -FAR;
        int line = paragraph.getCharacterRun(0).getFontSize() * TWIPS;
        room =
                room.line(
                        Math.max(0, paragraph.getSpacingBefore()),
                        exactLine > 0 ? exactLine : line);
    }

    private static Optional<OptionalInt> shade(DocSprms all, int operation) {
        return all.last(operation).flatMap(operand -> DocShade.of(operand, 0));
    }

    /** Twips that lines have exactly; 0 where they grow with their text. */
    private static int exactLine(Paragraph paragraph) {
        byte[] spacing = new byte[4];
        paragraph.getLineSpacing().serialize(spacing, 0);
        return Math.max(0, -DocSprms.number(spacing, 0));
    }

    /** Where the colour of the cell is not known: white beside ink that is seen is unseen. */
    private OptionalInt ground(Paragraph paragraph) {
        boolean seen =
                IntStream.range(0, paragraph.numCharacterRuns())
                        .mapToObj(paragraph::getCharacterRun)
                        .anyMatch(run -> !isWhite(run) && !Folding.isBlank(run.text()));
        return cell.isEmpty() && seen ? OptionalInt.of(RunLook.PAPER) : cell;
    }

    private static boolean isWhite(CharacterRun run) {
        return ink(run).equals(OptionalInt.of(RunLook.PAPER));
    }

    /** The look of a run of the paragraph. */
    RunLook of(CharacterRun run) {
        DocSprms own = properties.of(run);
        int scale = own.number(LETTER_SCALE).orElse(0);
        boolean squeezed = scale > 0 && scale < NARROWEST;
        RunLook look =
                new RunLook(
                        run.isVanished() || squeezed || outside || unseenRow || room.ends(),
                        run.isStrikeThrough() || run.isDoubleStrikeThrough(),
                        run.getSubSuperScriptIndex() != 0
                                || Math.abs(run.getVerticalOffset()) >= RAISED,
                        ink(run),
                        behind(run, own),
                        OptionalDouble.of(run.getFontSize() / 2.0));
        return isUpset(run, own) ? look.turned() : look;
    }

    private OptionalInt behind(CharacterRun run, DocSprms own) {
        return run.isHighlighted()
                ? rgb(Colorref.valueOfIco(run.getHighlightedColor()).getValue())
                : shade(own, LETTER_SHADE).orElse(ground);
    }

    private boolean isUpset(CharacterRun run, DocSprms own) {
        int size = run.getFontSize() * TWIPS;
        return run.getCharacterSpacing() < -size / TOGETHER
                || (exactLine > 0 && exactLine < size / CUT)
                || room.cuts(size / CUT)
                || (own.number(LAYOUT).orElse(0) & COMBINED) != 0
                || Dingbats.is(run.getFontName());
    }

    /** Its colour; empty for the automatic one. */
    private static OptionalInt ink(CharacterRun run) {
        return run.getIco24() == -1 ? OptionalInt.empty() : rgb(run.getIco24());
    }

    /** A colour that the file writes with blue before red. */
    private static OptionalInt rgb(int blueFirst) {
        return OptionalInt.of(Integer.reverseBytes(blueFirst) >>> Byte.SIZE);
    }
}
