package org.gongkai.reading.source.odf;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.model.Block;
import org.gongkai.model.Finding;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Reason;
import org.gongkai.model.Sight;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.HeldNumber;
import org.gongkai.reading.source.flow.Hidden;
import org.gongkai.reading.source.flow.PrintedProse;
import org.gongkai.reading.source.flow.SheetCell;
import org.gongkai.reading.source.flow.SheetDraft;
import org.gongkai.reading.source.flow.XmlNode;

/** The sheets of an OpenDocument spreadsheet. */
final class OdfSheets {

    private final OdfWalker walker;
    private final boolean zeros;

    /**
     * @param zeros whether zeros are shown
     */
    OdfSheets(OdfWalker walker, boolean zeros) {
        this.walker = walker;
        this.zeros = zeros;
    }

    /** Adds what the sheets show; hidden sheets are left out with a finding. */
    void read(XmlNode sheets, BlockList blocks, List<Finding> findings)
            throws UnreadableDocumentException {
        OdfFormulas formulas = new OdfFormulas(sheets);
        for (XmlNode sheet : sheets.all("table")) {
            BlockList anchored = new BlockList();
            SheetDraft cells = new OdfSheet(sheet, walker, formulas, zeros, anchored).draft();
            String name = sheet.attribute("name");
            if (walker.styles().hiddenTable(sheet.attribute("style-name"))) {
                if (!cells.isBlank()) {
                    findings.add(Hidden.sheet(name));
                }
                continue;
            }
            blocks.addAll(cells.blocks());
            blocks.addAll(anchored.toList());
            if (cells.hidesText()) {
                findings.add(Hidden.cells(name));
            }
        }
    }

    /** Reads the cells of one sheet of an OpenDocument spreadsheet. */
    private static final class OdfSheet {

        /** Cells with text or lines; the fullest form has below 1 000. */
        private static final int MOST_CELLS = 500_000;

        /**
         * A cell with text that is repeated more often than this fills a background, not a table.
         */
        private static final int MOST_REPEATS = 1_000;

        /** Thousandths of an inch below which nobody sees that a row or column is there. */
        private static final int SMALLEST = 28;

        private final OdfWalker walker;
        private final OdfFormulas formulas;
        private final String name;
        private final boolean zeros;
        private final BlockList anchored;
        private final OdfDress dress;
        private final OdfShapes shapes;
        private final OdfRoom room;
        private final SheetDraft draft = new SheetDraft();

        /** The style of cells that have none, by the first column that has it. */
        private final NavigableMap<Integer, String> usual = new TreeMap<>();

        private OdfRoom.Beside beside = new OdfRoom.Beside(false, false);
        private int row;
        private int column;
        private int cells;

        /**
         * @param anchored takes pictures and text boxes, which have no place among the cells
         */
        OdfSheet(
                XmlNode sheet,
                OdfWalker walker,
                OdfFormulas formulas,
                boolean zeros,
                BlockList anchored)
                throws UnreadableDocumentException {
            this.walker = walker;
            this.formulas = formulas;
            this.name = sheet.attribute("name");
            this.zeros = zeros;
            this.anchored = anchored;
            this.dress = new OdfDress(sheet, walker.styles());
            this.room = new OdfRoom(walker.styles());
            this.shapes = new OdfShapes(sheet, walker.styles());
            read(sheet);
        }

        SheetDraft draft() {
            return draft;
        }

        private void read(XmlNode container) throws UnreadableDocumentException {
            for (XmlNode node : container.children()) {
                switch (node.name()) {
                    case "table-row" -> row(node);
                    case "table-column" -> column(node);
                    case "shapes" -> anchored.addAll(walker.blocks(node));
                    case "table-header-rows",
                            "table-rows",
                            "table-row-group",
                            "table-columns",
                            "table-header-columns",
                            "table-column-group" ->
                            read(node);
                    default -> {
                        // Named ranges, filters, forms.
                    }
                }
            }
        }

        private void column(XmlNode node) {
            int repeats = Math.max(1, node.number("number-columns-repeated", 1));
            usual.put(column, node.attribute("default-cell-style-name"));
            room.column(column, walker.styles().width(node.attribute("style-name")));
            int hidden = isHidden(node) ? Math.min(repeats, MOST_REPEATS) : 0;
            for (int i = 0; i < hidden; i++) {
                draft.hideColumn(column + i);
            }
            column += repeats;
        }

        private boolean isHidden(XmlNode node) {
            String visibility = node.attribute("visibility");
            String style = node.attribute("style-name");
            int size =
                    node.is("table-row")
                            ? walker.styles().height(style)
                            : walker.styles().width(style);
            return visibility.equals("collapse")
                    || visibility.equals("filter")
                    || (size > 0 && size < SMALLEST);
        }

        private void row(XmlNode node) throws UnreadableDocumentException {
            int repeats = Math.max(1, node.number("number-rows-repeated", 1));
            boolean hidden = isHidden(node);
            room.row(node.attribute("style-name"));
            for (int i = 0; i < Math.min(repeats, MOST_REPEATS); i++) {
                if (hidden) {
                    draft.hideRow(row + i);
                }
                cells(node, row + i, repeats < MOST_REPEATS);
            }
            row += repeats;
        }

