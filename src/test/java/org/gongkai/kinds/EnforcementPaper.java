package org.gongkai.kinds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Statistics of a year's administrative enforcement: facts in pairs, a matrix with sums, one table
 * for each of several units, figures of several units of measure, groups with subtotals, a record a
 * row.
 */
final class EnforcementPaper {

    private static final Notation COUNT = Notation.PLAIN;
    private static final Notation WAN = Notation.decimals("", 2);
    private static final Notation YUAN = Notation.decimals(",", 2);
    private static final Notation PERCENT = Notation.PERCENT;

    private static final List<String> PENALTIES =
            List.of(
                    "warning 警告、通报批评",
                    "fine 罚款",
                    "confiscation 没收违法所得、没收非法财物",
                    "licence 暂扣许可证件、吊销许可证件",
                    "closure 责令停产停业",
                    "other 其他行政处罚");
    private static final List<String> ACTS =
            List.of("permits 行政许可", "penalties 行政处罚", "coercion 行政强制", "inspections 行政检查");
    private static final List<String> UNITS = List.of("第一执法大队", "第二执法大队", "直属执法中队", "机动执法大队");
    private static final List<String> GOODS = List.of("食品销售", "餐饮服务", "药品零售", "化妆品经营");
    private static final List<String> FIRMS = List.of("松源", "汇丰里", "青禾", "云帆", "柳堤", "白鹭");
    private static final List<String> DEEDS = List.of("占道经营案", "无证施工案", "违规排放案", "未按规定公示案");

    private final Invented invented;
    private final String body;
    private final int year;
    private final boolean repeatsHeads;

    private EnforcementPaper(long seed) {
        invented = new Invented(seed + 2000);
        body = invented.place() + "城市管理行政执法局";
        year = invented.year();
        repeatsHeads = seed % 2 == 0;
    }

    static Paper of(long seed) {
        return new EnforcementPaper(seed).paper();
    }

    private Paper paper() {
        List<DrawnTable> tables = new ArrayList<>(List.of(profile(), penalties()));
        tables.addAll(units());
        tables.addAll(List.of(indicators(), inspections(), cases()));
        return new Paper(
                body + year + "年度行政执法统计年报",
                body,
                year,
                List.of("根据规定，现将本机关上一年度行政执法数据公布如下。"),
                tables,
                repeatsHeads);
    }

    private DrawnTable profile() {
        DrawnTable table = new DrawnTable("profile", "表一 行政执法机关基本情况");
        int officers = invented.between(30, 400);
        int certified = invented.between(20, officers);
        String row = "profile";
        table.row("机关名称")
                .words(row, "name", body)
                .labels("机关性质")
                .words(row, "nature", invented.one(List.of("行政机关", "法律、法规授权组织")))
                .row("执法人员数（人）")
                .number(row, "officers", COUNT, officers)
                .labels("持证人员数（人）")
                .number(row, "certified", COUNT, certified)
                .row("持证率")
                .number(row, "certified_share", PERCENT, certified * 1000L / officers)
                .labels("执法经费（万元）")
                .number(row, "funds", WAN, invented.figure(6))
                .row("联系人")
                .words(row, "contact", invented.one(List.of("林一舟", "沈知白", "顾南星")))
                .labels("填报日期")
                .words(row, "date", (year + 1) + "年1月" + invented.between(5, 28) + "日");
        return table;
    }

    private DrawnTable penalties() {
        DrawnTable table = new DrawnTable("penalties", "表二 " + year + "年度行政处罚实施情况统计表");
        table.head("处罚种类", "案件数（件）", "<", "<", "罚没金额（万元）", "占比", "备注")
                .head("^", "合计", "简易程序", "普通程序", "^", "^", "^");
        List<String> rows = new ArrayList<>();
        long[][] figures = new long[PENALTIES.size()][3];
        for (long[] each : figures) {
            each[0] = invented.seldom(0.8, 3);
            each[1] = invented.figure(3);
            each[2] = invented.seldom(0.7, 6);
        }
        long cases = Arrays.stream(figures).mapToLong(each -> each[0] + each[1]).sum();
        for (int i = 0; i < figures.length; i++) {
            String[] named = PENALTIES.get(i).split(" ", -1);
            rows.add(named[0]);
            table.row(named[1]);
            penalty(table, named[0], figures[i][0], figures[i][1], figures[i][2], cases);
            table.words(named[0], "remark", invented.one(List.of("", "", "含移送案件")));
        }
        table.row("合计");
        penalty(
                table,
                "total",
                Arrays.stream(figures).mapToLong(each -> each[0]).sum(),
                Arrays.stream(figures).mapToLong(each -> each[1]).sum(),
                Arrays.stream(figures).mapToLong(each -> each[2]).sum(),
                cases);
        table.words("total", "remark", "");
        List<String> all = new ArrayList<>(rows);
        all.add("total");
        return table.across("procedures", all, List.of("simple", "ordinary"), List.of("cases"))
                .down("kinds", List.of("cases", "simple", "ordinary", "fines"), rows, "total");
    }

