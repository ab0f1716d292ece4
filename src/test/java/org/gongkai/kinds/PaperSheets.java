package org.gongkai.kinds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A document of a spreadsheet: the title and the prose on one sheet, each table on its own. */
final class PaperSheets {

    private PaperSheets() {}

    static byte[] of(Paper paper) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFCellStyle framed = book.createCellStyle();
            framed.setBorderBottom(BorderStyle.THIN);
            framed.setBorderTop(BorderStyle.THIN);
            framed.setBorderLeft(BorderStyle.THIN);
            framed.setBorderRight(BorderStyle.THIN);
            XSSFSheet first = book.createSheet("0");
            line(first, 0, paper.title());
            for (String text : paper.prose()) {
                line(first, first.getLastRowNum() + 1, text);
            }
            for (DrawnTable table : paper.tables()) {
                table(book.createSheet(Integer.toString(book.getNumberOfSheets())), table, framed);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void line(XSSFSheet sheet, int row, String text) {
        sheet.createRow(row).createCell(0).setCellValue(text);
    }

    private static void table(XSSFSheet sheet, DrawnTable table, XSSFCellStyle framed) {
        int top = 0;
        for (String text : table.above()) {
            line(sheet, top, text);
            sheet.addMergedRegion(
                    new CellRangeAddress(top, top, 0, table.rows().get(0).size() - 1));
            top++;
        }
        List<List<Entry>> rows = table.rows();
        for (int r = 0; r < rows.size(); r++) {
            XSSFRow row = sheet.createRow(top + r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                XSSFCell cell = row.createCell(c);
                cell.setCellStyle(framed);
                if (rows.get(r).get(c).begins()) {
                    fill(cell, rows.get(r).get(c));
                    merge(sheet, rows, r, c, top);
                }
            }
        }
    }

    /** A number as a number where it is printed as the digits of one, all else as text. */
    private static void fill(XSSFCell cell, Entry entry) {
        if (entry.isFigure() && entry.text().matches("0|[1-9][0-9]{0,14}")) {
            cell.setCellValue(Double.parseDouble(entry.text()));
        } else {
            cell.setCellValue(entry.text());
        }
    }

    private static void merge(XSSFSheet sheet, List<List<Entry>> rows, int r, int c, int top) {
        int down = Spans.down(rows, r, c);
        int across = Spans.across(rows, r, c);
        if (down > 1 || across > 1) {
            sheet.addMergedRegion(
                    new CellRangeAddress(top + r, top + r + down - 1, c, c + across - 1));
        }
    }
}
