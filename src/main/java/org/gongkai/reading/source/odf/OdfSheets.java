package org.gongkai.reading.source.odf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.Block;
import org.gongkai.model.Finding;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Reason;
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
        for (XmlNode sheet : sheets.all("table")) {
            BlockList anchored = new BlockList();
            SheetDraft cells = new OdfSheet(sheet, walker, zeros, anchored).draft();
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

        private final OdfWalker walker;
        private final boolean zeros;
        private final BlockList anchored;
        private final SheetDraft draft = new SheetDraft();
        private int row;
        private int column;
        private int cells;

        /**
         * @param anchored takes pictures and text boxes, which have no place among the cells
         */
        OdfSheet(XmlNode sheet, OdfWalker walker, boolean zeros, BlockList anchored)
                throws UnreadableDocumentException {
            this.walker = walker;
            this.zeros = zeros;
            this.anchored = anchored;
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
            for (int i = 0; isHidden(node) && i < Math.min(repeats, MOST_REPEATS); i++) {
                draft.hideColumn(column + i);
            }
            column += repeats;
        }

        private static boolean isHidden(XmlNode node) {
            String visibility = node.attribute("visibility");
            return visibility.equals("collapse") || visibility.equals("filter");
        }

        private void row(XmlNode node) throws UnreadableDocumentException {
            int repeats = Math.max(1, node.number("number-rows-repeated", 1));
            for (int i = 0; i < Math.min(repeats, MOST_REPEATS); i++) {
                if (isHidden(node)) {
                    draft.hideRow(row + i);
                }
                cells(node, row + i, repeats < MOST_REPEATS);
            }
            row += repeats;
        }

        private void cells(XmlNode node, int at, boolean lines) throws UnreadableDocumentException {
            int from = 0;
            for (XmlNode cell : node.children()) {
                if (!cell.name().endsWith("table-cell")) {
                    continue;
                }
                int repeats = Math.max(1, cell.number("number-columns-repeated", 1));
                if (cell.is("table-cell")) {
                    cell(cell, at, from, lines && repeats < MOST_REPEATS);
                }
                from += repeats;
            }
        }

        private void cell(XmlNode cell, int at, int from, boolean lines)
                throws UnreadableDocumentException {
            Eye.Seen content =
                    cell.children().isEmpty()
                            ? new Eye.Seen(List.of(), List.of())
                            : walker.cell(cell);
            String text = isUncalculated(cell) ? formula(cell) : shown(cell, content.blocks());
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

        /** Whether a formula has no result. */
        private static boolean isUncalculated(XmlNode cell) {
            return !cell.attribute("formula").isEmpty()
                    && cell.attribute("value-type").isEmpty()
                    && cell.children().isEmpty();
        }

        private static String formula(XmlNode cell) {
            return "=" + cell.attribute("formula").replaceFirst("^(?:\\w+:)?=?", "");
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
