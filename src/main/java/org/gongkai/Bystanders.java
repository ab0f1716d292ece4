package org.gongkai;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.base.text.ReportNames;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FlowDocument;

/**
 * Knows what lies among reports and is none though it speaks of them: files that this program has
 * made, pages that only lead to a report, and lists of reports.
 */
final class Bystanders {

    private static final String PROGRAM = "gongkai";

    /** Characters of a file by which it is told; pages have their title in them. */
    private static final int HEAD = 1000;

    /** How the program's own tables, records, descriptions and pages begin. */
    private static final Pattern OWN =
            Pattern.compile(
                    "^\uFEFF?(?:report,source,|agency,year,report,source,|url,found_on,agency,year,"
                            + "|url,final_url,sha256,|name,table,row,column,label_en,"
                            + "|# Codebook\\s+The columns of `wide(?:-[a-z0-9_]+)?\\.csv`"
                            + "|\\{\\s*\"tool\"\\s*:\\s*\\{\\s*\"name\"\\s*:\\s*\"gongkai\""
                            + "|\\{\\s*\"profile\"\\s*:[^,]{1,40},\\s*\"name\"\\s*:\\s*\"gongkai\""
                            + "|<!DOCTYPE html>.*<title>Gongkai: )",
                    Pattern.DOTALL);

    /** Longest line that can be an entry of a list. */
    private static final int ENTRY = 120;

    /** Characters in lines that are no entries up to which a list is one. */
    private static final int LITTLE = 600;

    private Bystanders() {}

    /** What is said of the program's own files. */
    static Finding own() {
        return FindingCode.OWN_OUTPUT.ofDocument("The file was made by this program.");
    }

    /** Whether a file is one of the program's own texts, by how it begins. */
    static boolean isOwn(byte[] bytes, String mediaType) {
        return mediaType.startsWith("text/")
                && OWN.matcher(
                                new String(
                                        bytes,
                                        0,
                                        Math.min(bytes.length, HEAD),
                                        StandardCharsets.UTF_8))
                        .lookingAt();
    }

    /** Whether a workbook is one of the program's own. */
    static boolean isOwn(FlowDocument document) {
        return hint(document, "program").anyMatch(PROGRAM::equals);
    }

    /**
     * Whether a document without any table or section of a report only leads to reports.
     *
     * @param titled whether it has the title of a report
     */
    static Optional<Finding> leading(FlowDocument document, boolean titled) {
        return hint(document, "leads")
                .filter(name -> titled || ReportNames.isReport(name))
                .findFirst()
                .map(name -> "The page has no report, it only leads to one: " + name)
                .or(() -> list(document))
                .map(FindingCode.LEADS_ELSEWHERE::ofDocument);
    }

    private static Stream<String> hint(FlowDocument document, String key) {
        return document.hints().stream()
                .filter(hint -> hint.key().equals(key))
                .map(FlowDocument.Hint::value);
    }

    /** A list names two reports, or an address, and says little besides. */
    private static Optional<String> list(FlowDocument document) {
        Map<Boolean, List<String>> lines =
                document.texts()
                        .flatMap(String::lines)
                        .collect(Collectors.partitioningBy(Bystanders::isEntry));
        long reports = lines.getOrDefault(true, List.of()).stream().distinct().count();
        boolean addresses =
                lines.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(line -> line.contains("://"));
        int other =
                lines.getOrDefault(false, List.of()).stream()
                        .filter(line -> !line.contains("://"))
                        .mapToInt(String::length)
                        .sum();
        return (reports > 1 || addresses) && other <= LITTLE
                ? Optional.of("It has no report, it is a list of reports or addresses.")
                : Optional.empty();
    }

    private static boolean isEntry(String line) {
        return line.length() <= ENTRY && ReportNames.isReport(line);
    }
}
