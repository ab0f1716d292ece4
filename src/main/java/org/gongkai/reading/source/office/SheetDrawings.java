package org.gongkai.reading.source.office;

import org.apache.poi.hssf.usermodel.HSSFPicture;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Shape;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.gongkai.reading.source.flow.BlockList;

/** Text boxes and pictures that lie on a sheet. */
final class SheetDrawings {

    private SheetDrawings() {}

    /** Adds them behind the cells, because they have no place among them. */
    static void add(Sheet sheet, BlockList blocks) {
        Drawing<?> drawing = sheet.getDrawingPatriarch();
        if (drawing == null) {
            return;
        }
        for (Shape shape : drawing) {
            if (shape instanceof XSSFSimpleShape box) {
                blocks.paragraph(box.getText());
            } else if (shape instanceof HSSFPicture || shape instanceof XSSFPicture) {
                blocks.picture(shape.getShapeName() == null ? "" : shape.getShapeName());
            } else if (shape instanceof HSSFSimpleShape box && box.getString() != null) {
                blocks.paragraph(box.getString().getString());
            }
        }
    }
}
