package org.gongkai.recognition.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.Extractor;
import org.gongkai.drawn.FilledForm;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.Layout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One report, many styles, one result. */
class TextStyleTest {

    private static final Extractor EXTRACTOR = Extractor.builder().build();

    /** What each cell of the invented report says. */
    private static Map<String, String> truth(FormTemplate form) {
        Map<String, String> truth = new TreeMap<>();
        List.of("proactive", "requests", "review").forEach(table -> rows(form, table, truth));
        return truth;
    }

    private static List<List<String>> rows(
            FormTemplate form, String table, Map<String, String> truth) {
        List<List<String>> drawn =
                FilledForm.draw(
                        form,
                        table,
                        key -> {
                            String figure =
                                    String.valueOf(Math.floorMod(key.toString().hashCode(), 4));
                            truth.put(key.toString(), figure);
                            return figure;
                        });
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : drawn) {
            rows.add(row.stream().filter(cell -> !cell.matches("[<^]?")).toList());
        }
        return rows;
    }

    private static String report(FormTemplate form, TextStyle style) {
        Map<String, String> ignored = new TreeMap<>();
        String end = style.print(List.of(List.of(""))).contains("\r") ? "\r\n" : "\n";
        return String.join(
                end,
                "云溪县林业局2023年政府信息公开工作年度报告",
                "",
                "一、总体情况",
                "2023年，本机关主动公开信息12条，办理申请3件。",
                "二、主动公开政府信息情况",
                style.print(rows(form, "proactive", ignored)),
                "三、收到和处理政府信息公开申请情况",
                style.print(rows(form, "requests", ignored)),
                "四、政府信息公开行政复议、行政诉讼情况",
                style.print(rows(form, "review", ignored)),
                "五、存在的主要问题及改进情况",
                "公开渠道有待拓宽，2024年将增加2个专栏。",
                "六、其他需要报告的事项",
                "无。");
    }

    private static Map<String, String> read(String text) {
        Extraction extraction = EXTRACTOR.extract(text.getBytes(UTF_8));
        return extraction
                .cells()
                .filter(cell -> cell.value().state() == CellState.NUMBER)
                .collect(
                        Collectors.toMap(
                                cell -> cell.key().toString(),
                                cell -> cell.value().number().orElseThrow().toPlainString(),
                                (one, other) -> one + " and " + other,
                                TreeMap::new));
    }

    @ParameterizedTest
    @EnumSource(TextStyle.class)
    void everyStyleOfPrintGivesTheSameCells(TextStyle style) {
        for (FormTemplate form : EXTRACTOR.forms().templates()) {
            // Lists of statistics are drawn otherwise.
            if (form.tables().stream().anyMatch(table -> table.layout() == Layout.LIST)) {
                continue;
            }
            assertThat(read(report(form, style)))
                    .as("%s of %s", style, form.id())
                    .isEqualTo(truth(form));
        }
    }
}
