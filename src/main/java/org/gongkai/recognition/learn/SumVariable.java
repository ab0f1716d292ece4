package org.gongkai.recognition.learn;

import java.util.List;
import org.gongkai.base.text.Ordinals;

/**
 * A row, a column or a cell that may be part of a sum.
 *
 * @param code by which identities name it
 * @param label as printed
 * @param key the same for comparing
 * @param groups keys of the groups it stands in, the outermost first
 * @param number the code printed beside it; may be empty
 */
record SumVariable(String code, String label, String key, List<String> groups, String number) {

    SumVariable {
        groups = List.copyOf(groups);
    }

    boolean isTotal() {
        return SumWords.isTotal(label);
    }

    /** Whether it is a share of the one before it rather than a part of a sum. */
    boolean isOfWhich() {
        return key.startsWith("其中") || key.toLowerCase(java.util.Locale.ROOT).startsWith("ofwhich");
    }

    /** Its label without its ordinal. */
    String bare() {
        return key.substring(Ordinals.leading(key, 0).end());
    }

    Ordinals.Kind ordinal() {
        return Ordinals.leading(key, 0).kind();
    }

    boolean isBelow(SumVariable other) {
        return groups.contains(other.key())
                || (!other.number().isEmpty()
                        && number.length() > other.number().length()
                        && number.startsWith(other.number()));
    }
}
