package org.gongkai.reading.source.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javax.xml.namespace.QName;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.model.ThemesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.gongkai.reading.source.flow.Dingbats;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.RunLook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTColor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** How the text of a cell looks: its fonts upon the colour of the cell. */
final class CellFonts {

    /** Sum of red, green and blue below which black is hard to see on a ground; of 765. */
    private static final int DARK = 48;

    /** Parts of their ground that patterns of dots cover. */
    private static final Map<FillPatternType, Double> DOTS =
            Map.of(
                    FillPatternType.ALT_BARS, 0.75,
                    FillPatternType.FINE_DOTS, 0.5,
                    FillPatternType.SPARSE_DOTS, 0.25,
                    FillPatternType.LESS_DOTS, 0.125,
                    FillPatternType.LEAST_DOTS, 0.0625);

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
        return dress.struck() || look(cell, dress).isOnItsOwnColour();
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
                own.struck() || dress.struck(),
                own.raised(),
                own.upset(),
                dress.ink().map(color -> rgb(color, cell)).orElse(usual(own)),
                dress.ground().map(color -> rgb(color, cell)).orElse(ground),
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
        OptionalInt ink = ink(cell, font);
        RunLook look =
                new RunLook(
                        false,
                        font.getStrikeout() || TableDress.isStruck(cell),
                        font.getTypeOffset() != Font.SS_NONE,
                        ink,
                        ground(cell, ink),
                        OptionalDouble.of(font.getFontHeightInPoints()));
        // Without a colour text is black in Excel, and what fits the ground in other programs.
        boolean doubtful =
                ink.isEmpty() && RunLook.difference(look.ground().orElse(RunLook.PAPER), 0) < DARK;
        return doubtful || Dingbats.is(font.getFontName()) ? look.turned() : look;
    }

    /** A colour that all cells have by default gives way to that of a table. */
    private static OptionalInt ink(Cell cell, Font font) {
        Workbook workbook = cell.getSheet().getWorkbook();
        OptionalInt own = ink(font, cell);
        boolean usual = font.getIndex() == 0 || own.equals(ink(workbook.getFontAt(0), cell));
        return usual ? TableDress.ink(cell).map(color -> rgb(color, cell)).orElse(own) : own;
    }

    private static OptionalInt ink(Font font, Cell cell) {
        if (font instanceof XSSFFont xlsx) {
            return rgb(xlsx.getXSSFColor(), cell);
        }
        return font instanceof HSSFFont xls
                        && cell.getSheet().getWorkbook() instanceof HSSFWorkbook book
                ? rgb(xls.getHSSFColor(book), cell)
                : OptionalInt.empty();
    }

    /** The colour behind text; of those that run into each other the one most like its ink. */
    private static OptionalInt ground(Cell cell, OptionalInt ink) {
        CellStyle style = cell.getCellStyle();
        List<OptionalInt> gradient = gradient(cell);
        if (!gradient.isEmpty()) {
            return gradient.stream()
                    .filter(OptionalInt::isPresent)
                    .min(
                            Comparator.comparing(
                                    it -> RunLook.difference(it.orElse(0), ink.orElse(0))))
                    .orElse(OptionalInt.empty());
        }
        return switch (style.getFillPattern()) {
            case NO_FILL ->
                    TableDress.ground(cell)
                            .map(color -> rgb(color, cell))
                            .orElse(OptionalInt.of(RunLook.PAPER));
            case SOLID_FOREGROUND -> rgb(style.getFillForegroundColorColor(), cell);
            default -> pattern(cell, style);
        };
    }

    /** The colour of a pattern; one of lines has none, unless both its colours are alike. */
    private static OptionalInt pattern(Cell cell, CellStyle style) {
        int over = rgb(style.getFillForegroundColorColor(), cell).orElse(0);
        int under = rgb(style.getFillBackgroundColorColor(), cell).orElse(RunLook.PAPER);
        double part = DOTS.getOrDefault(style.getFillPattern(), -1.0);
        return part >= 0 || over == under
                ? OptionalInt.of(RunLook.blend(over, under, Math.max(0, part)))
                : OptionalInt.empty();
    }

    private static List<OptionalInt> gradient(Cell cell) {
        if (!(cell.getSheet().getWorkbook() instanceof XSSFWorkbook workbook)) {
            return List.of();
        }
        CTXf format = ((XSSFCellStyle) cell.getCellStyle()).getCoreXf();
        CTFill fill = workbook.getStylesSource().getFillAt((int) format.getFillId()).getCTFill();
        List<OptionalInt> colours = new ArrayList<>();
        // The library leaves out the classes of gradients.
        try (XmlCursor at = fill.newCursor()) {
            for (int depth = 1; depth > 0 && !at.toNextToken().isNone(); ) {
                depth += at.isStart() ? 1 : at.isEnd() ? -1 : 0;
                if (at.isStart() && at.getName().getLocalPart().equals("color")) {
                    colours.add(rgb(stop(at), cell));
                }
            }
        }
        return colours;
    }

    private static XSSFColor stop(XmlCursor color) {
        XSSFColor stop = new XSSFColor();
        Optional.ofNullable(color.getAttributeText(new QName("rgb")))
                .ifPresent(hex -> stop.setRGB(HexFormat.of().parseHex(hex)));
        number(color, "theme").ifPresent(theme -> stop.setTheme((int) theme));
        number(color, "indexed").ifPresent(index -> stop.setIndexed((int) index));
        number(color, "tint").ifPresent(stop::setTint);
        return stop;
    }

    private static OptionalDouble number(XmlCursor element, String attribute) {
        String text = element.getAttributeText(new QName(attribute));
        return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    /** A colour of the workbook; one of a theme as the theme has it. */
    private static OptionalInt rgb(Color color, Cell cell) {
        if (color instanceof XSSFColor xlsx) {
            XSSFColor own = inTheme(xlsx, cell);
            byte[] rgb = own.getRGBWithTint() == null ? own.getRGB() : own.getRGBWithTint();
            return rgb == null || rgb.length != 3
                    ? xlsx.isThemed() ? ofTheme(xlsx) : OptionalInt.empty()
                    : OptionalInt.of(rgb(rgb[0], rgb[1], rgb[2]));
        }
        if (color instanceof HSSFColor xls) {
            short[] rgb = xls.getTriplet();
            return OptionalInt.of(rgb(rgb[0], rgb[1], rgb[2]));
        }
        return OptionalInt.empty();
    }

    private static XSSFColor inTheme(XSSFColor color, Cell cell) {
        ThemesTable theme = ((XSSFWorkbook) cell.getSheet().getWorkbook()).getTheme();
        if (theme == null || !color.isThemed()) {
            return color;
        }
        XSSFColor own = XSSFColor.from((CTColor) color.getCTColor().copy());
        theme.inheritFromThemeAsRequired(own);
        return own;
    }

    /** The first two colours of nearly all themes, where a workbook lacks its theme. */
    private static OptionalInt ofTheme(XSSFColor color) {
        double tint = color.getTint();
        double light = color.getTheme() == 0 ? 1 : 0;
        double tinted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
        int grey = (int) Math.round(tinted * 255);
        return color.getTheme() > 1 ? OptionalInt.empty() : OptionalInt.of(rgb(grey, grey, grey));
    }

    private static int rgb(int red, int green, int blue) {
        return (red & 0xFF) << 16 | (green & 0xFF) << 8 | (blue & 0xFF);
    }
}
