package org.gongkai.kinds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * The final accounts of a department: nine tables in 万元, each code in one column, the total first,
 * every class of expense printed whether there is any or not, two lists of codes side by side.
 */
final class AccountsPaper {

    private static final int BASIC = 0;
    private static final int PROJECT = 1;
    private static final int FUND_BASIC = 2;
    private static final int FUND_PROJECT = 3;
    private static final int CAPITAL_BASIC = 4;
    private static final int CAPITAL_PROJECT = 5;
    private static final int SUPERIOR = 6;
    private static final int SERVICE = 7;
    private static final int BUSINESS = 8;
    private static final int AFFILIATED = 9;
    private static final int OTHER = 10;

    /** Of each of the three sources what is carried in, carried out, and comes in. */
    private static final int CARRIED = 11;

    private static final int KEPT = 14;
    private static final int INCOME = 17;
    private static final int KINDS = 20;

    private static final int[] GENERAL = {BASIC, PROJECT};
    private static final int[] FUND = {FUND_BASIC, FUND_PROJECT};
    private static final int[] CAPITAL = {CAPITAL_BASIC, CAPITAL_PROJECT};
    private static final List<int[]> SOURCES = List.of(GENERAL, FUND, CAPITAL);
    private static final int[] SPENT = IntStream.range(0, CARRIED).toArray();
    private static final int[] FISCAL_INCOME = {INCOME, INCOME + 1, INCOME + 2};
    private static final int[] ALL_INCOME = {
        INCOME, INCOME + 1, INCOME + 2, SUPERIOR, SERVICE, BUSINESS, AFFILIATED, OTHER
    };

    private static final Notation WAN = Notation.decimals(",", 2);

    /** Classes of expense in the order of the table, with the codes they have. */
    private static final List<String> CLASSES =
            List.of(
                    "201 一、一般公共服务支出",
                    "202 二、外交支出",
                    "203 三、国防支出",
                    "204 四、公共安全支出",
                    "205 五、教育支出",
                    "206 六、科学技术支出",
                    "207 七、文化旅游体育与传媒支出",
                    "208 八、社会保障和就业支出",
                    "210 九、卫生健康支出",
                    "211 十、节能环保支出",
                    "212 十一、城乡社区支出",
                    "213 十二、农林水支出",
                    "214 十三、交通运输支出",
                    "215 十四、资源勘探工业信息等支出",
                    "216 十五、商业服务业等支出",
                    "217 十六、金融支出",
                    "219 十七、援助其他地区支出",
                    "220 十八、自然资源海洋气象等支出",
                    "221 十九、住房保障支出",
                    "222 二十、粮油物资储备支出",
                    "223 二十一、国有资本经营预算支出",
                    "224 二十二、灾害防治及应急管理支出",
                    "229 二十三、其他支出",
                    "234 二十四、抗疫特别国债安排的支出");

    private final Invented invented;
    private final Subjects subjects = new Subjects();
    private final Subjects staff = new Subjects();
    private final Subjects running = new Subjects();
    private final String body;
    private final int year;
    private final boolean repeatsHeads;
    private final boolean printsZeros;

    private AccountsPaper(long seed) {
        invented = new Invented(seed + 1000);
        body = invented.office();
        year = invented.year();
        repeatsHeads = seed % 2 == 1;
        printsZeros = seed % 4 != 3;
        subjects.add(Subjects.FUNCTIONS, 0.5, invented.random(), this::general);
        if (seed % 2 == 0) {
            subjects.add(Subjects.FUNDS, 0.6, invented.random(), () -> pair(FUND_BASIC));
        } else {
            subjects.add(Subjects.CAPITAL, 0.6, invented.random(), () -> pair(CAPITAL_BASIC));
        }
        staff.add(Subjects.STAFF, 0.7, invented.random(), this::one);
        running.add(Subjects.RUNNING, 0.7, invented.random(), this::one);
    }

    static Paper of(long seed) {
        return new AccountsPaper(seed).paper();
    }

    private long[] general() {
        long[] figures = pair(BASIC);
        figures[SUPERIOR] = invented.seldom(0.3, 5);
        figures[SERVICE] = invented.seldom(0.4, 5);
        figures[BUSINESS] = invented.seldom(0.3, 5);
        figures[AFFILIATED] = invented.seldom(0.3, 5);
        figures[OTHER] = invented.seldom(0.3, 5);
        return figures;
    }

