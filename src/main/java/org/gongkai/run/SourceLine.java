package org.gongkai.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;

/**
 * A source that was dealt with: a line of the list of sources. The fields stand between tabs, after
 * a checksum of the line, so that half a line is known for what it is.
 *
 * @param source its name in the output
 * @param parent report id of the archive it came from, empty for a file
 * @param id report id of its bytes, empty when they are not known
 * @param own what became of it, when no record says so
 */
record SourceLine(String source, String parent, String id, Optional<Own> own) {

    private static final int FIELDS = 3;
    private static final int ALL_FIELDS = 8;
    private static final int CHECKSUM_DIGITS = 8;

    /**
     * What became of a source without a record: an archive, or bytes that could not be had.
     *
     * @param mediaType what it is, empty when not known
     * @param bytes its length
     * @param outcome what became of it
     */
    record Own(String mediaType, long bytes, Outcome outcome) {}

    /** The line, without its end. */
    String encode() {
        List<String> fields = new ArrayList<>(List.of(source, parent, id));
        own.ifPresent(
                it -> {
                    fields.add(it.mediaType());
                    fields.add(Long.toString(it.bytes()));
                    fields.add(it.outcome().status().name());
                    fields.add(it.outcome().reason().name());
                    fields.add(it.outcome().message());
                });
        String body = String.join("\t", fields.stream().map(SourceLine::escape).toList());
        return checksum(body) + "\t" + body;
    }

    /** The source of a line; empty when the line is not whole. */
    static Optional<SourceLine> decode(String line) {
        if (line.length() <= CHECKSUM_DIGITS) {
            return Optional.empty();
        }
        String body = line.substring(CHECKSUM_DIGITS + 1);
        if (!checksum(body).equals(line.substring(0, CHECKSUM_DIGITS))) {
            return Optional.empty();
        }
        String[] fields = body.split("\t", -1);
        for (int i = 0; i < fields.length; i++) {
            fields[i] = unescape(fields[i]);
        }
        Optional<Own> own =
                fields.length == ALL_FIELDS ? Optional.of(own(fields)) : Optional.empty();
        return Optional.of(new SourceLine(fields[0], fields[1], fields[2], own));
    }

    private static Own own(String[] fields) {
        Outcome outcome =
                new Outcome(
                        Status.valueOf(fields[FIELDS + 2]),
                        Reason.valueOf(fields[FIELDS + 3]),
                        fields[FIELDS + 4]);
        return new Own(fields[FIELDS], Long.parseLong(fields[FIELDS + 1]), outcome);
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
