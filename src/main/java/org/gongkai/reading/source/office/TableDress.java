package org.gongkai.reading.source.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.DifferentialStyleProvider;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.TableStyle;
import org.apache.poi.ss.usermodel.TableStyleInfo;
import org.apache.poi.ss.usermodel.TableStyleType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** What the style of an Excel table makes of a cell in it, where the cell says nothing itself. */
final class TableDress {

    private TableDress() {}

    /** The colour of its text; empty where there is no table or its style leaves it. */
    static Optional<Color> ink(Cell cell) {
        return first(cell, TableDress::ink);
    }

    /** The colour behind it, likewise. */
    static Optional<Color> ground(Cell cell) {
        return first(cell, TableDress::ground);
    }

    /** Whether it strikes its text out. */
    static boolean isStruck(Cell cell) {
        return first(cell, part -> Optional.ofNullable(part.getFontFormatting()))
                .filter(FontFormatting::isStruckout)
                .isPresent();
    }

    private static <T> Optional<T> first(
            Cell cell, Function<DifferentialStyleProvider, Optional<T>> what) {
        if (!(cell.getSheet() instanceof XSSFSheet sheet)) {
            return Optional.empty();
        }
        CellReference at = new CellReference(cell);
        return sheet.getTables().stream()
                .filter(table -> table.contains(at))
                .flatMap(table -> parts(table, cell).stream())
                .flatMap(part -> what.apply(part).stream())
                .findFirst();
    }

    /** What the style says of the parts of the table that the cell is in, the strongest first. */
    private static List<DifferentialStyleProvider> parts(XSSFTable table, Cell cell) {
        TableStyleInfo info = table.getStyle();
        TableStyle style = info == null ? null : info.getStyle();
        List<DifferentialStyleProvider> parts = new ArrayList<>();
        if (style != null) {
            for (TableStyleType type : TableStyleType.values()) {
                DifferentialStyleProvider part = style.getStyle(type);
                if (part != null && type.appliesTo(table, cell) != null) {
                    parts.add(part);
                }
            }
        }
        Collections.reverse(parts);
        return parts;
    }

    private static Optional<Color> ink(DifferentialStyleProvider part) {
        FontFormatting font = part.getFontFormatting();
        return font == null ? Optional.empty() : Optional.ofNullable(font.getFontColor());
    }

    private static Optional<Color> ground(DifferentialStyleProvider part) {
        PatternFormatting pattern = part.getPatternFormatting();
        return pattern == null
                ? Optional.empty()
                : Optional.ofNullable(pattern.getFillBackgroundColorColor());
    }
}
