package org.gongkai.reading.source.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character set that a page declares in its own text. */
final class DeclaredCharset {

    /** Browsers look at the first 1,024 bytes; pages that begin with long comments need more. */
    private static final int SEARCHED = 16_384;

    private static final Pattern META =
            Pattern.compile(
                    "<meta\\b[^>]{0,500}?charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:-]{1,40})",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern XML =
            Pattern.compile(
                    "^\\s{0,99}<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([\\w.:-]{1,40})");

    private DeclaredCharset() {}

    static Optional<Charset> of(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, SEARCHED), StandardCharsets.ISO_8859_1);
        return find(META, head).or(() -> find(XML, head));
    }

    private static Optional<Charset> find(Pattern pattern, String head) {
        Matcher matcher = pattern.matcher(head);
        return matcher.find() ? named(matcher.group(1)) : Optional.empty();
    }

    /** Declared names mean the larger set that is really written under them. */
    static Optional<Charset> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "gb2312",
                    "gbk",
                    "gb_2312-80",
                    "x-gbk",
                    "cp936",
                    "ms936",
                    "gb18030",
                    "hz-gb-2312" ->
                    Optional.of(Charset.forName("GB18030"));
            case "big5", "big5-hkscs", "x-x-big5", "cn-big5" ->
                    Optional.of(Charset.forName("Big5-HKSCS"));
            case "iso-8859-1", "latin1", "us-ascii", "ascii" ->
                    Optional.of(Charset.forName("windows-1252"));
            default -> supported(lower);
        };
    }

    /** A declaration that can be read byte by byte cannot be true when it says UTF-16. */
    private static Optional<Charset> supported(String name) {
        try {
            return name.startsWith("utf-16") || name.startsWith("utf-32")
                    ? Optional.empty()
                    : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
