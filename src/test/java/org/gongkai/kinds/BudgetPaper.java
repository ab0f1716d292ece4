package org.gongkai.kinds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The budget of a department: nine tables in 元 and 万元, codes in three columns, the total last. */
final class BudgetPaper {

    private static final int BASIC = 0;
    private static final int PROJECT = 1;
    private static final int FUND_BASIC = 2;
    private static final int FUND_PROJECT = 3;
    private static final int CAPITAL_BASIC = 4;
    private static final int CAPITAL_PROJECT = 5;
    private static final int SERVICE = 6;
    private static final int BUSINESS = 7;
    private static final int OTHER = 8;
    private static final int KINDS = 9;

    private static final int[] GENERAL = {BASIC, PROJECT};
    private static final int[] FUND = {FUND_BASIC, FUND_PROJECT};
    private static final int[] CAPITAL = {CAPITAL_BASIC, CAPITAL_PROJECT};
    private static final int[] FISCAL = {
        BASIC, PROJECT, FUND_BASIC, FUND_PROJECT, CAPITAL_BASIC, CAPITAL_PROJECT
    };
    private static final int[] ALL_BASIC = {
        BASIC, FUND_BASIC, CAPITAL_BASIC, SERVICE, BUSINESS, OTHER
    };
    private static final int[] ALL_PROJECT = {PROJECT, FUND_PROJECT, CAPITAL_PROJECT};
    private static final int[] ALL = {0, 1, 2, 3, 4, 5, 6, 7, 8};

    private static final Notation YUAN = Notation.COMMAS;
    private static final Notation WAN = Notation.decimals("", 2);
    private static final List<String> ORDINALS =
            List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四");

    private final Invented invented;
    private final Subjects subjects = new Subjects();
    private final Subjects economic = new Subjects();
    private final String body;
    private final int year;
    private final boolean repeatsHeads;

    private BudgetPaper(long seed) {
        invented = new Invented(seed);
        body = invented.office();
        year = invented.year();
        repeatsHeads = seed % 2 == 0;
        subjects.add(Subjects.FUNCTIONS, 0.6, invented.random(), this::general);
        if (seed % 2 == 0) {
            subjects.add(Subjects.FUNDS, 0.6, invented.random(), () -> pair(FUND_BASIC));
        } else {
            subjects.add(Subjects.CAPITAL, 0.6, invented.random(), () -> pair(CAPITAL_BASIC));
        }
        economic.add(Subjects.STAFF, 0.7, invented.random(), () -> one(0));
        economic.add(Subjects.RUNNING, 0.7, invented.random(), () -> one(1));
    }

    static Paper of(long seed) {
        return new BudgetPaper(seed).paper();
    }

    private long[] general() {
        long[] figures = pair(BASIC);
        figures[SERVICE] = invented.seldom(0.3, 6);
        figures[BUSINESS] = invented.seldom(0.2, 6);
        figures[OTHER] = invented.seldom(0.3, 6);
        return figures;
    }

    private long[] pair(int first) {
        long[] figures = new long[KINDS];
        figures[first] = invented.seldom(0.6, 8);
        figures[first + 1] = figures[first] == 0 ? invented.figure(7) : invented.seldom(0.5, 7);
        return figures;
    }

    private long[] one(int kind) {
        long[] figures = new long[2];
        figures[kind] = invented.figure(7);
        return figures;
    }

    private Paper paper() {
        return new Paper(
                body + year + "年部门预算",
                body,
                year,
                List.of("一、部门主要职能", "按照规定办理本部门各项事务，并编报年度预算。", "二、部门预算表"),
                List.of(
                        overview(),
                        income(),
                        functions("expense", "支出预算总表", "支出预算", ALL_BASIC, ALL_PROJECT),
                        fiscal(),
                        functions(
                                "general",
                                "一般公共预算支出功能分类预算表",
                                "一般公共预算支出",
                                new int[] {BASIC},
                                new int[] {PROJECT}),
                        functions(
                                "fund",
                                "政府性基金预算支出功能分类预算表",
                                "政府性基金预算支出",
                                new int[] {FUND_BASIC},
                                new int[] {FUND_PROJECT}),
                        functions(
                                "capital",
                                "国有资本经营预算支出功能分类预算表",
                                "国有资本经营预算支出",
                                new int[] {CAPITAL_BASIC},
                                new int[] {CAPITAL_PROJECT}),
                        economic(),
                        threePublic()),
                repeatsHeads);
    }

    private DrawnTable table(String code, String caption, String unit) {
        return new DrawnTable(code, year + "年部门" + caption, "编制部门：" + body + "    单位：" + unit);
    }

