package org.gongkai.recognition.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gongkai.model.Locality;
import org.gongkai.recognition.division.DivisionReader;
import org.gongkai.recognition.division.DivisionReader.Context;
import org.junit.jupiter.api.Test;

/** Every division of the gazetteer, in the forms in which titles name it. */
class EveryDivisionTest {

    /** Behind the name: what stands before the document's name. */
    private static final List<String> FORMS =
            List.of(
                    "%s人民政府2023年政府信息公开工作年度报告",
                    "%s2023年政府信息公开工作年度报告",
                    "2023年%s人民政府办公室政府信息公开工作年度报告",
                    "2023年度%s教育局政府信息公开年度报告",
                    "关于%s市场监督管理局2023年度政府信息公开工作年度报告",
                    "%s水利局关于2023年政府信息公开工作年度报告",
                    "%s司法局政府信息公开工作2023年度报告",
                    "%s城乡建设局政府信息公开工作年度报告（2023年）",
                    "国家税务总局%s税务局2023年政府信息公开年报",
                    "%s人民政府2023年政府信息公開工作年度報告");

    private final DivisionReader reader = new DivisionReader();

    private record Place(String code, String name) {}

    private static Stream<Place> places() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DivisionReader.class.getResourceAsStream("divisions.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.contains(" -"))
                            .map(line -> line.split(" "))
                            .map(parts -> new Place(parts[0], parts[1]))
                            .toList()
                            .stream();
        }
    }

    @Test
    void isFoundOrAmbiguousAndNeverAnother() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Place> all = places().toList();
        for (Place place : all) {
            for (String form : FORMS) {
                check(place, form.replace("%s", place.name()), wrong);
            }
            String province =
                    all.stream()
                            .filter(it -> it.code().equals(place.code().substring(0, 2) + "0000"))
                            .map(Place::name)
                            .findFirst()
                            .orElseThrow();
            if (!province.equals(place.name())) {
                check(place, province + place.name() + "民政局2023年政府信息公开工作年度报告", wrong);
            }
        }
        assertThat(all).hasSizeGreaterThan(3300);
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private void check(Place place, String title, List<String> wrong) {
        String agency = Sample.TITLES.parse(title).map(TitleReader.Title::agency).orElse("");
        Locality where = reader.read(agency, OptionalInt.of(2023), Context.NONE);
        boolean right =
                where.division().equals(place.code()) || where.candidates().contains(place.code());
        if (!right || !agency.contains(place.name())) {
            wrong.add(title + " -> " + agency + " " + where);
        }
    }
}
