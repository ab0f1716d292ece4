package org.gongkai.reading.source.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.sl.usermodel.AutoNumberingScheme;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.gongkai.Extractor;
import org.gongkai.model.Block;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.OcrMode;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.DocumentReader;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

class PptxReaderTest {

    private static byte[] show(Consumer<XMLSlideShow> drawing) {
        try (XMLSlideShow show = new XMLSlideShow();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            drawing.accept(show);
            show.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] slide(Consumer<XSLFSlide> drawing) {
        return show(show -> drawing.accept(show.createSlide()));
    }

    private static List<String> read(byte[] bytes) {
        return Rendered.read(new PptxReader(), bytes);
    }

    private static XSLFTextRun box(XSLFSlide slide, int y, String text) {
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(new Rectangle(20, y, 300, 30));
        XSLFTextRun run = box.addNewTextParagraph().addNewTextRun();
        run.setText(text);
        return run;
    }

    private static void hide(XSLFTextRun run) {
        CTShape shape = (CTShape) run.getParagraph().getParentShape().getXmlObject();
        shape.getNvSpPr().getCNvPr().setHidden(true);
    }

    private static void table(XSLFSlide slide, int y, Grid grid) {
        XSLFTable table = slide.createTable(grid.rows(), grid.columns());
        table.setAnchor(new Rectangle(20, y, 600, 300));
        for (GridCell cell : grid.cells()) {
            table.getCell(cell.row(), cell.column()).setText(cell.text());
            if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
                table.mergeCells(
                        cell.row(),
                        cell.row() + cell.rowSpan() - 1,
                        cell.column(),
                        cell.column() + cell.columnSpan() - 1);
            }
        }
    }

    @Test
    void aReportOnSlidesGivesTheCellsOfTheSameReportInWord() throws Exception {
        byte[] word = Files.readAllBytes(Path.of("fixtures/qingxi2023/qingxi2023--word.docx"));
        DocumentReader reader = new DocumentReader();
        FlowDocument flow = (FlowDocument) reader.read(word, reader.mediaType(word));
        byte[] slides =
                show(
                        show -> {
                            for (Block block : flow.blocks()) {
                                XSLFSlide slide = show.createSlide();
                                if (block instanceof Grid grid) {
                                    table(slide, 50, grid);
                                } else if (block instanceof Paragraph paragraph) {
                                    box(slide, 50, paragraph.text());
                                }
                            }
                        });
        assertThat(reader.mediaType(slides)).endsWith("presentationml.presentation");
        Extractor extractor = Extractor.builder().ocr(OcrMode.OFF).build();
        Extraction read = extractor.extract(slides);
        assertThat(read.outcome().status()).isEqualTo(Status.OK);
        assertThat(cells(read)).isEqualTo(cells(extractor.extract(word))).hasSize(200);
    }

    private static Map<String, String> cells(Extraction extraction) {
        return extraction.matched().stream()
                .flatMap(table -> table.cells().stream())
                .collect(
                        Collectors.toMap(
                                cell -> cell.key().toString(), cell -> cell.value().toString()));
    }

    @Test
    void shapesAreReadFromTheTopAndSlidesInTheirOrder() {
        byte[] bytes =
                show(
                        show -> {
                            XSLFSlide first = show.createSlide();
                            box(first, 200, "below");
                            box(first, 20, "above");
                            box(show.createSlide(), 20, "then");
                            XSLFSlide hidden = show.createSlide();
                            box(hidden, 20, "hidden 12");
                            hidden.setHidden(true);
                        });
        assertThat(read(bytes)).containsExactly("above", "below", "then");
        assertThat(Rendered.document(new PptxReader(), bytes).findings())
                .extracting(Finding::code)
                .containsExactly("hidden-sheet");
    }

    @Test
    void whatAPersonDoesNotSeeIsNotRead() {
        byte[] bytes =
                slide(
                        slide -> {
                            box(slide, 20, "seen");
                            box(slide, 60, "struck").setStrikethrough(true);
                            box(slide, 100, "white").setFontColor(Color.WHITE);
                            box(slide, 2_000, "off the slide");
                            hide(box(slide, 140, "off"));
                            XSLFTextRun onBlack = box(slide, 180, "white on black");
                            onBlack.setFontColor(Color.WHITE);
                            onBlack.getParagraph().getParentShape().setFillColor(Color.BLACK);
                        });
        assertThat(read(bytes)).containsExactly("seen", "white on black");
    }

    @Test
    void ofACellItIsSaidWhatWasNotRead() {
        byte[] bytes =
                slide(
                        slide -> {
                            XSLFTable table = slide.createTable(2, 2);
                            table.setAnchor(new Rectangle(20, 20, 300, 100));
                            table.getCell(0, 0).setText("行");
                            table.getCell(0, 1).setText("合计");
                            table.getCell(1, 0).setText("一");
                            table.getCell(1, 1).setText("12");
                            XSLFTextRun struck =
                                    table.getCell(1, 1).getTextParagraphs().get(0).addNewTextRun();
                            struck.setText("3");
                            struck.setStrikethrough(true);
                        });
        assertThat(read(bytes)).containsExactly("[行|合计] [一|12 [STRUCK]]");
    }

    @Test
    void mergedCellsKeepWhatTheySpan() {
        byte[] bytes =
                slide(
                        slide -> {
                            XSLFTable table = slide.createTable(3, 3);
                            table.setAnchor(new Rectangle(20, 20, 300, 100));
                            for (int i = 0; i < 9; i++) {
                                table.getCell(i / 3, i % 3).setText(i == 1 || i > 2 ? "" : "x" + i);
                            }
                            table.getCell(2, 2).setText("7");
                            table.mergeCells(0, 1, 0, 1);
                        });
        assertThat(read(bytes)).containsExactly("[x0 2x2|x2] [] [||7]");
    }

    @Test
    void numbersOfListsAreRead() {
        byte[] bytes =
                slide(
                        slide -> {
                            XSLFTextRun first = box(slide, 20, "总体");
                            first.getParagraph()
                                    .setBulletAutoNumber(AutoNumberingScheme.ea1ChsPeriod, 11);
                            XSLFTextParagraph second =
                                    ((XSLFTextBox) first.getParagraph().getParentShape())
                                            .addNewTextParagraph();
                            second.setBulletAutoNumber(AutoNumberingScheme.ea1ChsPeriod, 11);
                            second.addNewTextRun().setText("申请");
                        });
        assertThat(read(bytes)).containsExactly("十一.总体", "十二.申请");
    }

    @Test
    void aPresentationThatIsCutIsDamaged() {
        byte[] whole = slide(slide -> box(slide, 20, "text"));
        for (int eighths = 1; eighths < 8; eighths++) {
            try {
                new PptxReader().read(Arrays.copyOf(whole, whole.length * eighths / 8));
                throw new AssertionError("taken for a whole one");
            } catch (UnreadableDocumentException e) {
                assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
            }
        }
    }
}
