package org.gongkai.reading.source.office;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.RunLook;

/** How the text of a cell looks: its fonts upon the colour of the cell. */
final class CellFonts {

    private CellFonts() {}

    /** What a person reads of the text of a cell that is all in the font of its style. */
    static String read(Cell cell, String shown, Eye eye) {
        Font font = cell.getSheet().getWorkbook().getFontAt(cell.getCellStyle().getFontIndex());
        return eye.read(shown, look(cell, font));
    }

    /** What a person reads of a text that has runs of its own. */
    static String read(Cell cell, RichTextString text, Eye eye) {
        int runs = text.numFormattingRuns();
        String all = text.getString();
        if (runs == 0) {
            return read(cell, all, eye);
        }
        StringBuilder out = new StringBuilder();
        int first = text.getIndexOfFormattingRun(0);
        out.append(read(cell, all.substring(0, first), eye));
        for (int i = 0; i < runs; i++) {
            int from = text.getIndexOfFormattingRun(i);
            int to = i + 1 < runs ? text.getIndexOfFormattingRun(i + 1) : all.length();
            String run = all.substring(Math.min(from, to), to);
            out.append(
                    font(text, i, cell.getSheet().getWorkbook())
                            .map(font -> eye.read(run, look(cell, font)))
                            .orElseGet(() -> read(cell, run, eye)));
        }
        return out.toString();
    }

    /** The same of a text in a cell that conditional formats have coloured. */
    static String read(Cell cell, String shown, DressedCell dress, Eye eye) {
        return eye.read(shown, look(cell, dress));
    }

    /** Whether nobody sees the text of such a cell. */
    static boolean isUnseen(Cell cell, DressedCell dress) {
        return look(cell, dress).isOnItsOwnColour();
    }

    private static RunLook look(Cell cell, DressedCell dress) {
        RunLook own =
                look(
                        cell,
                        cell.getSheet()
                                .getWorkbook()
                                .getFontAt(cell.getCellStyle().getFontIndex()));
        OptionalInt ground = dress.fills() ? OptionalInt.empty() : own.ground();
        return new RunLook(
                false,
                own.struck(),
                own.raised(),
                dress.ink().map(CellFonts::rgb).orElse(usual(own)),
                dress.ground().map(CellFonts::rgb).orElse(ground),
                own.points());
    }

    /** Text without a colour of its own is black. */
    private static OptionalInt usual(RunLook own) {
        return own.ink().isPresent() ? own.ink() : OptionalInt.of(0);
    }

    private static Optional<Font> font(RichTextString text, int run, Workbook workbook) {
        if (text instanceof XSSFRichTextString xlsx) {
            return Optional.ofNullable(xlsx.getFontOfFormattingRun(run));
        }
        return text instanceof HSSFRichTextString xls
                ? Optional.of(workbook.getFontAt(xls.getFontOfFormattingRun(run)))
                : Optional.empty();
    }

    private static RunLook look(Cell cell, Font font) {
        return new RunLook(
                false,
                font.getStrikeout(),
                font.getTypeOffset() != Font.SS_NONE,
                ink(font, cell.getSheet().getWorkbook()),
                ground(cell),
                OptionalDouble.of(font.getFontHeightInPoints()));
    }

    private static OptionalInt ink(Font font, Workbook workbook) {
        if (font instanceof XSSFFont xlsx) {
            return rgb(xlsx.getXSSFColor());
        }
        return font instanceof HSSFFont xls && workbook instanceof HSSFWorkbook book
                ? rgb(xls.getHSSFColor(book))
                : OptionalInt.empty();
    }

    /** Styles of tables colour their cells in ways that are not looked up. */
    private static OptionalInt ground(Cell cell) {
        CellStyle style = cell.getCellStyle();
        boolean inTable =
                cell.getSheet() instanceof XSSFSheet xlsx
                        && xlsx.getTables().stream()
                                .anyMatch(t -> t.contains(new CellReference(cell)));
        if (inTable) {
            return OptionalInt.empty();
        }
        return switch (style.getFillPattern()) {
            case NO_FILL -> OptionalInt.of(RunLook.PAPER);
            case SOLID_FOREGROUND -> rgb(style.getFillForegroundColorColor());
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt rgb(Color color) {
        if (color instanceof XSSFColor xlsx) {
            byte[] tinted = xlsx.getRGBWithTint();
            byte[] rgb = tinted == null ? xlsx.getRGB() : tinted;
            return rgb == null || rgb.length != 3
                    ? OptionalInt.empty()
                    : OptionalInt.of(rgb(rgb[0], rgb[1], rgb[2]));
        }
        if (color instanceof HSSFColor xls) {
            short[] rgb = xls.getTriplet();
            return OptionalInt.of(rgb(rgb[0], rgb[1], rgb[2]));
        }
        return OptionalInt.empty();
    }

    private static int rgb(int red, int green, int blue) {
        return (red & 0xFF) << 16 | (green & 0xFF) << 8 | (blue & 0xFF);
    }
}
