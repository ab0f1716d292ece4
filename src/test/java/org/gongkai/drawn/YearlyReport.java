package org.gongkai.drawn;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.recognition.form.FormCatalog;

/**
 * A whole report of an invented agency as Markdown, all of whose sums hold: what came in and was
 * not carried out was granted, and every other cell is zero.
 */
public final class YearlyReport {

    private static final List<String> COLUMNS =
            List.of(
                    "natural_person",
                    "org_business",
                    "org_research",
                    "org_public_interest",
                    "org_legal_service",
                    "org_other");

    private final String agency;
    private final int year;
    private final String form;
    private final Map<CellKey, String> figures = new TreeMap<>();
    private String remark = "";

    private YearlyReport(String agency, int year, String form) {
        this.agency = agency;
        this.year = year;
        this.form = form;
    }

    /** A report on the form of 2021, with zeros. */
    public static YearlyReport of(String agency, int year) {
        return new YearlyReport(agency, year, "gov2021");
    }

    /** A report on the form of 2019, with zeros. */
    public static YearlyReport ofOldForm(String agency, int year) {
        return new YearlyReport(agency, year, "gov2019");
    }

    /**
     * Fills the requests.
     *
     * @param received in each of the six columns of applicants
     * @param in carried over from last year, likewise
     * @param out carried over to next year, likewise
     */
    public YearlyReport requests(List<Integer> received, List<Integer> in, List<Integer> out) {
        for (int i = 0; i < COLUMNS.size(); i++) {
            fill(COLUMNS.get(i), received.get(i), in.get(i), out.get(i));
        }
        fill("total", sum(received), sum(in), sum(out));
        return this;
    }

    private void fill(String column, int received, int in, int out) {
        requests("new_requests", column, received);
        requests("carried_in", column, in);
        requests("granted", column, received + in - out);
        requests("results_total", column, received + in - out);
        requests("carried_out", column, out);
    }

    private void requests(String row, String column, int figure) {
        print(new CellKey("requests", row, column), Integer.toString(figure));
    }

    /** Fills a row of documents. */
    public YearlyReport documents(String row, int issued, int repealed, int inForce) {
        print(new CellKey("proactive", row, "issued"), Integer.toString(issued));
        print(new CellKey("proactive", row, "repealed"), Integer.toString(repealed));
        return print(new CellKey("proactive", row, "in_force"), Integer.toString(inForce));
    }

    /** Prints something in a cell, whatever the sums say. */
    public YearlyReport print(CellKey cell, String text) {
        figures.put(cell, text);
        return this;
    }

    /** Adds a sentence to the prose. */
    public YearlyReport remark(String sentence) {
        remark = sentence;
        return this;
    }

    /** The report as Markdown. */
    public String markdown() {
        return String.join(
                "\n\n",
                "# " + agency + year + "年政府信息公开工作年度报告",
                "报告所列数据的统计期限自" + year + "年1月1日起至" + year + "年12月31日止。" + remark,
                "## 一、总体情况",
                "本年度各项工作按要求办理。",
                "## 二、主动公开政府信息情况",
                table("proactive"),
                "## 三、收到和处理政府信息公开申请情况",
                table("requests"),
                "## 四、政府信息公开行政复议、行政诉讼情况",
                table("review"),
                "## 五、存在的主要问题及改进情况",
                "部分栏目更新偏慢。",
                "## 六、其他需要报告的事项",
                "无。",
                agency,
                (year + 1) + "年1月16日",
                "");
    }

    private String table(String code) {
        List<String> lines =
                FilledForm.draw(template(), code, key -> figures.getOrDefault(key, "0")).stream()
                        .map(YearlyReport::line)
                        .collect(Collectors.toList());
        lines.add(1, lines.get(0).replaceAll("[^|]+", " --- "));
        return String.join("\n", lines);
    }

    private static String line(List<String> row) {
        return row.stream()
                .map(cell -> cell.equals("<") || cell.equals("^") ? "" : cell)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private FormTemplate template() {
        return FormCatalog.standard().templates().stream()
                .filter(template -> template.id().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private static int sum(List<Integer> figures) {
        return figures.stream().mapToInt(Integer::intValue).sum();
    }
}
