package org.gongkai.reading.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.reading.source.flow.XmlNode;

/** What the style of a Word table says of the cell that is being read, by its row and column. */
final class DocxTableStyle {

    private static final int FIRST_ROW = 0x20;
    private static final int LAST_ROW = 0x40;
    private static final int FIRST_COLUMN = 0x80;
    private static final int LAST_COLUMN = 0x100;
    private static final int NO_ROW_BANDS = 0x200;
    private static final int NO_COLUMN_BANDS = 0x400;

    private static final int HEXADECIMAL = 16;

    private final DocxStyles styles;
    private final String style;
    private final int look;
    private final List<Integer> cells;
    private int row = -1;
    private int column = -1;

    /** The parts of the style that count in this cell, the strongest first; asked for each run. */
    private List<String> places = List.of();

    DocxTableStyle(DocxStyles styles, XmlNode table) {
        XmlNode properties = table.first("tblPr").orElse(DocxRuns.NOTHING);
        this.styles = styles;
        this.style = styles.ofTable(properties);
        this.look = look(properties.first("tblLook").orElse(DocxRuns.NOTHING));
        this.cells = DocxRows.printed(table).map(each -> each.all("tc").size()).toList();
    }

    /** What of the style counts: bits, or words in newer files. */
    private static int look(XmlNode given) {
        int look;
        try {
            look = Integer.parseInt(given.attribute("val"), HEXADECIMAL);
        } catch (NumberFormatException noBits) {
            look = 0;
        }
        String[] words = {"firstRow", "lastRow", "firstColumn", "lastColumn", "noHBand", "noVBand"};
        for (int i = 0; i < words.length; i++) {
            String value = given.attribute(words[i]);
            int bit = FIRST_ROW << i;
            boolean on = value.isEmpty() ? (look & bit) != 0 : !value.matches("0|false|off");
            look = on ? look | bit : look & ~bit;
        }
        return look;
    }

    /** A row begins. */
    void row() {
        row++;
        column = -1;
    }

    /** A cell of the row begins. */
    void cell() {
        column++;
        places = places();
    }

    /** What the style says of runs in this cell. */
    Optional<XmlNode> ofRun(String element) {
        return find("rPr", element);
    }

    /** How the style colours this cell. */
    Optional<XmlNode> ofCell(String element) {
        return find("tcPr", element);
    }

    private Optional<XmlNode> find(String properties, String element) {
        return style.isEmpty()
                ? Optional.empty()
                : places.stream()
                        .flatMap(
                                place -> styles.ofTable(style, place, properties, element).stream())
                        .findFirst();
    }

    private List<String> places() {
        List<String> places = new ArrayList<>();
        boolean top = is(FIRST_ROW) && row == 0;
        boolean bottom = is(LAST_ROW) && row == cells.size() - 1;
        boolean left = is(FIRST_COLUMN) && column == 0;
        boolean right =
                is(LAST_COLUMN) && row >= 0 && row < cells.size() && column == cells.get(row) - 1;
        add(places, "nwCell", top && left);
        add(places, "neCell", top && right);
        add(places, "swCell", bottom && left);
        add(places, "seCell", bottom && right);
        add(places, "firstRow", top);
        add(places, "lastRow", bottom);
        add(places, "firstCol", left);
        add(places, "lastCol", right);
        boolean oddRow = (row - (is(FIRST_ROW) ? 1 : 0)) % 2 == 0;
        boolean oddColumn = (column - (is(FIRST_COLUMN) ? 1 : 0)) % 2 == 0;
        add(places, oddRow ? "band1Horz" : "band2Horz", !is(NO_ROW_BANDS) && !top && !bottom);
        add(places, oddColumn ? "band1Vert" : "band2Vert", !is(NO_COLUMN_BANDS) && !left && !right);
        places.add("");
        return places;
    }

    private boolean is(int bit) {
        return (look & bit) != 0;
    }

    private static void add(List<String> places, String place, boolean here) {
        if (here) {
            places.add(place);
        }
    }
}