    private DrawnTable overview() {
        DrawnTable table = table("overview", "财务收支预算总表", "元");
        table.head("本年收入", "<", "本年支出", "<").head("项目", "预算数", "项目", "预算数");
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("fiscal", "一、财政拨款收入");
        labels.put("general", "1. 一般公共预算资金");
        labels.put("fund", "2. 政府性基金");
        labels.put("capital", "3. 国有资本经营预算");
        labels.put("service", "二、事业收入");
        labels.put("business", "三、事业单位经营收入");
        labels.put("other", "四、其他收入");
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("fiscal", subjects.total(FISCAL));
        figures.put("general", subjects.total(GENERAL));
        figures.put("fund", subjects.total(FUND));
        figures.put("capital", subjects.total(CAPITAL));
        figures.put("service", subjects.total(SERVICE));
        figures.put("business", subjects.total(BUSINESS));
        figures.put("other", subjects.total(OTHER));
        List<String> rows = new ArrayList<>(labels.keySet());
        List<String> classes = subjects.classes(ALL);
        for (int i = 0; i < Math.max(rows.size(), classes.size()); i++) {
            table.row();
            if (i < rows.size()) {
                table.labels(labels.get(rows.get(i)));
                amount(table, rows.get(i), "amount", figures.getOrDefault(rows.get(i), 0L));
            } else {
                table.labels("", "");
            }
            if (i < classes.size()) {
                table.labels(ORDINALS.get(i) + "、" + subjects.name(classes.get(i)));
                amount(table, "n" + (i + 1), "amount", subjects.figure(classes.get(i), ALL));
            } else {
                table.labels("", "");
            }
        }
        table.row("收入总计");
        amount(table, "income_total", "amount", subjects.total(ALL));
        table.labels("支出总计");
        amount(table, "expense_total", "amount", subjects.total(ALL));
        List<String> amounts = List.of("amount");
        return table.down("fiscal", amounts, List.of("general", "fund", "capital"), "fiscal")
                .down(
                        "income",
                        amounts,
                        List.of("fiscal", "service", "business", "other"),
                        "income_total")
                .down("expense", amounts, open(classes.size()), "expense_total")
                .once("balance", List.of("income_total.amount"), List.of("expense_total.amount"));
    }

