package org.gongkai.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.gongkai.model.Grid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProseTest {

    private static final int PAGES = 100;

    @ParameterizedTest
    @EnumSource
    void hardlyAnyPageWithoutTablesGivesOne(ProsePages.Kind kind) {
        long tables = 0;
        for (int seed = 0; seed < PAGES; seed++) {
            DrawnPage page = ProsePages.page(kind, new Random(seed));
            tables +=
                    DrawnPage.arrange(page).blocks().stream()
                            .filter(block -> block instanceof Grid)
                            .count();
        }
        assertThat(tables).as("tables on %d pages", PAGES).isLessThanOrEqualTo(2);
    }
}
