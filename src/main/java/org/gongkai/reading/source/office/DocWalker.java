package org.gongkai.reading.source.office;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.gongkai.model.Block;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.DraftCell;
import org.gongkai.reading.source.flow.TableArranger;

/** Goes through the paragraphs and tables of a Word 97-2003 document. Used for one document. */
final class DocWalker {

    /** Tables inside one another; broken files claim any number. */
    private static final int DEEPEST = 20;

    private final DocRuns runs;
    private final DocNumbering numbering;

    DocWalker(HWPFDocument document) {
        this.runs = new DocRuns(document);
        this.numbering = new DocNumbering(document.getListTables());
    }

    /** The blocks of a story. */
    List<Block> blocks(Range story) {
        return blocks(story, 0);
    }

    private List<Block> blocks(Range range, int level) {
        BlockList out = new BlockList();
        DocText open = new DocText();
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.getTableLevel() > level && level < DEEPEST) {
                Table table = range.getTable(paragraph);
                out.addAll(table(table, level + 1));
                i = after(range, table, i);
                continue;
            }
            runs.read(paragraph, open);
            if (open.endDeleted()) {
                continue;
            }
            String number = numbering.next(paragraph);
            out.paragraph(number.isEmpty() ? open.text() : number + "\n" + open.text());
            open.pictures().forEach(out::picture);
            open = new DocText();
        }
        out.paragraph(open.text());
        return out.toList();
    }

    /** Index of the last paragraph of the table; at least the paragraph at which it begins. */
    private static int after(Range range, Table table, int first) {
        int last = first;
        while (last + 1 < range.numParagraphs()
                && range.getParagraph(last + 1).getStartOffset() < table.getEndOffset()) {
            last++;
        }
        return last;
    }

    private List<Block> table(Table table, int level) {
        List<List<DraftCell>> rows = new ArrayList<>();
        for (int r = 0; r < table.numRows(); r++) {
            rows.add(row(table.getRow(r), level));
        }
        return TableArranger.arrange(rows);
    }

    private List<DraftCell> row(TableRow row, int level) {
        List<DraftCell> cells = new ArrayList<>();
        for (int c = 0; c < row.numCells(); c++) {
            TableCell cell = row.getCell(c);
            int left = cell.getLeftEdge();
            cells.add(
                    new DraftCell(
                            left,
                            left + Math.max(0, cell.getWidth()),
                            vertical(cell),
                            cell.isMerged() && !cell.isFirstMerged(),
                            blocks(cell, level)));
        }
        return cells;
    }

    private static DraftCell.Vertical vertical(TableCell cell) {
        if (cell.isFirstVerticallyMerged()) {
            return DraftCell.Vertical.STARTS;
        }
        return cell.isVerticallyMerged() ? DraftCell.Vertical.CONTINUES : DraftCell.Vertical.NONE;
    }
}