    private long[] pair(int first) {
        long[] figures = new long[KINDS];
        figures[first] = invented.seldom(0.6, 7);
        figures[first + 1] = figures[first] == 0 ? invented.figure(6) : invented.seldom(0.5, 6);
        long spent = figures[first] + figures[first + 1];
        int source = first / 2;
        figures[CARRIED + source] = (long) (spent * invented.random().nextDouble() * 0.4);
        figures[KEPT + source] = (long) (spent * invented.random().nextDouble() * 0.3);
        figures[INCOME + source] = spent + figures[KEPT + source] - figures[CARRIED + source];
        return figures;
    }

    private long[] one() {
        return new long[] {invented.figure(6)};
    }

    private Paper paper() {
        return new Paper(
                body + year + "年度部门决算",
                body,
                year,
                List.of("第一部分 部门概况", "按照规定办理本部门各项事务。", "第二部分 部门决算表"),
                List.of(
                        overview(),
                        income(),
                        expense(),
                        fiscal(),
                        general("general", "一般公共预算财政拨款支出决算表"),
                        economic(),
                        threePublic(),
                        carried("fund", "政府性基金预算财政拨款收入支出决算表", 1),
                        carried("capital", "国有资本经营预算财政拨款收入支出决算表", 2)),
                repeatsHeads);
    }

    private DrawnTable table(String code, String caption) {
        return new DrawnTable(code, caption, "编制部门：" + body + "    单位：万元");
    }

    private void amount(DrawnTable table, String row, String column, long figure) {
        if (figure == 0 && !printsZeros) {
            table.words(row, column, "");
        } else {
            table.number(row, column, WAN, figure);
        }
    }

    private static String row(String classLine) {
        return "f" + classLine.substring(0, 3);
    }

    private DrawnTable overview() {
        DrawnTable table = table("overview", "收入支出决算总表");
        table.head("收入", "<", "支出", "<").head("项目", "决算数", "项目", "决算数");
        List<String> labels =
                List.of(
                        "一、一般公共预算财政拨款收入",
                        "二、政府性基金预算财政拨款收入",
                        "三、国有资本经营预算财政拨款收入",
                        "四、上级补助收入",
                        "五、事业收入",
                        "六、经营收入",
                        "七、附属单位上缴收入",
                        "八、其他收入");
        List<String> rows =
                List.of(
                        "general",
                        "fund",
                        "capital",
                        "superior",
                        "service",
                        "business",
                        "affiliated",
                        "other");
        List<int[]> kinds =
                List.of(
                        new int[] {INCOME},
                        new int[] {INCOME + 1},
                        new int[] {INCOME + 2},
                        new int[] {SUPERIOR},
                        new int[] {SERVICE},
                        new int[] {BUSINESS},
                        new int[] {AFFILIATED},
                        new int[] {OTHER});
        for (int i = 0; i < CLASSES.size(); i++) {
            table.row();
            if (i < rows.size()) {
                table.labels(labels.get(i));
                amount(table, rows.get(i), "amount", subjects.total(kinds.get(i)));
            } else {
                table.labels("", "");
            }
            String each = CLASSES.get(i);
            table.labels(each.substring(4));
            amount(table, row(each), "amount", subjects.figure(each.substring(0, 3), SPENT));
        }
        long in = subjects.total(ALL_INCOME);
        long out = subjects.total(SPENT);
        long used = invented.seldom(0.7, 5);
        long carriedIn = subjects.total(CARRIED, CARRIED + 1, CARRIED + 2) + invented.figure(4);
        long allocated = (long) (used * invented.random().nextDouble());
        long total = in + used + carriedIn;
        line(table, "本年收入合计", "year_income", in, "本年支出合计", "year_expense", out);
        line(table, "使用非财政拨款结余", "balance_used", used, "结余分配", "allocated", allocated);
        line(
                table,
                "年初结转和结余",
                "carried_in",
                carriedIn,
                "年末结转和结余",
                "carried_out",
                total - out - allocated);
        line(table, "总计", "income_total", total, "总计", "expense_total", total);
        List<String> amounts = List.of("amount");
        return table.down("income", amounts, rows, "year_income")
                .down(
                        "expense",
                        amounts,
                        CLASSES.stream().map(AccountsPaper::row).toList(),
                        "year_expense")
                .down(
                        "income_all",
                        amounts,
                        List.of("year_income", "balance_used", "carried_in"),
                        "income_total")
                .down(
                        "expense_all",
                        amounts,
                        List.of("year_expense", "allocated", "carried_out"),
                        "expense_total")
                .once("balance", List.of("income_total.amount"), List.of("expense_total.amount"));
    }

