package org.gongkai.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {

    private static final Place ON_A_PAGE = new Place(1, new Box(70, 100, 20, 10));

    /** A blank cell is one where somebody laid out the columns; bars of a text may be filling. */
    @ParameterizedTest
    @CsvSource({
        "RULED, COLUMNS, true, true",
        "RULED, SEQUENCE, true, true",
        "ALIGNED, COLUMNS, true, true",
        "TEXT, SEQUENCE, true, false",
        "TEXT, SEQUENCE, false, false",
        "MARKUP, COLUMNS, false, false"
    })
    void isLaidOutByAPageUnlessItIsScatteredText(
            Method method, Grid.Alignment alignment, boolean paged, boolean laidOut) {
        Place place = paged ? ON_A_PAGE : Place.UNPAGED;
        List<GridCell> cells =
                List.of(new GridCell(0, 0, 1, 1, "57", place), new GridCell(0, 1, 1, 1, "", place));
        assertThat(new Grid(1, 2, cells, method, alignment, place).isLaidOut()).isEqualTo(laidOut);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1"})
    void isLaidOutWhereACellReachesOverSeveral(int rows, int columns) {
        GridCell wide = new GridCell(0, 0, rows, columns, "57", Place.UNPAGED);
        Grid grid =
                new Grid(
                        rows,
                        columns,
                        List.of(wide),
                        Method.TEXT,
                        Grid.Alignment.SEQUENCE,
                        Place.UNPAGED);
        assertThat(grid.isLaidOut()).isTrue();
    }
}
