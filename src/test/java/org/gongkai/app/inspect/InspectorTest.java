package org.gongkai.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.gongkai.Extractor;
import org.gongkai.Inspection;
import org.gongkai.base.text.Language;
import org.gongkai.model.Box;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.PageListener;
import org.junit.jupiter.api.Test;

class InspectorTest {

    private static final double DPI = 144;
    private static final double SCALE = DPI / 72;

    private final Extractor extractor = Extractor.builder().build();

    private Inspection inspection;
    private Inspector inspector;

    private void inspect(String fixture) throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of("fixtures", fixture));
        inspection = extractor.inspect(bytes, "0".repeat(64), PageListener.NONE);
        inspector = new Inspector(bytes, inspection, extractor.forms().templates());
    }

    @Test
    void cellsAreOutlinedAndLabelledWhereTheyStand() throws Exception {
        inspect("hengpu2022/hengpu2022--rotate.pdf");
        BufferedImage picture = inspector.picture(2, DPI);

        for (MatchedCell cell : cellsOf(2)) {
            Box box = cell.place().box();
            assertThat(has(picture, box, 0, InspectorTest::isGreen))
                    .as("outline, %s", cell)
                    .isTrue();
            assertThat(has(picture, box, 2, InspectorTest::isBlue)).as("code, %s", cell).isTrue();
        }
    }

    @Test
    void flaggedCellsStandOnRed() throws Exception {
        inspect("hengpu2022/hengpu2022--drawn-digits.pdf");
        int page = inspection.extraction().cells().findFirst().orElseThrow().place().page();
        BufferedImage picture = inspector.picture(page, DPI);

        assertThat(inspection.extraction().flags()).isNotEmpty();
        for (MatchedCell cell : cellsOf(page)) {
            boolean flagged = inspection.extraction().flags().containsKey(cell.key());
            assertThat(has(picture, cell.place().box(), 3, InspectorTest::isPink))
                    .as("%s", cell)
                    .isEqualTo(flagged);
        }
    }

    @Test
    void theSamePageIsDrawnTheSame() throws Exception {
        inspect("qingxi2023/qingxi2023--writer.pdf");

        BufferedImage one = inspector.picture(1, 50);
        BufferedImage other = inspector.picture(1, 50);

        assertThat(one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth()))
                .isEqualTo(
                        other.getRGB(
                                0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth()));
    }

    @Test
    void whatHasNoPagesHasNoneToDraw() throws Exception {
        inspect("qingxi2023/qingxi2023--tabs.txt");

        assertThat(inspector.pages()).isZero();
        assertThat(inspector.text(0)).contains("requests of gov2021");
        assertThat(inspector.text(0, Language.ZH))
                .contains("requests（gov2021），")
                .doesNotContain(" of ", "rows", "cells");
    }

    private Iterable<MatchedCell> cellsOf(int page) {
        var cells =
                inspection
                        .extraction()
                        .cells()
                        .filter(cell -> cell.place().page() == page)
                        .toList();
        assertThat(cells).isNotEmpty();
        return cells;
    }

    /** Whether a pixel of a box has a colour. */
    private static boolean has(BufferedImage picture, Box box, int inset, Predicate<Color> colour) {
        for (int x = (int) (box.x() * SCALE) + inset; x <= box.right() * SCALE - inset; x++) {
            for (int y = (int) (box.y() * SCALE) + inset; y <= box.bottom() * SCALE - inset; y++) {
                if (colour.test(new Color(picture.getRGB(x, y)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isGreen(Color colour) {
        return colour.getGreen() > colour.getRed() + 50 && colour.getGreen() > colour.getBlue();
    }

    private static boolean isBlue(Color colour) {
        return colour.getBlue() > colour.getRed() + 60;
    }

    private static boolean isPink(Color colour) {
        return colour.getRed() > 240
                && Math.abs(colour.getGreen() - colour.getBlue()) < 5
                && colour.getGreen() < 210
                && colour.getGreen() > 180;
    }
}