        private void cells(XmlNode node, int at, boolean lines) throws UnreadableDocumentException {
            int from = 0;
            String style = node.attribute("default-cell-style-name");
            List<XmlNode> all =
                    node.children().stream().filter(c -> c.name().endsWith("table-cell")).toList();
            for (int i = 0; i < all.size(); i++) {
                XmlNode each = all.get(i);
                beside = new OdfRoom.Beside(holds(all, i - 1), holds(all, i + 1));
                int repeats = Math.max(1, each.number("number-columns-repeated", 1));
                if (each.is("table-cell")) {
                    XmlNode cell = styled(OdfValue.shown(calculated(each)), from, style);
                    cell(cell, at, from, lines && repeats < MOST_REPEATS);
                }
                from += repeats;
            }
        }

        private static boolean holds(List<XmlNode> cells, int at) {
            return at >= 0 && at < cells.size() && cells.get(at).first("p").isPresent();
        }

        /** The cell, with the style that its row or column has where it has none itself. */
        private XmlNode styled(XmlNode cell, int at, String ofRow) {
            Map.Entry<Integer, String> column = usual.floorEntry(at);
            String style = ofRow.isEmpty() && column != null ? column.getValue() : ofRow;
            if (style.isEmpty() || !cell.attribute("style-name").isEmpty()) {
                return cell;
            }
            Map<String, String> attributes = new HashMap<>(cell.attributes());
            attributes.put("style-name", style);
            return XmlNode.of(cell.name(), attributes, cell.children());
        }

        private void cell(XmlNode cell, int at, int from, boolean lines)
                throws UnreadableDocumentException {
            Eye.Seen content = seen(cell, at, from);
            String text = shown(cell, content.blocks());
            boolean bordered = lines && walker.styles().bordered(cell.attribute("style-name"));
            int height = Math.max(1, cell.number("number-rows-spanned", 1));
            int width = Math.max(1, cell.number("number-columns-spanned", 1));
            boolean printed = !text.isEmpty() || !content.sights().isEmpty();
            if (bordered || printed || height > 1 || width > 1) {
                int repeats = cell.number("number-columns-repeated", 1);
                for (int i = 0; i < Math.max(1, Math.min(repeats, MOST_REPEATS)); i++) {
                    requireFew(++cells);
                    draft.add(
                            new SheetCell(
                                    at,
                                    from + i,
                                    height,
                                    width,
                                    text,
                                    held(cell, text),
                                    bordered,
                                    content.sights()));
                }
            }
            anchored.addAll(
                    content.blocks().stream().filter(b -> !(b instanceof Paragraph)).toList());
        }

        private Eye.Seen seen(XmlNode cell, int at, int from) {
            if (cell.children().isEmpty()) {
                return new Eye.Seen(List.of(), drawn(List.of(), shapes.cover(at, from)));
            }
            OdfDress.Worn worn = dress.of(cell, at, from);
            Optional<XmlNode> format = dress.format(cell, worn);
            String number = format.map(f -> f.attribute("name")).orElse("");
            Eye.Seen read = walker.cell(cell, worn.sure(), number);
            Optional<String> instead =
                    format.flatMap(OdfDress::instead)
                            .filter(
                                    text ->
                                            !text.equals(
                                                    PrintedProse.ofCell(read.blocks()).strip()));
            boolean unknown =
                    worn.signs()
                            || format.filter(OdfDress::fills).isPresent()
                            || walker.mayHide(cell, worn.open())
                            || room.lacks(cell, from, beside);
            if (instead.isPresent() || unknown) {
                List<Sight> more = unknown ? List.of(Sight.DRAWN) : List.of(Sight.HIDDEN);
                BlockList blocks = new BlockList();
                blocks.paragraph(unknown ? "" : instead.orElse(""));
                return new Eye.Seen(blocks.toList(), Sight.both(read.sights(), more));
            }
            return new Eye.Seen(read.blocks(), drawn(read.sights(), shapes.cover(at, from)));
        }

        private static List<Sight> drawn(List<Sight> sights, boolean covered) {
            return covered && !sights.contains(Sight.DRAWN)
                    ? Sight.both(sights, List.of(Sight.DRAWN))
                    : sights;
        }

        /** The cell; with its formula as text where its file does not hold what it gives. */
        private XmlNode calculated(XmlNode cell) {
            if (!formulas.lacks(cell, name)) {
                return cell;
            }
            Map<String, String> attributes = new HashMap<>(cell.attributes());
            attributes.keySet().removeAll(List.of("value", "value-type", "string-value"));
            String formula = "=" + cell.attribute("formula").replaceFirst("^(?:\\w+:)?=?", "");
            XmlNode text = XmlNode.of("p", Map.of(), List.of(XmlNode.text(formula)));
            return XmlNode.of(cell.name(), attributes, List.of(text));
        }

        private String shown(XmlNode cell, List<Block> content) {
            boolean hidden = !zeros && isNumber(cell) && cell.decimal("value") == 0;
            return hidden ? "" : PrintedProse.ofCell(content);
        }

        private static boolean isNumber(XmlNode cell) {
            String type = cell.attribute("value-type");
            return type.equals("float") || type.equals("currency");
        }

        private static Optional<BigDecimal> held(XmlNode cell, String shown) {
            return isNumber(cell) && !shown.isEmpty()
                    ? HeldNumber.unlike(shown, cell.decimal("value"))
                    : Optional.empty();
        }

        private static void requireFew(int cells) throws UnreadableDocumentException {
            if (cells > MOST_CELLS) {
                throw new UnreadableDocumentException(
                        Reason.LIMIT_SIZE, "A sheet has more than " + MOST_CELLS + " cells.");
            }
        }
    }
}
