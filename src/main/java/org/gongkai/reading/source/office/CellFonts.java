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
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
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
                ink(cell, font),
                ground(cell),
                OptionalDouble.of(font.getFontHeightInPoints()));
    }

    /** A colour that all cells have by default gives way to that of a table. */
    private static OptionalInt ink(Cell cell, Font font) {
        Workbook workbook = cell.getSheet().getWorkbook();
        OptionalInt own = ink(font, workbook);
        boolean usual = font.getIndex() == 0 || own.equals(ink(workbook.getFontAt(0), workbook));
        return usual ? TableDress.ink(cell).map(CellFonts::rgb).orElse(own) : own;
    }

    private static OptionalInt ink(Font font, Workbook workbook) {
        if (font instanceof XSSFFont xlsx) {
            return rgb(xlsx.getXSSFColor());
        }
        return font instanceof HSSFFont xls && workbook instanceof HSSFWorkbook book
                ? rgb(xls.getHSSFColor(book))
                : OptionalInt.empty();
    }

    private static OptionalInt ground(Cell cell) {
        CellStyle style = cell.getCellStyle();
        return switch (style.getFillPattern()) {
            case NO_FILL ->
                    TableDress.ground(cell)
                            .map(CellFonts::rgb)
                            .orElse(OptionalInt.of(RunLook.PAPER));
            case SOLID_FOREGROUND -> rgb(style.getFillForegroundColorColor());
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt rgb(Color color) {
        if (color instanceof XSSFColor xlsx) {
            byte[] tinted = xlsx.getRGBWithTint();
            byte[] rgb = tinted == null ? xlsx.getRGB() : tinted;
            boolean themed = rgb == null && xlsx.isThemed() && !xlsx.hasTint();
            return rgb == null || rgb.length != 3
                    ? themed ? ofTheme(xlsx.getTheme()) : OptionalInt.empty()
                    : OptionalInt.of(rgb(rgb[0], rgb[1], rgb[2]));
        }
        if (color instanceof HSSFColor xls) {
            short[] rgb = xls.getTriplet();
            return OptionalInt.of(rgb(rgb[0], rgb[1], rgb[2]));
        }
        return OptionalInt.empty();
    }

    /** The first two colours of nearly all themes. */
    private static OptionalInt ofTheme(int theme) {
        return switch (theme) {
            case 0 -> OptionalInt.of(RunLook.PAPER);
            case 1 -> OptionalInt.of(0);
            default -> OptionalInt.empty();
        };
    }

    private static int rgb(int red, int green, int blue) {
        return (red & 0xFF) << 16 | (green & 0xFF) << 8 | (blue & 0xFF);
    }
}
