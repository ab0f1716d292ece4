package org.gongkai.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureReaderTest {

    /** Numbers of pages as they begin, and minus these as they end. */
    private static List<Integer> told(int abreast) {
        PictureReader pictures =
                new PictureReader() {
                    @Override
                    public Shown read(Pixels pixels, int number, double width, double height) {
                        return Shown.unread(number, width, height, List.of());
                    }

                    @Override
                    public int abreast() {
                        return abreast;
                    }
                };
        List<Integer> told = new ArrayList<>();
        PictureReader.Ahead ahead = new PictureReader.Ahead(pictures);
        for (int i = 1; i <= 4; i++) {
            int page = i;
            told.add(page);
            ahead.add(() -> told.add(-page));
        }
        ahead.end();
        return told;
    }

    @Test
    void pagesEndInTheirOrderAsManyAheadAsAreReadAtATime() {
        assertThat(told(1)).containsExactly(1, -1, 2, -2, 3, -3, 4, -4);
        assertThat(told(3)).containsExactly(1, 2, 3, -1, 4, -2, -3, -4);
    }
}
