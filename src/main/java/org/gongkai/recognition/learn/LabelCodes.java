package org.gongkai.recognition.learn;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Ordinals;
import org.gongkai.base.text.ResourceLines;

/** Makes codes of labels: English of frequent words, Latin words, else initials of the reading. */
final class LabelCodes {

    private static final int LONGEST = 32;
    private static final int MOST_INITIALS = 10;

    /** First codes of GB 2312 of the characters that are read with each initial. */
    private static final int[] STARTS = {
        0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC,
        0xC2E8, 0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9,
        0xD4D1
    };

    private static final String INITIALS = "abcdefghjklmnopqrstwxyz";
    private static final int END = 0xD7FA;

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Charset gb = Charset.forName("GBK");
    private int longest;

    LabelCodes() {
        ResourceLines.of(LabelCodes.class, "words.txt")
                .forEach(
                        line -> {
                            int tab = line.indexOf('\t');
                            String word = Folding.fold(line.substring(0, tab));
                            words.put(word, line.substring(tab + 1));
                            longest = Math.max(longest, word.length());
                        });
    }

    /** Codes that each stand once. */
    final class Once {

        private final Set<String> taken = new HashSet<>();

        /**
         * A code for a label.
         *
         * @param otherwise for labels that nothing can be made of
         */
        String code(String label, String otherwise) {
            return free(base(label).orElse(otherwise));
        }

        String free(String base) {
            String code = base;
            for (int i = 2; !taken.add(code); i++) {
                code = base + "_" + i;
            }
            return code;
        }
    }

    /** The English of a label all of whose words are known; empty for others. */
    Optional<String> english(String label) {
        return Folding.hasHan(label) ? parts(bare(label)) : Optional.empty();
    }

    private Optional<String> base(String label) {
        if (label.contains("{year") && bare(label).replaceAll("[^\\p{L}]", "").isEmpty()) {
            return Optional.of(yearCode(label));
        }
        String bare = bare(label);
        return (Folding.hasHan(bare) ? parts(bare).or(() -> initials(bare)) : Optional.of(bare))
                .map(LabelCodes::plain)
                .filter(code -> !code.isEmpty());
    }

    private static String yearCode(String label) {
        String sign = label.replaceFirst("(?s).*?\\{year([-+]\\d)?}.*", "$1");
        return sign.isEmpty()
                ? "this_year"
                : sign.equals("-1")
                        ? "last_year"
                        : "year_" + (sign.charAt(0) == '-' ? "minus_" : "plus_") + sign.charAt(1);
    }

    /** Without ordinal, notes, years and marks. */
    private static String bare(String label) {
        String folded =
                Folding.hasHan(label)
                        ? Folding.fold(label)
                        : Normalizer.normalize(label, Normalizer.Form.NFKC);
        Ordinals.Ordinal ordinal = Ordinals.leading(folded, 0);
        String rest = ordinal.firm() ? folded.substring(ordinal.end()) : folded;
        String yearless = rest.replaceAll("\\{year[^}]*}年?度?", "");
        String plain = Folding.withoutNotes(yearless);
        String marked = plain.isBlank() && !label.contains("{year") ? yearless : plain;
        return Folding.hasHan(label)
                ? marked.replaceAll("[\\p{P}\\p{S}]", "").replaceFirst("^其中(?=.)", "")
                : marked;
    }

    private Optional<String> parts(String bare) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < bare.length()) {
            int end = Math.min(bare.length(), at + longest);
            while (end > at && !words.containsKey(bare.substring(at, end))) {
                end--;
            }
            if (end == at) {
                return Optional.empty();
            }
            parts.add(words.getOrDefault(bare.substring(at, end), ""));
            at = end;
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }

    private Optional<String> initials(String bare) {
        StringBuilder initials = new StringBuilder();
        bare.codePoints().limit(MOST_INITIALS).forEach(c -> initial(c).ifPresent(initials::append));
        return initials.isEmpty() ? Optional.empty() : Optional.of(initials.toString());
    }

    private Optional<String> initial(int c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c)
                    ? Optional.of(Character.toString(c))
                    : Optional.empty();
        }
        byte[] bytes = Character.toString(c).getBytes(gb);
        int code = bytes.length == 2 ? (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF) : 0;
        for (int i = STARTS.length - 1; i >= 0 && code < END; i--) {
            if (code >= STARTS[i]) {
                return Optional.of(String.valueOf(INITIALS.charAt(i)));
            }
        }
        return Optional.empty();
    }

    private static String plain(String text) {
        String code =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "_")
                        .replaceAll("^[_0-9]+|_+$", "");
        if (code.length() <= LONGEST) {
            return code;
        }
        int cut = code.lastIndexOf('_', LONGEST);
        return code.substring(0, cut > 0 ? cut : LONGEST);
    }
}