    private static void penalty(
            DrawnTable table, String row, long simple, long ordinary, long fines, long all) {
        table.number(row, "cases", COUNT, simple + ordinary)
                .number(row, "simple", COUNT, simple)
                .number(row, "ordinary", COUNT, ordinary)
                .number(row, "fines", WAN, fines)
                .number(row, "share", PERCENT, (simple + ordinary) * 1000 / all);
    }

    /** The same table for two to four units. */
    private List<DrawnTable> units() {
        List<DrawnTable> tables = new ArrayList<>();
        int count = invented.between(2, UNITS.size());
        for (int copy = 1; copy <= count; copy++) {
            DrawnTable table =
                    copy == 1
                            ? new DrawnTable(
                                    "units", "表三 分单位行政执法情况统计表", "单位名称：" + UNITS.get(copy - 1))
                            : new DrawnTable("units", "单位名称：" + UNITS.get(copy - 1));
            table.head("行政执法行为", (year - 1) + "年（件）", year + "年（件）", "增减（件）");
            long lastYear = 0;
            long thisYear = 0;
            List<String> rows = new ArrayList<>();
            for (String act : ACTS) {
                String[] named = act.split(" ", -1);
                long before = invented.figure(4);
                long now = invented.figure(4);
                table.row(named[1]);
                change(table, copy + "/" + named[0], before, now);
                rows.add(copy + "/" + named[0]);
                lastYear += before;
                thisYear += now;
            }
            table.row("合计");
            String total = copy + "/total";
            change(table, total, lastYear, thisYear);
            table.down("acts", List.of("before", "now", "change"), rows, total);
            rows.add(total);
            tables.add(table.across("change", rows, List.of("before", "change"), List.of("now")));
        }
        return tables;
    }

    private static void change(DrawnTable table, String row, long before, long now) {
        table.number(row, "before", COUNT, before)
                .number(row, "now", COUNT, now)
                .number(row, "change", COUNT, now - before);
    }

    private DrawnTable indicators() {
        DrawnTable table = new DrawnTable("indicators", "表四 行政执法主要指标");
        table.head("序号", "指标名称", "计量单位", "数量");
        table.row("1", "行政检查次数", "次").number("checks", "amount", COUNT, invented.figure(5));
        table.row("2", "涉案金额", "元").number("involved", "amount", YUAN, invented.figure(8));
        table.row("3", "罚没款入库金额", "万元").number("fined", "amount", WAN, invented.figure(6));
        table.row("4", "行政复议被纠正案件", "件").number("corrected", "amount", COUNT, invented.figure(2));
        return table;
    }

    private DrawnTable inspections() {
        DrawnTable table = new DrawnTable("inspections", "表五 行政检查情况统计表");
        table.head("检查类型", "检查领域", "检查户次", "发现问题数", "责令改正数");
        List<String> columns = List.of("visits", "problems", "orders");
        List<String> subtotals = new ArrayList<>();
        long[] all = new long[columns.size()];
        for (String group : List.of("daily 日常检查", "special 专项检查")) {
            String[] named = group.split(" ", -1);
            long[] sums = new long[columns.size()];
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < GOODS.size(); i++) {
                String row =
                        named[0] + "_" + List.of("food", "catering", "drugs", "cosmetics").get(i);
                table.row(i == 0 ? named[1] : "^", GOODS.get(i));
                for (int c = 0; c < columns.size(); c++) {
                    long figure = invented.figure(4 - c);
                    table.number(row, columns.get(c), COUNT, figure);
                    sums[c] += figure;
                    all[c] += figure;
                }
                rows.add(row);
            }
            table.row("^", "小计");
            numbers(table, named[0] + "_subtotal", columns, sums);
            table.down(named[0], columns, rows, named[0] + "_subtotal");
            subtotals.add(named[0] + "_subtotal");
        }
        table.row("总计", "<");
        numbers(table, "total", columns, all);
        return table.down("all", columns, subtotals, "total");
    }

    private static void numbers(
            DrawnTable table, String row, List<String> columns, long[] figures) {
        for (int c = 0; c < columns.size(); c++) {
            table.number(row, columns.get(c), COUNT, figures[c]);
        }
    }

    private DrawnTable cases() {
        DrawnTable table = new DrawnTable("cases", "表六 重大行政处罚案件一览表");
        table.head("序号", "案件名称", "处罚决定书文号", "处罚日期", "罚款金额（元）");
        int count = invented.between(3, 14);
        long sum = 0;
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            long fine = invented.figure(8);
            String row = "n" + i;
            table.row(Integer.toString(i), invented.one(FIRMS) + "公司" + invented.one(DEEDS))
                    .words(
                            row,
                            "document",
                            "城管罚决字〔" + year + "〕第" + invented.between(10, 999) + "号")
                    .words(
                            row,
                            "date",
                            year + "-" + invented.between(10, 12) + "-" + invented.between(10, 28))
                    .number(row, "fine", YUAN, fine);
            rows.add(row);
            sum += fine;
        }
        table.row("合计", "<")
                .words("total", "document", "")
                .words("total", "date", "")
                .number("total", "fine", YUAN, sum);
        return table.down("cases", List.of("fine"), rows, "total");
    }
}
