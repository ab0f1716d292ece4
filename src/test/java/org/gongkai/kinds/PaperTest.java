package org.gongkai.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongkai.Extractor;
import org.gongkai.model.CellKey;
import org.gongkai.model.Extraction;
import org.gongkai.model.GridCell;
import org.gongkai.model.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documents themselves: what is taken for true of them is what they print. */
class PaperTest {

    private static final int SEEDS = 20;

    @ParameterizedTest
    @EnumSource
    void theSumsOfAKindHold(ExampleKind kind) {
        int tried = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Paper paper = kind.paper(seed);
            Map<CellKey, Entry> cells = paper.cells();
            for (TrueSum sum : paper.sums()) {
                BigDecimal difference =
                        sum.weights().entrySet().stream()
                                .map(each -> weighed(cells.get(each.getKey()), each.getValue()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(difference).as("%s %d: %s", kind, seed, sum).isZero();
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    /** In these documents nothing is printed for zero. */
    private static BigDecimal weighed(Entry entry, int weight) {
        return entry.value().orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(weight));
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatPrintsTheSame(ExampleKind kind) throws IOException {
        Extractor reader = Extractor.builder().build();
        for (long seed = 0; seed < 4; seed++) {
            Paper paper = kind.paper(seed);
            List<String> drawn = new ArrayList<>();
            paper.tables()
                    .forEach(table -> table.rows().forEach(row -> row.forEach(e -> add(drawn, e))));
            for (PaperFormat format : PaperFormat.values()) {
                byte[] bytes = format.bytes(paper);
                assertThat(format.bytes(kind.paper(seed))).isEqualTo(bytes);
                assertThat(difference(drawn, printed(reader.extract(bytes), paper)))
                        .as("%s %d %s", kind, seed, format)
                        .isEmpty();
            }
        }
    }

    /** Where two lists begin to differ, and how; they are long. */
    private static String difference(List<String> drawn, List<String> read) {
        for (int i = 0; i < Math.max(drawn.size(), read.size()); i++) {
            List<String> here =
                    drawn.subList(Math.min(i, drawn.size()), Math.min(i + 5, drawn.size()));
            List<String> there =
                    read.subList(Math.min(i, read.size()), Math.min(i + 5, read.size()));
            if (!here.equals(there)) {
                return i + ": " + here + " read as " + there;
            }
        }
        return "";
    }

    private static void add(List<String> texts, Entry entry) {
        if (entry.begins() && !entry.text().isEmpty()) {
            texts.add(entry.text());
        }
    }

    /** What its tables say; in a spreadsheet the line above a table may be its first row. */
    private static List<String> printed(Extraction extraction, Paper paper) {
        List<String> texts = new ArrayList<>();
        for (Table table : extraction.tables()) {
            table.grid().cells().stream()
                    .sorted(
                            Comparator.comparingInt(GridCell::row)
                                    .thenComparingInt(GridCell::column))
                    .map(GridCell::text)
                    .filter(text -> !text.isEmpty())
                    .forEach(texts::add);
        }
        paper.tables().forEach(table -> texts.removeAll(table.above()));
        return texts;
    }
}
