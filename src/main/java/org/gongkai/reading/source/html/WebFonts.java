package org.gongkai.reading.source.html;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSFontFaceRule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.reading.source.flow.Dingbats;

/**
 * The fonts that a page brings along. Which signs they draw for which digits only the font knows:
 * pages that fear to be read by programs bring fonts that exchange them.
 */
final class WebFonts {

    private final Set<String> brought = new HashSet<>();

    void add(CSSFontFaceRule rule) {
        String family = "";
        boolean file = false;
        for (CSSDeclaration each : rule.getAllDeclarations()) {
            String value = each.getExpressionAsCSSString();
            switch (each.getProperty().toLowerCase(Locale.ROOT)) {
                case "font-family" -> family = name(value);
                case "src" -> file = file || value.toLowerCase(Locale.ROOT).contains("url(");
                default -> {}
            }
        }
        if (file) {
            brought.add(family);
        }
    }

    /** Whether a page brings the font that its browser takes first of a list. */
    boolean brings(String families) {
        return brought.contains(first(families));
    }

    static boolean isDingbats(String families) {
        return Dingbats.is(first(families));
    }

    private static String first(String families) {
        List<String> all = CssFunction.listed(families);
        return all.isEmpty() ? "" : name(all.get(0));
    }

    private static String name(String written) {
        return written.replaceAll("[\"']", "").strip().toLowerCase(Locale.ROOT);
    }
}
