package org.gongkai.channel;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.NumberKind;

/** Figures of a column, printed otherwise than as digits alone. */
record OddFigures(ColumnTemplate column, Random random) {

    private static final List<String> NOTES =
            List.of("（含上年结转1件）", "（注1）", "，其中网上2件", "含3件转办", "（2）");
    private static final List<String> MARKS = List.of("①", "¹", "*", "[1]", "②", "³", "※");
    private static final List<String> UNITS = List.of("件", " 件", "项", "笔", "个", "元", "万元", " 万元");
    private static final List<String> LESS = List.of("减", "减少", "－", "−", "-", "--");
    private static final List<String> MORE = List.of("增", "增加", "＋", "+", "");

    /** The figure with that slip; empty where it cannot be. */
    Optional<Truth> print(Slip slip, String text) {
        boolean change = column.kind() == NumberKind.CHANGE;
        if (slip == Slip.WORD && text.matches("[-0]?")) {
            return Optional.of(Truth.of(change ? "持平" : "无"));
        }
        if (slip == Slip.SIGN && change && text.matches("[-+]?[1-9]\\d*")) {
            return Optional.of(signed(text.replaceAll("\\D", "")));
        }
        return text.matches("\\d+") ? odd(slip, text) : Optional.empty();
    }

    private Optional<Truth> odd(Slip slip, String count) {
        return switch (slip) {
            case NOTE -> Optional.of(new Truth(count + one(NOTES), count, ""));
            case FOOTNOTE_MARK -> Optional.of(new Truth(count + one(MARKS), count, ""));
            case UNIT -> Optional.of(withUnit(count, one(UNITS)));
            case DIGITS_OF_OTHER_STYLE -> Optional.of(new Truth(styled(count), count, ""));
            default -> Optional.empty();
        };
    }

    private Truth withUnit(String count, String unit) {
        boolean own = unit.strip().equals(column.unit());
        return new Truth(count + unit, count, own ? "" : unit.strip());
    }

    private Truth signed(String count) {
        boolean less = random.nextBoolean();
        String unit = random.nextInt(3) == 0 ? "项" : "";
        return new Truth(one(less ? LESS : MORE) + count + unit, less ? "-" + count : count, "");
    }

    private String styled(String count) {
        if (count.length() > 3 && random.nextBoolean()) {
            int thousands = count.length() - 3;
            String comma = random.nextBoolean() ? "," : "，";
            return count.substring(0, thousands) + comma + count.substring(thousands);
        }
        StringBuilder wide = new StringBuilder();
        count.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