    private void line(
            DrawnTable table,
            String left,
            String row,
            long in,
            String right,
            String other,
            long out) {
        table.row(left);
        amount(table, row, "amount", in);
        table.labels(right);
        amount(table, other, "amount", out);
    }

    private DrawnTable income() {
        List<String> columns =
                List.of("fiscal", "superior", "service", "business", "affiliated", "other");
        List<int[]> kinds =
                List.of(
                        FISCAL_INCOME,
                        new int[] {SUPERIOR},
                        new int[] {SERVICE},
                        new int[] {BUSINESS},
                        new int[] {AFFILIATED},
                        new int[] {OTHER});
        DrawnTable table = table("income", "收入决算表");
        table.head("项目", "<", "本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
                .head("功能分类科目编码", "科目名称", "^", "^", "^", "^", "^", "^", "^");
        return coded(table, ALL_INCOME, columns, kinds, true, "sources");
    }

    private DrawnTable expense() {
        List<String> columns = List.of("basic", "project", "superior", "business", "affiliated");
        List<int[]> kinds =
                List.of(
                        new int[] {BASIC, FUND_BASIC, CAPITAL_BASIC, SUPERIOR, SERVICE},
                        new int[] {PROJECT, FUND_PROJECT, CAPITAL_PROJECT},
                        new int[] {OTHER},
                        new int[] {BUSINESS},
                        new int[] {AFFILIATED});
        DrawnTable table = table("expense", "支出决算表");
        table.head("项目", "<", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出")
                .head("功能分类科目编码", "科目名称", "^", "^", "^", "^", "^", "^");
        return coded(table, SPENT, columns, kinds, true, "kinds");
    }

    private DrawnTable general(String code, String caption) {
        DrawnTable table = table(code, caption);
        table.head("项目", "<", "合计", "基本支出", "项目支出").head("功能分类科目编码", "科目名称", "^", "^", "^");
        return coded(
                table,
                GENERAL,
                List.of("basic", "project"),
                List.of(new int[] {BASIC}, new int[] {PROJECT}),
                false,
                "split");
    }

    /** Rows of codes, and a total of all columns that comes first in each. */
    private DrawnTable coded(
            DrawnTable table,
            int[] all,
            List<String> columns,
            List<int[]> kinds,
            boolean totalFirst,
            String across) {
        Set<String> codes = subjects.codes(all);
        if (totalFirst) {
            totals(table, all, columns, kinds);
        }
        for (String code : codes) {
            table.row(code, subjects.name(code));
            figures(table, code, code, all, columns, kinds);
        }
        if (!totalFirst) {
            totals(table, all, columns, kinds);
        }
        List<String> rows = new ArrayList<>(codes);
        rows.add("total");
        List<String> summed = new ArrayList<>(List.of("total"));
        summed.addAll(columns);
        return table.across(across, rows, columns, List.of("total"))
                .tree("tree", summed, codes, "total");
    }

    private void totals(DrawnTable table, int[] all, List<String> columns, List<int[]> kinds) {
        table.row("合计", "<");
        figures(table, "total", "", all, columns, kinds);
    }

    private void figures(
            DrawnTable table,
            String row,
            String code,
            int[] all,
            List<String> columns,
            List<int[]> kinds) {
        table.number(row, "total", WAN, subjects.figure(code, all));
        for (int i = 0; i < columns.size(); i++) {
            table.number(row, columns.get(i), WAN, subjects.figure(code, kinds.get(i)));
        }
    }

    private DrawnTable fiscal() {
        DrawnTable table = table("fiscal", "财政拨款收入支出决算总表");
        table.head("收入", "<", "支出", "<", "<", "<", "<")
                .head("项目", "决算数", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款");
        List<String> labels = List.of("一、一般公共预算财政拨款", "二、政府性基金预算财政拨款", "三、国有资本经营预算财政拨款");
        List<String> rows = List.of("general", "fund", "capital");
        for (int i = 0; i < CLASSES.size(); i++) {
            table.row();
            if (i < rows.size()) {
                table.labels(labels.get(i));
                amount(table, rows.get(i), "amount", subjects.total(INCOME + i));
            } else {
                table.labels("", "");
            }
            String each = CLASSES.get(i);
            table.labels(each.substring(4));
            String code = each.substring(0, 3);
            spent(table, row(each), source -> subjects.figure(code, SOURCES.get(source)));
        }
        table.row("本年收入合计");
        amount(table, "year_income", "amount", subjects.total(FISCAL_INCOME));
        table.labels("本年支出合计");
        spent(table, "year_expense", source -> subjects.total(SOURCES.get(source)));
        table.row("年初财政拨款结转和结余");
        long carried = subjects.total(CARRIED, CARRIED + 1, CARRIED + 2);
        amount(table, "carried_in", "amount", carried);
        table.labels("年末财政拨款结转和结余");
        spent(table, "carried_out", source -> subjects.total(KEPT + source));
        for (int i = 0; i < rows.size(); i++) {
            table.row(labels.get(i));
            amount(table, "carried_" + rows.get(i), "amount", subjects.total(CARRIED + i));
            table.labels("", "", "", "", "");
        }
        table.row("总计");
        amount(table, "income_total", "amount", subjects.total(FISCAL_INCOME) + carried);
        table.labels("总计");
        spent(
                table,
                "expense_total",
                source -> subjects.total(SOURCES.get(source)) + subjects.total(KEPT + source));
        return sums(table, rows);
    }

    private static DrawnTable sums(DrawnTable table, List<String> rows) {
        List<String> amounts = List.of("amount");
        List<String> columns = List.of("total", "general", "fund", "capital");
        List<String> classes = CLASSES.stream().map(AccountsPaper::row).toList();
        List<String> all = new ArrayList<>(classes);
        all.addAll(List.of("year_expense", "carried_out", "expense_total"));
        return table.down("income", amounts, rows, "year_income")
                .down(
                        "carried",
                        amounts,
                        rows.stream().map(row -> "carried_" + row).toList(),
                        "carried_in")
                .down("income_all", amounts, List.of("year_income", "carried_in"), "income_total")
                .across("sources", all, rows, List.of("total"))
                .down("expense", columns, classes, "year_expense")
                .down(
                        "expense_all",
                        columns,
                        List.of("year_expense", "carried_out"),
                        "expense_total")
                .once("balance", List.of("income_total.amount"), List.of("expense_total.total"));
    }

    private void spent(DrawnTable table, String row, IntToLongFunction bySource) {
        amount(table, row, "total", IntStream.range(0, 3).mapToLong(bySource).sum());
        amount(table, row, "general", bySource.applyAsLong(0));
        amount(table, row, "fund", bySource.applyAsLong(1));
        amount(table, row, "capital", bySource.applyAsLong(2));
    }

    private DrawnTable economic() {
        DrawnTable table = table("economic", "一般公共预算财政拨款基本支出决算表");
        table.head("经济分类科目编码", "科目名称", "决算数", "经济分类科目编码", "科目名称", "决算数");
        List<String> left = new ArrayList<>(staff.codes(0));
        List<String> right = new ArrayList<>(running.codes(0));
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            table.row();
            side(table, staff, left, i, "staff");
            side(table, running, right, i, "running");
        }
        table.row("人员经费合计", "<")
                .number("total", "staff", WAN, staff.total(0))
                .labels("公用经费合计", "<")
                .number("total", "running", WAN, running.total(0));
        return table.tree("staff", List.of("staff"), staff.codes(0), "total")
                .tree("running", List.of("running"), running.codes(0), "total");
    }

    private static void side(
            DrawnTable table, Subjects all, List<String> codes, int at, String column) {
        if (at < codes.size()) {
            String code = codes.get(at);
            table.labels(code, all.name(code)).number(code, column, WAN, all.figure(code, 0));
        } else {
            table.labels("", "", "");
        }
    }

    private DrawnTable threePublic() {
        DrawnTable table = table("three_public", "财政拨款“三公”经费支出决算表");
        table.head(row("财政拨款“三公”经费", 11))
                .head(
                        "合计",
                        "<",
                        "因公出国（境）费",
                        "<",
                        "公务用车购置及运行维护费",
                        "<",
                        "<",
                        "<",
                        "<",
                        "<",
                        "公务接待费",
                        "<")
                .head("^", "<", "^", "<", "小计", "<", "公务用车购置费", "<", "公务用车运行维护费", "<", "^", "<")
                .head(repeated("预算数", "决算数"));
        String row = "three_public";
        List<String> parts = List.of("abroad", "purchase", "running", "reception");
        long[][] figures = new long[parts.size()][2];
        for (long[] figure : figures) {
            figure[0] = invented.figure(4);
            figure[1] = (long) (figure[0] * invented.random().nextDouble());
        }
        table.row();
        for (String column :
                List.of("total", "abroad", "cars", "purchase", "running", "reception")) {
            for (int i = 0; i < 2; i++) {
                int at = i;
                long sum =
                        Arrays.stream(of(column, parts)).mapToLong(part -> figures[part][at]).sum();
                table.number(row, column + (i == 0 ? "_budget" : "_actual"), WAN, sum);
            }
        }
        for (String end : List.of("_budget", "_actual")) {
            table.across(
                            "all" + end,
                            List.of(row),
                            List.of("abroad" + end, "cars" + end, "reception" + end),
                            List.of("total" + end))
                    .across(
                            "cars" + end,
                            List.of(row),
                            List.of("purchase" + end, "running" + end),
                            List.of("cars" + end));
        }
        return table;
    }

    private static int[] of(String column, List<String> parts) {
        return switch (column) {
            case "total" -> new int[] {0, 1, 2, 3};
            case "cars" -> new int[] {1, 2};
            default -> new int[] {parts.indexOf(column)};
        };
    }

    private static String[] row(String first, int more) {
        List<String> cells = new ArrayList<>(List.of(first));
        for (int i = 0; i < more; i++) {
            cells.add("<");
        }
        return cells.toArray(String[]::new);
    }

    private static String[] repeated(String one, String other) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cells.add(one);
            cells.add(other);
        }
        return cells.toArray(String[]::new);
    }

