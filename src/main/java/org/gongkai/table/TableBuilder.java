package org.gongkai.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongkai.model.Block;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.gongkai.model.Outline;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Table;

/**
 * Joins the parts of tables that page breaks have cut.
 *
 * <p>Two grids are parts of one table when nothing but page furniture stands between them, they
 * were read in the same way, their columns agree, and they lie on different pages (or come from
 * text, where a blank line is all that a page break leaves).
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class TableBuilder {

    private final KnownLabels labels;

    /**
     * @param labels wordings that stand for a whole row, column or group in some form: two halves
     *     of a cut label are put together only when that makes one of these
     */
    public TableBuilder(Collection<String> labels) {
        this.labels = new KnownLabels(labels);
    }

    /** The document's tables in reading order, numbered from 0. */
    public List<Table> build(FlowDocument document, Outline outline) {
        List<Table> tables = new ArrayList<>();
        List<Grid> parts = new ArrayList<>();
        String section = "";
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            if (block instanceof Grid grid) {
                if (!parts.isEmpty() && !PartJoiner.continues(parts.get(parts.size() - 1), grid)) {
                    flush(tables, parts, section);
                }
                section = parts.isEmpty() ? outline.sectionOfBlock().get(i) : section;
                parts.add(grid);
            } else if (!furniture(block)) {
                flush(tables, parts, section);
            }
        }
        flush(tables, parts, section);
        return tables;
    }

    private void flush(List<Table> tables, List<Grid> parts, String section) {
        if (!parts.isEmpty()) {
            PartJoiner joiner = new PartJoiner(labels, parts.get(0));
            parts.subList(1, parts.size()).forEach(joiner::append);
            tables.add(new Table(tables.size(), joiner.grid(), section, joiner.partStarts()));
            parts.clear();
        }
    }

    private static boolean furniture(Block block) {
        return block instanceof Paragraph paragraph && paragraph.role() == Paragraph.Role.FURNITURE;
    }
}
