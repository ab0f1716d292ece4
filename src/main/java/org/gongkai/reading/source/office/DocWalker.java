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
import org.gongkai.model.Sight;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.DraftCell;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.Overlay;

/** Goes through the paragraphs and tables of a Word 97-2003 document. Used for one document. */
final class DocWalker {

    /** Tables inside one another; broken files claim any number. */
    private static final int DEEPEST = 20;

    private final DocRuns runs;
    private final DocNumbering numbering;
    private final DocLooks looks;
    private final Overlay overlay = new Overlay();
    private final Eye eye = new Eye(overlay);

    DocWalker(HWPFDocument document) {
        this.looks = new DocLooks(document);
        this.runs = new DocRuns(document, looks, eye, overlay);
        this.numbering = new DocNumbering(document.getListTables());
    }

    /** What is seen outside of tables otherwise than the text says. */
    List<Sight> inText() {
        return eye.inText();
    }

    /** The blocks of the text itself, with what is said of cells that something may lie over. */
    List<Block> body(Range story) {
        overlay.begin();
        return overlay.end(blocks(story));
    }

    /** The blocks of a story; none of an empty one, which the library finds a paragraph in. */
    List<Block> blocks(Range story) {
        return story.getStartOffset() < story.getEndOffset() ? blocks(story, 0) : List.of();
    }

    private List<Block> blocks(Range range, int level) {
        BlockList out = new BlockList();
        ParagraphText open = new ParagraphText();
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.getTableLevel() > level && level < DEEPEST) {
                Table table = range.getTable(paragraph);
                out.addAll(table(table, level + 1));
                i = after(range, table, i);
                continue;
            }
            if (runs.read(paragraph, open)) {
                continue;
            }
            overlay.paragraph();
            String number = numbering.next(paragraph);
            out.paragraph(number.isEmpty() ? open.text() : number + "\n" + open.text());
            out.addAll(open.anchored());
            open = new ParagraphText();
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
        overlay.beginTable();
        for (int r = 0; r < table.numRows(); r++) {
            rows.add(row(table.getRow(r), level));
        }
        return overlay.endTable(true, rows);
    }

    private List<DraftCell> row(TableRow row, int level) {
        List<DraftCell> cells = new ArrayList<>();
        overlay.row();
        looks.tell(row, overlay);
        for (int c = 0; c < row.numCells(); c++) {
            TableCell cell = row.getCell(c);
            int left = cell.getLeftEdge();
            overlay.cell();
            cells.add(
                    new DraftCell(
                            left,
                            left + Math.max(0, cell.getWidth()),
                            vertical(cell),
                            cell.isMerged() && !cell.isFirstMerged(),
                            looks.cell(row, c, () -> eye.cell(() -> blocks(cell, level)))));
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
