package org.gongkai.data.panel;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.IoReason;
import org.gongkai.base.text.AgencyKey;
import org.gongkai.data.write.CsvRows;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;

/** Which printed names are one agency: those alike except for white space, and the user's. */
final class AgencyNames {

    /** What an office's name has behind that of the area. */
    private static final Pattern OFFICE =
            Pattern.compile("(?:[省市州盟县区旗镇乡]?(?:人民)?政府)?(?:办公室|办公厅|办)?");

    /** The user's lines by the key of the printed name. */
    private final Map<String, NamesLine> lines;

    /** The user's names for agencies by their keys. */
    private final Map<String, String> agencies = new LinkedHashMap<>();

    private AgencyNames(Map<String, NamesLine> lines) {
        this.lines = lines;
        lines.values()
                .forEach(line -> agencies.putIfAbsent(AgencyKey.of(line.agency()), line.agency()));
    }

    /**
     * A line of the user's file.
     *
     * @param line number, from 1
     * @param name as printed in reports
     * @param agency the name to be used
     */
    record NamesLine(long line, String name, String agency) {}

    /** Without a file of the user's. */
    static AgencyNames none() {
        return new AgencyNames(Map.of());
    }

    /**
     * Reads a CSV file with the columns {@code name} and {@code agency}.
     *
     * @throws InputException naming line and value, when the file cannot be used
     */
    static AgencyNames read(Path file) throws InputException {
        try {
            return new AgencyNames(NamesTable.read(CsvRows.ofPeople(new StringReader(text(file)))));
        } catch (NoSuchFileException e) {
            throw new InputException("No such file: " + file);
        } catch (IOException e) {
            throw new InputException(file + " cannot be used: " + IoReason.of(e));
        }
    }

    /** The name by which the agency with a printed name is put together. */
    String agency(String printed) {
        String key = AgencyKey.of(printed);
        NamesLine line = lines.get(key);
        String agency = line == null ? key : AgencyKey.of(line.agency());
        return agencies.getOrDefault(agency, agency);
    }

    /** Lines of the user's file whose name is none of {@code printed}. */
    List<NamesLine> unused(Set<String> printed) {
        Set<String> keys = new HashSet<>();
        printed.forEach(name -> keys.add(AgencyKey.of(name)));
        return lines.entrySet().stream()
                .filter(entry -> !keys.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * Agencies that may be one: the name of one is that of another with the words for an office.
     */
    static List<PanelFinding> alike(SortedSet<String> agencies) {
        List<PanelFinding> findings = new ArrayList<>();
        for (String agency : agencies) {
            for (int end = 1; end < agency.length(); end++) {
                String stem = agency.substring(0, end);
                if (agencies.contains(stem) && OFFICE.matcher(agency.substring(end)).matches()) {
                    findings.add(alike(stem, agency));
                }
            }
        }
        return findings;
    }

    private static PanelFinding alike(String stem, String agency) {
        String message =
                stem
                        + " and "
                        + agency
                        + " are kept apart; if they are one, say so in a file for --agencies";
        Finding finding =
                FindingCode.AGENCY_ALIKE.on(CellKey.DOCUMENT, "", agency, message, List.of());
        return new PanelFinding("", "", finding, stem, "");
    }

    private static String text(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            long line = text.chars().filter(sign -> sign == '\n').count() + 1;
            throw new IOException(
                    "line " + line + " is not in UTF-8. Save it as UTF-8 (with or without BOM).");
        }
        return text.length() > 0 && text.charAt(0) == '\uFEFF'
                ? text.subSequence(1, text.length()).toString()
                : text.toString();
    }
}
