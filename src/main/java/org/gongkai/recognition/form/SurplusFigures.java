package org.gongkai.recognition.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.base.text.Folding;
import org.gongkai.model.CellValue;
import org.gongkai.model.GridCell;

/**
 * Rows of text with one figure more than there are columns, where the other rows have none too
 * many: some figure is printed twice or strayed in, or one figure was broken in two.
 */
final class SurplusFigures {

    private final List<String> figures;

    private SurplusFigures(List<String> figures) {
        this.figures = figures;
    }

    /**
     * The ways to read such a row: without one of its figures, or with two neighbours as one.
     *
     * @return none where the row is no such row or holds something besides plain figures
     */
    static RowReadings readings(PlacedRow placed) {
        List<String> figures =
                placed.values().stream()
                        .map(GridCell::text)
                        .filter(text -> !text.isEmpty())
                        .map(Folding::fold)
                        .toList();
        int columns = placed.slots().size();
        boolean possible =
                !placed.row().table().grid().regular()
                        && placed.fit().printed().isPresent()
                        && columns > 1
                        && figures.size() == columns + 1
                        && placed.habit().cells() <= columns
                        && !placed.habit().isCrowded(columns)
                        && figures.stream()
                                .allMatch(text -> RunTogether.COUNT.matcher(text).matches())
                        && !placed.header().misplaced();
        return possible
                ? new RowReadings(new SurplusFigures(figures).readings(), false)
                : RowReadings.NONE;
    }

    private List<List<CellValue>> readings() {
        Set<List<CellValue>> readings = new LinkedHashSet<>();
        for (int i = 0; i < figures.size(); i++) {
            List<String> left = new ArrayList<>(figures);
            left.remove(i);
            readings.add(left.stream().map(SurplusFigures::value).toList());
        }
        for (int i = 1; i < figures.size(); i++) {
            String joined = figures.get(i - 1) + figures.get(i);
            if (RunTogether.COUNT.matcher(joined).matches()) {
                List<CellValue> values =
                        new ArrayList<>(figures.stream().map(SurplusFigures::value).toList());
                values.remove(i);
                String raw = figures.get(i - 1) + " " + figures.get(i);
                values.set(i - 1, CellValue.number(raw, new BigDecimal(joined), ""));
                readings.add(values);
            }
        }
        return List.copyOf(readings);
    }

    private static CellValue value(String figure) {
        return CellValue.number(figure, new BigDecimal(figure), "");
    }
}