    private static List<String> open(int count) {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add("n" + i);
        }
        return rows;
    }

    /** Nothing is printed for nothing. */
    private static void amount(DrawnTable table, String row, String column, long figure) {
        if (figure == 0) {
            table.words(row, column, "");
        } else {
            table.number(row, column, YUAN, figure);
        }
    }

    private DrawnTable income() {
        List<String> parts = List.of("fiscal", "service", "business", "other");
        DrawnTable table = table("income", "收入预算总表", "元");
        table.head("项目", "<", "<", "<", "收入预算", "<", "<", "<", "<")
                .head("功能分类科目编码", "<", "<", "功能分类科目名称", "合计", "财政拨款收入", "事业收入", "事业单位经营收入", "其他收入")
                .head("类", "款", "项", "^", "^", "^", "^", "^", "^");
        Set<String> codes = subjects.codes(ALL);
        for (String code : codes) {
            coded(table, code, subjects.name(code));
            incomes(table, code, code);
        }
        table.row("合计", "<", "<", "<");
        incomes(table, "total", "");
        List<String> all = new ArrayList<>(codes);
        all.add("total");
        return table.across("sources", all, parts, List.of("total"))
                .tree(
                        "tree",
                        List.of("total", "fiscal", "service", "business", "other"),
                        codes,
                        "total");
    }

    private void incomes(DrawnTable table, String row, String code) {
        table.number(row, "total", YUAN, subjects.figure(code, ALL));
        table.number(row, "fiscal", YUAN, subjects.figure(code, FISCAL));
        table.number(row, "service", YUAN, subjects.figure(code, SERVICE));
        table.number(row, "business", YUAN, subjects.figure(code, BUSINESS));
        table.number(row, "other", YUAN, subjects.figure(code, OTHER));
    }

    /** A row with its code in three columns and its name. */
    private static void coded(DrawnTable table, String code, String name) {
        table.row(
                code.substring(0, 3),
                code.length() > 3 ? code.substring(3, 5) : "",
                code.length() > 5 ? code.substring(5) : "",
                name);
    }

    private DrawnTable functions(
            String code, String caption, String group, int[] basic, int[] project) {
        DrawnTable table = table(code, caption, "元");
        table.head("项目", "<", "<", "<", group, "<", "<")
                .head("功能分类科目编码", "<", "<", "功能分类科目名称", "合计", "基本支出", "项目支出")
                .head("类", "款", "项", "^", "^", "^", "^");
        Subjects all = subjects;
        int[] both =
                java.util.stream.IntStream.concat(
                                java.util.Arrays.stream(basic), java.util.Arrays.stream(project))
                        .toArray();
        Set<String> codes = all.codes(both);
        for (String each : codes) {
            coded(table, each, all.name(each));
            split(table, each, all.figure(each, basic), all.figure(each, project));
        }
        if (codes.isEmpty()) {
            table.row("", "", "", "", "", "", "").row("", "", "", "", "", "", "");
            table.row("合计", "<", "<", "<");
            List.of("total", "basic", "project").forEach(c -> table.words("total", c, ""));
            return table;
        }
        table.row("合计", "<", "<", "<");
        split(table, "total", all.total(basic), all.total(project));
        List<String> rows = new ArrayList<>(codes);
        rows.add("total");
        return table.across("split", rows, List.of("basic", "project"), List.of("total"))
                .tree("tree", List.of("total", "basic", "project"), codes, "total");
    }

    private static void split(DrawnTable table, String row, long basic, long project) {
        table.number(row, "total", YUAN, basic + project);
        table.number(row, "basic", YUAN, basic);
        table.number(row, "project", YUAN, project);
    }

    private DrawnTable fiscal() {
        DrawnTable table = table("fiscal", "财政拨款收支预算总表", "元");
        table.head("财政拨款收入", "<", "财政拨款支出", "<", "<", "<", "<")
                .head("项目", "预算数", "项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算");
        List<String> labels = List.of("一、一般公共预算资金", "二、政府性基金", "三、国有资本经营预算");
        List<String> rows = List.of("general", "fund", "capital");
        List<int[]> kinds = List.of(GENERAL, FUND, CAPITAL);
        List<String> classes = subjects.classes(FISCAL);
        for (int i = 0; i < Math.max(rows.size(), classes.size()); i++) {
            table.row();
            if (i < rows.size()) {
                table.labels(labels.get(i));
                amount(table, rows.get(i), "amount", subjects.total(kinds.get(i)));
            } else {
                table.labels("", "");
            }
            if (i < classes.size()) {
                table.labels(ORDINALS.get(i) + "、" + subjects.name(classes.get(i)));
                spent(table, "n" + (i + 1), classes.get(i));
            } else {
                table.labels("", "", "", "", "");
            }
        }
        table.row("收入总计");
        amount(table, "income_total", "amount", subjects.total(FISCAL));
        table.labels("支出总计");
        spent(table, "expense_total", "");
        List<String> columns = List.of("total", "general", "fund", "capital");
        List<String> all = new ArrayList<>(open(classes.size()));
        all.add("expense_total");
        return table.down("income", List.of("amount"), rows, "income_total")
                .across("sources", all, rows, List.of("total"))
                .down("expense", columns, open(classes.size()), "expense_total")
                .once("balance", List.of("income_total.amount"), List.of("expense_total.total"))
                // A budget spends what it plans to take in, source by source.
                .once("spent_general", List.of("general.amount"), List.of("expense_total.general"))
                .once("spent_fund", List.of("fund.amount"), List.of("expense_total.fund"))
                .once("spent_capital", List.of("capital.amount"), List.of("expense_total.capital"));
    }

    private void spent(DrawnTable table, String row, String code) {
        amount(table, row, "total", subjects.figure(code, FISCAL));
        amount(table, row, "general", subjects.figure(code, GENERAL));
        amount(table, row, "fund", subjects.figure(code, FUND));
        amount(table, row, "capital", subjects.figure(code, CAPITAL));
    }

    private DrawnTable economic() {
        DrawnTable table = table("economic", "一般公共预算基本支出部门预算经济分类预算表", "元");
        table.head("项目", "<", "<", "一般公共预算基本支出", "<", "<")
                .head("部门预算经济分类科目编码", "<", "经济分类科目名称", "合计", "人员经费", "公用经费")
                .head("类", "款", "^", "^", "^", "^");
        Set<String> codes = economic.codes(0, 1);
        for (String code : codes) {
            table.row(
                    code.substring(0, 3),
                    code.length() > 3 ? code.substring(3) : "",
                    economic.name(code));
            shares(table, code, code);
        }
        table.row("合计", "<", "<");
        shares(table, "total", "");
        List<String> rows = new ArrayList<>(codes);
        rows.add("total");
        return table.across("split", rows, List.of("staff", "running"), List.of("total"))
                .tree("tree", List.of("total", "staff", "running"), codes, "total");
    }

    private void shares(DrawnTable table, String row, String code) {
        table.number(row, "total", YUAN, economic.figure(code, 0, 1));
        table.number(row, "staff", YUAN, economic.figure(code, 0));
        table.number(row, "running", YUAN, economic.figure(code, 1));
    }

    private DrawnTable threePublic() {
        DrawnTable table = table("three_public", "“三公”经费和机关运行经费预算表", "万元");
        table.head("“三公”经费预算数", "<", "<", "<", "<", "<", "机关运行经费预算数")
                .head("合计", "因公出国(境)费", "公务接待费", "公务用车购置及运行费", "<", "<", "^")
                .head("^", "^", "^", "小计", "购置费", "运行费", "^");
        long abroad = invented.seldom(0.6, 4);
        long reception = invented.figure(4);
        long purchase = invented.seldom(0.6, 4);
        long running = invented.figure(4);
        String row = "three_public";
        table.row()
                .number(row, "total", WAN, abroad + reception + purchase + running)
                .number(row, "abroad", WAN, abroad)
                .number(row, "reception", WAN, reception)
                .number(row, "cars", WAN, purchase + running)
                .number(row, "cars_purchase", WAN, purchase)
                .number(row, "cars_running", WAN, running)
                .number(row, "office_running", WAN, invented.figure(5));
        return table.across(
                        "all",
                        List.of(row),
                        List.of("abroad", "reception", "cars"),
                        List.of("total"))
                .across(
                        "cars",
                        List.of(row),
                        List.of("cars_purchase", "cars_running"),
                        List.of("cars"));
    }
}
