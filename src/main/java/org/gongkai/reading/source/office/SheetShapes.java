package org.gongkai.reading.source.office;

import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFShapeGroup;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Picture;
import org.apache.poi.ss.usermodel.PictureData;
import org.apache.poi.ss.usermodel.Shape;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFShapeGroup;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.gongkai.model.PictureFile;
import org.gongkai.reading.source.flow.BlockList;

/** What floats over the cells of a sheet. */
final class SheetShapes {

    /** Rows and columns that a shape covers, at most, that are looked at. */
    private static final int MOST_COVERED = 100;

    private SheetShapes() {}

    /** Adds text boxes and pictures behind the cells, because they have no place among them. */
    static void addTo(BlockList blocks, Sheet sheet) {
        Drawing<?> drawing = sheet.getDrawingPatriarch();
        if (drawing == null) {
            return;
        }
        for (Shape shape : drawing) {
            if (shape instanceof XSSFSimpleShape box) {
                blocks.paragraph(box.getText());
            } else if (shape instanceof Picture picture) {
                String name = shape.getShapeName();
                blocks.picture(name == null ? "" : name, file(picture));
            } else if (shape instanceof HSSFSimpleShape box) {
                blocks.paragraph(text(box));
            }
        }
    }

    /** The text of a shape, which charts and the buttons of filters lack. */
    private static String text(HSSFSimpleShape box) {
        try {
            HSSFRichTextString text = box.getString();
            return text == null ? "" : text.getString();
        } catch (NullPointerException without) {
            // POI offers no other way to ask whether there is any.
            return "";
        }
    }

    /** The file of a picture; none where it is linked or missing. */
    private static PictureFile file(Picture picture) {
        PictureData data = picture.getPictureData();
        return data == null ? PictureFile.NONE : PictureFile.of(data.getData());
    }

    /** The cells that a shape covers; nobody knows what it shows there. */
    static Set<CellAddress> covered(Sheet sheet) {
        Set<CellAddress> covered = new HashSet<>();
        for (CellRangeAddress chart : LaterRules.charts(sheet)) {
            covered.add(new CellAddress(chart.getFirstRow(), chart.getFirstColumn()));
        }
        Drawing<?> drawing = sheet.getDrawingPatriarch();
        if (drawing == null) {
            return covered;
        }
        for (Shape shape : drawing) {
            if (shape.getAnchor() instanceof ClientAnchor at && covers(shape)) {
                place(at).forEach(covered::add);
            }
        }
        return covered;
    }

    private static CellRangeAddress place(ClientAnchor at) {
        try {
            return new CellRangeAddress(
                    at.getRow1(),
                    last(at.getRow1(), at.getRow2(), at.getDy2()),
                    at.getCol1(),
                    last(at.getCol1(), at.getCol2(), at.getDx2()));
        } catch (NullPointerException ofThePage) {
            // POI cannot say where a shape lies that is placed on the page; it may lie anywhere.
            return new CellRangeAddress(0, MOST_COVERED, 0, MOST_COVERED);
        }
    }

    /** Lines between cells and the notes of people cover nothing. */
    private static boolean covers(Shape shape) {
        return shape instanceof Picture
                || shape instanceof XSSFSimpleShape
                || shape instanceof XSSFShapeGroup
                || shape instanceof XSSFGraphicFrame
                || shape instanceof HSSFShapeGroup
                || (shape instanceof HSSFSimpleShape box
                        && !(shape instanceof Comment)
                        && box.getShapeType() != HSSFSimpleShape.OBJECT_TYPE_LINE
                        && box.getShapeType() != HSSFSimpleShape.OBJECT_TYPE_COMBO_BOX);
    }

    /** The last row or column that a shape covers some of. */
    private static int last(int first, int last, int within) {
        int covered = last > first && within == 0 ? last - 1 : last;
        return Math.min(Math.max(first, covered), first + MOST_COVERED);
    }
}
