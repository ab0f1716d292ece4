package org.gongkai.data.dataset;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.gongkai.data.dataset.Variables.Use;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate.Label;

/**
 * Gives cells names that Stata, SAS and R take as they are: the codes of table, row and column, or
 * the short forms that the forms have for them. What is too long, reserved or taken is cut and gets
 * a checksum of the codes.
 */
final class Names {

    /** The most that Stata and SAS allow. */
    private static final int LONGEST = 32;

    private static final int CHECKSUM_DIGITS = 8;

    private static final Pattern LEGAL = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    private final Set<String> taken = new HashSet<>(new Resource("reserved.txt").words());
    private final Map<String, String> shortForms = new HashMap<>();

    /**
     * @param others names of columns that are no cells
     * @param uses all cells of all forms; where two have other short forms of a code, the first
     *     counts
     */
    Names(List<String> others, List<Use> uses) {
        taken.addAll(others);
        for (Use use : uses) {
            shorten("table", use.table().code(), use.table().caption());
            shorten("row", use.row().code(), use.label());
            shorten("column", use.column().code(), use.column().label());
        }
    }

    private void shorten(String kind, String code, Label label) {
        if (!label.brief().isEmpty()) {
            shortForms.putIfAbsent(kind + " " + code, label.brief());
        }
    }

    /** A name that no other has. */
    String take(CellKey key, String suffix) {
        String name =
                shortForm("table", key.table())
                        + "_"
                        + shortForm("row", key.row())
                        + "_"
                        + shortForm("column", key.column())
                        + suffix;
        String free = isFree(name) ? name : cut(name, key + suffix);
        taken.add(free);
        return free;
    }

    private String shortForm(String kind, String code) {
        return shortForms.getOrDefault(kind + " " + code, code);
    }

    private boolean isFree(String name) {
        return name.length() <= LONGEST && LEGAL.matcher(name).matches() && !taken.contains(name);
    }

    private String cut(String name, String codes) {
        String begin = name.substring(0, Math.min(name.length(), LONGEST - CHECKSUM_DIGITS - 1));
        String legal = begin.replaceAll("_+", "_").replaceAll("_$", "");
        String digits = codes;
        String free;
        do {
            digits = checksum(digits);
            free = legal + "_" + digits;
        } while (!isFree(free));
        return free;
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
