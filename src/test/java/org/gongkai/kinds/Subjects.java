package org.gongkai.kinds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Subjects of an account as a tree of codes, whose figures add up from the lowest ones. */
final class Subjects {

    /** Subjects by function, a few of those that are prescribed. */
    static final Map<String, String> FUNCTIONS =
            named(
                    """
                    201 一般公共服务支出
                    20103 政府办公厅（室）及相关机构事务
                    2010301 行政运行
                    2010302 一般行政管理事务
                    20105 统计信息事务
                    2010507 专项普查活动
                    20129 群众团体事务
                    2012902 一般行政管理事务
                    204 公共安全支出
                    20406 司法
                    2040604 基层司法业务
                    2040607 公共法律服务
                    205 教育支出
                    20502 普通教育
                    2050201 学前教育
                    2050202 小学教育
                    20599 其他教育支出
                    2059999 其他教育支出
                    206 科学技术支出
                    20607 科学技术普及
                    2060702 科普活动
                    207 文化旅游体育与传媒支出
                    20701 文化和旅游
                    2070101 行政运行
                    2070109 群众文化
                    20703 体育
                    2070308 群众体育
                    208 社会保障和就业支出
                    20805 行政事业单位养老支出
                    2080501 行政单位离退休
                    2080505 机关事业单位基本养老保险缴费支出
                    2080506 机关事业单位职业年金缴费支出
                    210 卫生健康支出
                    21011 行政事业单位医疗
                    2101101 行政单位医疗
                    2101102 事业单位医疗
                    213 农林水支出
                    21301 农业农村
                    2130108 病虫害控制
                    221 住房保障支出
                    22102 住房改革支出
                    2210201 住房公积金
                    2210203 购房补贴
                    """);

    /** Subjects by function that funds are spent on. */
    static final Map<String, String> FUNDS =
            named(
                    """
                    212 城乡社区支出
                    21208 国有土地使用权出让收入安排的支出
                    2120803 城市建设支出
                    2120804 农村基础设施建设支出
                    229 其他支出
                    22960 彩票公益金安排的支出
                    2296002 用于社会福利的彩票公益金支出
                    2296003 用于体育事业的彩票公益金支出
                    """);

    /** Subjects by function that earnings of public enterprises are spent on. */
    static final Map<String, String> CAPITAL =
            named(
                    """
                    223 国有资本经营预算支出
                    22301 解决历史遗留问题及改革成本支出
                    2230105 国有企业退休人员社会化管理补助支出
                    22302 国有企业资本金注入
                    2230201 国有经济结构调整支出
                    """);

    /** Subjects by economic kind: of staff, and of running. */
    static final Map<String, String> STAFF =
            named(
                    """
                    301 工资福利支出
                    30101 基本工资
                    30102 津贴补贴
                    30103 奖金
                    30107 绩效工资
                    30108 机关事业单位基本养老保险缴费
                    30110 职工基本医疗保险缴费
                    30113 住房公积金
                    303 对个人和家庭的补助
                    30301 离休费
                    30302 退休费
                    30305 生活补助
                    """);

    static final Map<String, String> RUNNING =
            named(
                    """
                    302 商品和服务支出
                    30201 办公费
                    30205 水费
                    30206 电费
                    30207 邮电费
                    30211 差旅费
                    30216 培训费
                    30217 公务接待费
                    30228 工会经费
                    30231 公务用车运行维护费
                    30239 其他交通费用
                    310 资本性支出
                    31002 办公设备购置
                    31003 专用设备购置
                    """);

    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, long[]> leaves = new TreeMap<>();

    private static Map<String, String> named(String list) {
        Map<String, String> names = new LinkedHashMap<>();
        list.lines()
                .map(line -> line.split(" ", 2))
                .forEach(parts -> names.put(parts[0], parts[1]));
        return names;
    }

    /**
     * Takes some of the subjects in, with all above them.
     *
     * @param share of the lowest ones that are taken, at least one
     * @param figures makes those of one of them
     */
    Subjects add(Map<String, String> all, double share, Random random, Supplier<long[]> figures) {
        List<String> lowest = new ArrayList<>(all.keySet());
        lowest.removeIf(code -> all.keySet().stream().anyMatch(o -> isBelow(o, code)));
        Set<String> taken = new LinkedHashSet<>(lowest);
        taken.removeIf(code -> random.nextDouble() > share);
        taken.add(lowest.get(random.nextInt(lowest.size())));
        for (String code : new TreeSet<>(taken)) {
            leaves.put(code, figures.get());
            all.keySet().stream()
                    .filter(upper -> upper.equals(code) || isBelow(code, upper))
                    .forEach(upper -> names.put(upper, all.get(upper)));
        }
        return this;
    }

    private static boolean isBelow(String code, String upper) {
        return code.startsWith(upper) && !code.equals(upper);
    }

    /** The codes that have figures of these kinds, ascending; upper ones before lower ones. */
    Set<String> codes(int... kinds) {
        Set<String> codes = new LinkedHashSet<>(names.keySet());
        codes.removeIf(code -> figure(code, kinds) == 0);
        return codes;
    }

    /** Those of three digits. */
    List<String> classes(int... kinds) {
        return codes(kinds).stream().filter(code -> code.length() == 3).toList();
    }

    String name(String code) {
        return names.getOrDefault(code, "");
    }

    /** What a subject and those below it have of some kinds of figures. */
    long figure(String code, int... kinds) {
        return leaves.entrySet().stream()
                .filter(leaf -> leaf.getKey().startsWith(code))
                .mapToLong(leaf -> Arrays.stream(kinds).mapToLong(k -> leaf.getValue()[k]).sum())
                .sum();
    }

    /** What all have. */
    long total(int... kinds) {
        return figure("", kinds);
    }
}
