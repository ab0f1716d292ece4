package org.gongkai.reading.source.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.model.FlowDocument;
import org.junit.jupiter.api.Test;

/** Workbooks and presentations of the strict edition say the same as usual ones. */
class StrictPackageTest {

    @Test
    void aStrictWorkbookIsReadAsAUsualOne() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("行政许可");
            sheet.getRow(0).createCell(1).setCellValue(15320);
            byte[] usual = bytes(workbook);

            FlowDocument read = (FlowDocument) new SheetReader().read(strict(usual));

            assertThat(read.blocks())
                    .isNotEmpty()
                    .isEqualTo(((FlowDocument) new SheetReader().read(usual)).blocks());
        }
    }

    @Test
    void aStrictPresentationIsReadAsAUsualOne() throws Exception {
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFTextBox box = show.createSlide().createTextBox();
            box.setText("行政许可");
            box.setAnchor(new Rectangle(10, 10, 200, 40));
            byte[] usual = bytes(show);

            FlowDocument read = (FlowDocument) new PptxReader().read(strict(usual));

            assertThat(read.blocks())
                    .isNotEmpty()
                    .isEqualTo(((FlowDocument) new PptxReader().read(usual)).blocks());
        }
    }

    @Test
    void aUsualPackageStaysAsItIs() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("表");
            byte[] usual = bytes(workbook);

            assertThat(StrictPackage.usual(usual)).isSameAs(usual);
        }
    }

    private static byte[] bytes(POIXMLDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    /** The addresses that Excel writes as "Strict Open XML". */
    private static byte[] strict(byte[] usual) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(usual));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                String named =
                        text.replaceAll(
                                "http://schemas.openxmlformats.org/"
                                        + "(spreadsheetml|presentationml|drawingml|officeDocument)"
                                        + "/2006/",
                                "http://purl.oclc.org/ooxml/$1/");
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(named.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return out.toByteArray();
    }
}