    private DrawnTable carried(String code, String caption, int source) {
        DrawnTable table = table(code, caption);
        table.head("项目", "<", "年初结转和结余", "本年收入", "本年支出", "<", "<", "年末结转和结余")
                .head("功能分类科目编码", "科目名称", "^", "^", "合计", "基本支出", "项目支出", "^");
        List<String> columns =
                List.of("carried_in", "income", "expense", "basic", "project", "carried_out");
        Set<String> codes = subjects.codes(SOURCES.get(source));
        table.row("合计", "<");
        if (codes.isEmpty()) {
            columns.forEach(column -> table.words("total", column, ""));
            return table.row("", "", "", "", "", "", "", "").row("", "", "", "", "", "", "", "");
        }
        carriedRow(table, "total", "", source);
        for (String each : codes) {
            table.row(each, subjects.name(each));
            carriedRow(table, each, each, source);
        }
        List<String> rows = new ArrayList<>(codes);
        rows.add("total");
        return table.across(
                        "balance",
                        rows,
                        List.of("carried_in", "income"),
                        List.of("expense", "carried_out"))
                .across("split", rows, List.of("basic", "project"), List.of("expense"))
                .tree("tree", columns, codes, "total");
    }

    private void carriedRow(DrawnTable table, String row, String code, int source) {
        int[] spent = SOURCES.get(source);
        table.number(row, "carried_in", WAN, subjects.figure(code, CARRIED + source))
                .number(row, "income", WAN, subjects.figure(code, INCOME + source))
                .number(row, "expense", WAN, subjects.figure(code, spent))
                .number(row, "basic", WAN, subjects.figure(code, spent[0]))
                .number(row, "project", WAN, subjects.figure(code, spent[1]))
                .number(row, "carried_out", WAN, subjects.figure(code, KEPT + source));
    }
}
