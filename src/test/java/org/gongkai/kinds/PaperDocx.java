package org.gongkai.kinds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A document of a word processor. */
final class PaperDocx {

    /** Width of a column, in twentieths of a point. */
    private static final int WIDTH = 1100;

    private PaperDocx() {}

    static byte[] of(Paper paper) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            paragraph(document, paper.title());
            paper.prose().forEach(text -> paragraph(document, text));
            for (DrawnTable table : paper.tables()) {
                table.above().forEach(text -> paragraph(document, text));
                table(document, table, paper.repeatsHeads());
                paragraph(document, "");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void paragraph(XWPFDocument document, String text) {
        document.createParagraph().createRun().setText(text);
    }

    private static void table(XWPFDocument document, DrawnTable drawn, boolean repeatsHead) {
        List<List<Entry>> rows = drawn.rows();
        XWPFTable table = document.createTable();
        table.removeRow(0);
        for (int r = 0; r < rows.size(); r++) {
            XWPFTableRow row = table.createRow();
            while (!row.getTableCells().isEmpty()) {
                row.removeCell(0);
            }
            row.setRepeatHeader(repeatsHead && r < drawn.headRows());
            cells(row, rows, r);
        }
    }

    private static void cells(XWPFTableRow row, List<List<Entry>> rows, int r) {
        int c = 0;
        while (c < rows.get(r).size()) {
            int across = across(rows, r, c);
            cell(row.createCell(), rows, r, c, across);
            c += across;
        }
    }

    /** What goes on from above is as wide as what it goes on. */
    private static int across(List<List<Entry>> rows, int r, int c) {
        return Spans.across(rows, r, c);
    }

    private static void cell(XWPFTableCell cell, List<List<Entry>> rows, int r, int c, int across) {
        Entry entry = rows.get(r).get(c);
        CTTcPr properties = cell.getCTTc().addNewTcPr();
        properties.addNewTcW().setW(BigInteger.valueOf((long) WIDTH * across));
        if (across > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(across));
        }
        if (entry.text().equals("^")) {
            properties.addNewVMerge().setVal(STMerge.CONTINUE);
        } else {
            if (Spans.down(rows, r, c) > 1) {
                properties.addNewVMerge().setVal(STMerge.RESTART);
            }
            cell.setText(entry.text());
        }
    }
}
