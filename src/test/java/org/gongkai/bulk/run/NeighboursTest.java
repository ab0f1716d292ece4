package org.gongkai.bulk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.Extractor;
import org.gongkai.data.write.Source;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private final Extractor extractor = Extractor.builder().build();

    private SourceRecord record(String name, String agency) {
        String text =
                agency
                        + "2020年政府信息公开工作年度报告\n一、总体情况\n做好公开。\n二、主动公开政府信息情况\n无。\n"
                        + "三、收到和处理政府信息公开申请情况\n无。\n";
        return new SourceRecord(
                Source.file(name), true, extractor.extract(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String place(List<SourceRecord> others, SourceRecord open) {
        Neighbours neighbours = new Neighbours();
        others.forEach(neighbours::noted);
        SourceRecord placed = neighbours.place(neighbours.noted(open));
        String division = placed.extraction().metadata().where().division();
        assertThat(neighbours.tellOf(open.source().name())).isEqualTo(!division.isEmpty());
        return division;
    }

    @Test
    void placesABodyByTwoOthersOfOneCityInItsFolder() {
        SourceRecord open = record("a/1.txt", "鼓楼区财政局");
        SourceRecord first = record("a/2.txt", "福州市教育局");
        SourceRecord second = record("a/3.txt", "福州市民政局");
        assertThat(place(List.of(first, second), open)).isEqualTo("350102");
        assertThat(place(List.of(first), open)).isEmpty();
        SourceRecord elsewhere = record("b/3.txt", "福州市民政局");
        assertThat(place(List.of(first, elsewhere), open)).isEmpty();
        SourceRecord another = record("a/4.txt", "徐州市民政局");
        assertThat(place(List.of(first, second, another), open)).isEmpty();
    }
}
