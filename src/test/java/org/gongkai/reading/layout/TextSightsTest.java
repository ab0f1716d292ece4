package org.gongkai.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Box;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.gongkai.model.Page;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.Sight;
import org.gongkai.model.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where no lines make cells, what was left out is told of the nearest, or of the text. */
class TextSightsTest {

    @ParameterizedTest(name = "at {0}, {1}: {2}, in text {3}")
    @CsvSource({
        "212, 130, '1.1 ', ''",
        "200, 130, '1.1 ', ''",
        "300, 160, '2.2 ', ''",
        "150, 400, '', HIDDEN"
    })
    void whatWasLeftOutIsToldOfTheNearestCell(double x, double y, String cells, String text) {
        DrawnPage sheet = new DrawnPage();
        for (int row = 0; row < 5; row++) {
            sheet.text(60, 100 + 30 * row, 10, "行政许可");
            for (int column = 0; column < 3; column++) {
                sheet.text(200 + 100 * column, 100 + 30 * row, 10, "1" + row);
            }
        }
        sheet.text(60, 400, 10, "其他情况如下所述");
        FlowDocument read = arrange(sheet.page(1), new Trace(Sight.HIDDEN, box(x, y)));
        List<String> seen = new ArrayList<>();
        read.blocks().stream()
                .filter(Grid.class::isInstance)
                .flatMap(grid -> ((Grid) grid).cells().stream())
                .filter(cell -> !cell.sights().isEmpty())
                .forEach(cell -> seen.add(cell.row() + "." + cell.column() + " "));
        assertThat(String.join("", seen)).isEqualTo(cells);
        assertThat(read.sights()).hasToString("[" + text + "]");
    }

    private static Box box(double x, double y) {
        return new Box(x - 2.5, y - 5, 5, 10);
    }

    private static FlowDocument arrange(Page page, Trace trace) {
        Page traced =
                new Page(
                        page.number(),
                        page.width(),
                        page.height(),
                        page.glyphs(),
                        page.rulings(),
                        page.pictures(),
                        0,
                        List.of(),
                        List.of(trace),
                        List.of(),
                        Page.Trust.SOUND);
        return new PageLayout().arrange(new PagedDocument(List.of(traced), 1, List.of()));
    }
}
