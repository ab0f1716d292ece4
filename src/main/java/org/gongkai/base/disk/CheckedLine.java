package org.gongkai.base.disk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Lines of lists that grow while a program may be ended at any moment: fields between tabs, after a
 * checksum of the line, so that half a line is known for what it is.
 */
public final class CheckedLine {

    private static final int CHECKSUM_DIGITS = 8;

    private CheckedLine() {}

    /** A line without its end. */
    public static String encode(List<String> fields) {
        String body = String.join("\t", fields.stream().map(CheckedLine::escape).toList());
        return checksum(body) + "\t" + body;
    }

    /** The fields of a line; empty when it is not whole. */
    public static Optional<List<String>> decode(String line) {
        if (line.length() <= CHECKSUM_DIGITS) {
            return Optional.empty();
        }
        String body = line.substring(CHECKSUM_DIGITS + 1);
        if (!checksum(body).equals(line.substring(0, CHECKSUM_DIGITS))) {
            return Optional.empty();
        }
        List<String> fields = new ArrayList<>();
        for (String field : body.split("\t", -1)) {
            fields.add(unescape(field));
        }
        return Optional.of(List.copyOf(fields));
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static String escape(String field) {
        // Half a surrogate pair cannot be written; Utf8 has the same sign for it.
        return field.replaceAll("[\\uD800-\\uDFFF]", "\uFFFD")
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                i++;
                c =
                        switch (field.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> field.charAt(i);
                        };
            }
            out.append(c);
        }
        return out.toString();
    }
}
