package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What each column of a block is for: to say which row it is, or to hold values. */
final class ColumnRoles {

    /** What a column is for. */
    enum Role {
        NAME,
        CODE,
        UNIT,
        NUMBER,
        FIGURE,
        TEXT;

        boolean isStub() {
            return this != FIGURE && this != TEXT;
        }
    }

    private static final String NUMBERS = "(?i)序号|编号|行次|No\\.?|#|Nr\\.?";
    private static final String CODES = "(?i).*(?:编码|代码|编号)|code|类|款|项|目|节|Account(?:code|no\\.?)";
    private static final String UNITS = "(?:计量|计算)?单位|(?i)unit";
    private static final String TEXTS = "(?i).*(?:备注|说明|原因|依据|日期|时间|remarks?|notes?|date)";
    private static final String NAMES =
            "(?i).*(?:项目|名称|科目|单位|部门|指标|类别|内容|种类|机构|item|name|category|description)";

    private final List<MergedColumn> columns;
    private final Predicate<String> constant;
    private final boolean single;

    /**
     * @param constant whether words are the same in most copies
     * @param single whether there is one copy only
     */
    ColumnRoles(List<MergedColumn> columns, Predicate<String> constant, boolean single) {
        this.columns = columns;
        this.constant = constant;
        this.single = single;
    }

    List<Role> roles() {
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            roles.add(role(i, roles));
        }
        return roles;
    }

    private Role role(int i, List<Role> before) {
        List<CellPrint> prints = columns.get(i).prints();
        String label = label(i);
        long figures = prints.stream().filter(CellPrint::isFigure).count();
        long words = prints.stream().filter(CellPrint::isWords).count();
        long names =
                prints.stream()
                        .filter(CellPrint::isWords)
                        .filter(print -> !SumWords.isTotal(print.text()))
                        .count();
        boolean leads = before.stream().allMatch(Role::isStub);
        if (isNumber(label, prints, figures, names)) {
            return Role.NUMBER;
        }
        if (isCode(label, prints, i)) {
            return Role.CODE;
        }
        if (label.matches(UNITS) && words > 0 && figures == 0 && i > 0) {
            return Role.UNIT;
        }
        if (figures > words) {
            return Role.FIGURE;
        }
        return words > 0 ? ofWords(label, prints, i, before) : ofNothing(label, leads, before);
    }

    /** The label above it, that of the group where several columns share it. */
    private String label(int i) {
        return columns.get(i).first().label().key();
    }

    private static boolean isNumber(
            String label, List<CellPrint> prints, long figures, long words) {
        return label.matches(NUMBERS) && words * 2 <= figures && countsUp(prints);
    }

    private static boolean countsUp(List<CellPrint> prints) {
        List<String> figures =
                prints.stream().filter(CellPrint::isFigure).map(CellPrint::key).toList();
        return IntStream.range(1, figures.size())
                .allMatch(
                        i ->
                                figures.get(i).equals("1")
                                        || figures.get(i)
                                                .equals(
                                                        String.valueOf(
                                                                number(figures, i - 1) + 1)));
    }

    private static long number(List<String> figures, int i) {
        return figures.get(i).matches("\\d{1,9}") ? Long.parseLong(figures.get(i)) : -2;
    }

    private boolean isCode(String label, List<CellPrint> prints, int i) {
        boolean named =
                label.matches(CODES)
                        || columns.get(i).groups().stream()
                                .anyMatch(group -> group.key().matches(CODES));
        boolean digits =
                prints.stream()
                        .filter(print -> !print.isEmpty() && print.kind() != CellPrint.Kind.DASH)
                        .filter(print -> !print.isWords())
                        .allMatch(print -> print.key().matches("\\d{1,12}"));
        long words =
                prints.stream()
                        .filter(CellPrint::isWords)
                        .filter(print -> !SumWords.isTotal(print.text()))
                        .count();
        long figures = prints.stream().filter(CellPrint::isFigure).count();
        boolean blank = figures == 0 && words <= columns.get(i).copies();
        return named && digits && (blank || words <= figures / 3 + 1);
    }

    private Role ofWords(String label, List<CellPrint> prints, int i, List<Role> before) {
        boolean fixed = isFixed(prints);
        if (before.stream().allMatch(role -> role == Role.NUMBER || role == Role.CODE)) {
            return Role.NAME;
        }
        if (label.matches(TEXTS)) {
            return Role.TEXT;
        }
        Role last = before.get(i - 1);
        if (last == Role.CODE) {
            return Role.NAME;
        }
        if (last.isStub()) {
            boolean deeper = columns.get(i).first().part() > 0 || columns.get(i - 1).spansRows();
            return deeper && fixed ? Role.NAME : Role.TEXT;
        }
        // Behind words a name begins another block only where it is called as the first one is.
        boolean begins = last == Role.FIGURE || label.equals(label(0));
        return fixed && begins && (!single || label.matches(NAMES) || label.equals(label(0)))
                ? Role.NAME
                : Role.TEXT;
    }

    private boolean isFixed(List<CellPrint> prints) {
        List<CellPrint> words = prints.stream().filter(CellPrint::isWords).toList();
        long same = words.stream().filter(print -> constant.test(print.key())).count();
        return same * 2 >= words.size();
    }

    private Role ofNothing(String label, boolean leads, List<Role> before) {
        if (before.isEmpty() || (leads && before.stream().noneMatch(role -> role == Role.NAME))) {
            boolean only = columns.size() == 1;
            return only || (!label.matches(NAMES) && before.isEmpty()) ? Role.FIGURE : Role.NAME;
        }
        return label.matches(TEXTS) ? Role.TEXT : Role.FIGURE;
    }
}
