package org.gongkai.app.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.gongkai.base.text.Language;
import org.gongkai.data.dataset.CodeWords;

/** The sentences and words of the page in one language. Immutable. */
final class Texts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Language language;
    private final Properties texts;
    private final CodeWords words = new CodeWords();

    private Texts(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    static Texts of(Language language) {
        // Not a ResourceBundle, which would fall back to the language of the system.
        Properties texts = new Properties();
        String file = fileName(language);
        try (Reader in = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return new Texts(language, texts);
    }

    private static String fileName(Language language) {
        return language.name().toLowerCase(Locale.ROOT) + ".properties";
    }

    /** The page's own style sheet. */
    static String style() {
        try (InputStream in = open("page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("page.css cannot be read", e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = Texts.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is not in the program");
        }
        return in;
    }

    Language language() {
        return language;
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** What a code of the program is called, in the one list of its words; else the code. */
    String word(String kind, String code) {
        return words.of(kind, code).map(pair -> pair.in(language)).orElse(code);
    }

    /** The text for a key, or the other one where there is none. */
    String orElse(String key, String other) {
        return texts.getProperty(key, other);
    }

    /**
     * @param values for {@code {0}}, {@code {1}} …; numbers get separators of thousands, and of
     *     {@code {0 report|reports}} the word that fits
     */
    String of(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(fileName(language) + " has no " + key);
        }
        // One pass, so that a value with braces in it stays as it is.
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '{' ? text.indexOf('}', i) : -1;
            if (end < 0) {
                filled.append(text.charAt(i));
            } else {
                Object value = values[text.charAt(i + 1) - '0'];
                filled.append(show(value)).append(ofNumber(value, text.substring(i + 2, end)));
                i = end;
            }
        }
        return filled.toString();
    }

    /** The words behind a number: those before the line are for one, those behind it for others. */
    private static String ofNumber(Object value, String words) {
        int line = words.indexOf('|');
        if (line < 0) {
            return words;
        }
        boolean one = value instanceof Number number && number.longValue() == 1;
        return ' ' + (one ? words.substring(0, line) : words.substring(line + 1)).strip();
    }

    private static String show(Object value) {
        return value instanceof Number number ? number(number) : value.toString();
    }

    /** A number with separators of thousands. */
    static String number(Number number) {
        if (number instanceof BigDecimal decimal) {
            int digits = Math.max(0, decimal.stripTrailingZeros().scale());
            return String.format(Locale.ROOT, "%,." + digits + "f", decimal);
        }
        return String.format(Locale.ROOT, "%,d", number.longValue());
    }

    /** Part of a whole with one decimal: {@code 97.5%}; a dash where there is no whole. */
    static String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        // Rounded down, as all is only said where it is all; and nothing only where it is nothing.
        BigDecimal percent =
                BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
        return part > 0 && percent.signum() == 0
                ? "< 0.1%"
                : percent.toPlainString().replaceAll("\\.0$", "") + "%";
    }
}
