package org.gongkai.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.MatchedTable.LabelledCell;
import org.gongkai.model.Metadata;
import org.gongkai.model.Outcome;
import org.gongkai.model.Proof;
import org.gongkai.model.Section;
import org.gongkai.model.Severity;
import org.gongkai.model.Status;

/**
 * What came of a document, in the notation of the specifications.
 *
 * @param extraction what came of it
 * @param forms the forms in use, by which keys are checked
 */
record SpecAnswer(Extraction extraction, List<FormTemplate> forms) {

    private static final Pattern CELLS =
            Pattern.compile("(\\w+)/((?:\\d+/)?[\\w-]*)(?:/(\\w+))?(?: (raw|unit|method))?");
    private static final Pattern SUMS = Pattern.compile("(\\w+) sums");
    private static final Pattern TEXT = Pattern.compile("text (\\w+):");
    private static final Pattern FINDING =
            Pattern.compile("([a-z]+(?:-[a-z]+)+)(?: (expected|actual|message|cells))?");

    /** The whole line, or the lines, that begin with a key. */
    String line(String key) {
        if (key.endsWith(":")) {
            return Stream.concat(Stream.of(key), block(key).map(line -> "  " + line))
                    .collect(Collectors.joining("\n"));
        }
        String value = value(key);
        return key + " = " + (value.isEmpty() ? "none" : value);
    }

    private static final Set<Finding.Kind> NAMELESS =
            Set.of(FindingCode.AGENCY_DOUBTFUL, FindingCode.YEAR_DOUBTFUL);

    /** The findings of which a person must know, those with one code on one line. */
    List<String> findings() {
        Map<String, String> lines = new LinkedHashMap<>();
        extraction.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                // Pieces of print name nobody; asked for by name where that is the point.
                .filter(finding -> !NAMELESS.contains(finding.kind()))
                .forEach(
                        finding ->
                                lines.merge(
                                        "! " + severity(finding) + " " + finding.code(),
                                        subject(finding),
                                        (one, other) -> one + "," + other));
        return lines.entrySet().stream().map(line -> line.getKey() + line.getValue()).toList();
    }

    /** The cells that have a value without a flag where the other answer has another, or none. */
    List<String> unlike(SpecAnswer other) {
        Map<CellKey, String> others = other.certain();
        Map<CellKey, String> unlike = certain();
        unlike.entrySet()
                .removeIf(cell -> others.getOrDefault(cell.getKey(), "").equals(cell.getValue()));
        other.extraction.flags().keySet().forEach(unlike::remove);
        return unlike.entrySet().stream()
                .map(cell -> cell.getKey() + " = " + cell.getValue())
                .toList();
    }

    private Map<CellKey, String> certain() {
        Map<CellKey, String> certain = new LinkedHashMap<>();
        extraction
                .cells()
                .filter(cell -> !extraction.flags().containsKey(cell.key()))
                .forEach(cell -> certain.put(cell.key(), shown(cell.value())));
        return certain;
    }

    /** Of pieces of print, which name nobody, as it is but for that. */
    private Status status() {
        Status status = extraction.outcome().status();
        List<Finding> said =
                extraction.findings().stream()
                        .filter(finding -> !NAMELESS.contains(finding.kind()))
                        .toList();
        return status == Status.REVIEW ? Outcome.whole(said).status() : status;
    }

    private static String subject(Finding finding) {
        String subject = shown(finding.subject());
        return subject.isEmpty() ? "" : " " + subject;
    }

    private static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String shown(CellKey key) {
        return key.toString().replace('.', '/');
    }

    private String value(String key) {
        Metadata metadata = extraction.metadata();
        return switch (key) {
            case "status" -> status().name().toLowerCase(Locale.ROOT);
            case "forms" -> extraction.forms().replace(";", ", ").replace('=', ' ');
            case "kind" -> extraction.kind().isEmpty() ? "none" : extraction.kind();
            case "title" -> metadata.title();
            case "agency" -> metadata.agency();
            case "year" -> metadata.yearText();
            case "period" -> period(metadata);
            case "published" -> metadata.published();
            case "signature" -> metadata.signature();
            case "notes" -> joined(f -> f.severity() == Severity.INFO, Finding::code);
            case "codes" ->
                    String.join(" ", all().map(Section::code).filter(c -> !c.isEmpty()).toList());
            default -> further(key);
        };
    }

    private static String period(Metadata metadata) {
        return Stream.of(metadata.periodStart(), metadata.periodEnd())
                .filter(day -> !day.isEmpty())
                .collect(Collectors.joining(" to "));
    }

    private String further(String key) {
        Matcher cells = CELLS.matcher(key);
        Matcher finding = FINDING.matcher(key);
        Matcher sums = SUMS.matcher(key);
        if (cells.matches()) {
            return cells(cells);
        }
        if (sums.matches()) {
            return extraction.matched().stream()
                    .filter(table -> table.table().equals(sums.group(1)))
                    .map(MatchedTable::proof)
                    .map(SpecAnswer::shown)
                    .collect(Collectors.joining());
        }
        if (finding.matches()) {
            String part = finding.group(2) == null ? "" : finding.group(2);
            return joined(f -> f.code().equals(finding.group(1)), f -> part(f, part));
        }
        throw new IllegalArgumentException("nothing is called '" + key + "'");
    }

    private static String shown(Proof proof) {
        return proof.held() + " held, " + proof.open() + " open, " + proof.broken() + " broken";
    }

    private String joined(
            java.util.function.Predicate<Finding> which, Function<Finding, String> what) {
        return extraction.findings().stream()
                .filter(which)
                .map(what)
                .collect(Collectors.joining("; "));
    }

    private static String part(Finding finding, String part) {
        return switch (part) {
            case "expected" -> finding.expected();
            case "actual" -> finding.actual();
            case "message" -> finding.message();
            case "cells" ->
                    finding.cells().stream()
                            .map(SpecAnswer::shown)
                            .collect(Collectors.joining(" "));
            default -> (severity(finding) + " " + shown(finding.subject())).strip();
        };
    }

    private String cells(Matcher key) {
        checkCode(key.group(1), key.group(2), key.group(3));
        return extraction
                .cells()
                .filter(cell -> cell.key().table().equals(key.group(1)))
                .filter(cell -> cell.key().row().equals(key.group(2)))
                .filter(cell -> key.group(3) == null || cell.key().column().equals(key.group(3)))
                .map(cell -> part(cell, key.group(4)))
                .collect(Collectors.joining(" | "));
    }

    /** A misspelt code must not pass for a table that was not found. */
    private void checkCode(String table, String row, String column) {
        boolean known =
                forms.stream()
                        .flatMap(form -> form.tables().stream())
                        .filter(each -> each.code().equals(table))
                        .map(this::filled)
                        .flatMap(each -> each.blocks().stream())
                        .filter(block -> block.rows().stream().anyMatch(r -> r.code().equals(row)))
                        .flatMap(block -> block.columns().stream())
                        .anyMatch(each -> column == null || each.code().equals(column));
        if (!known) {
            throw new IllegalArgumentException(
                    "no form has the cells " + table + "/" + row + "/" + column);
        }
    }

    private TableTemplate filled(TableTemplate table) {
        return extraction.matched().stream()
                .filter(each -> each.table().equals(table.code()))
                .findFirst()
                .map(table::filledBy)
                .orElse(table);
    }

    private String part(MatchedCell cell, String part) {
        return switch (part == null ? "" : part) {
            case "raw" -> cell.value().raw();
            case "unit" -> cell.unit();
            case "method" -> cell.method().name().toLowerCase(Locale.ROOT);
            default -> shown(cell.value()) + flags(cell.key());
        };
    }

    private String flags(CellKey key) {
        return extraction.flags().getOrDefault(key, java.util.Collections.emptySortedSet()).stream()
                .map(" !"::concat)
                .collect(Collectors.joining());
    }

    private static String shown(CellValue value) {
        String state =
                switch (value.state()) {
                    case NUMBER -> value.plain();
                    case UNREADABLE -> "?";
                    default -> value.state().code();
                };
        boolean words = value.state() == CellState.TEXT || value.state() == CellState.DASH;
        return state + (words ? " \"" + value.raw() + "\"" : "");
    }

    private Stream<String> block(String key) {
        Matcher text = TEXT.matcher(key);
        if (text.matches()) {
            return all().filter(
                            s ->
                                    s.code().equals(text.group(1))
                                            || text.group(1).equals("" + s.order()))
                    .flatMap(section -> section.paragraphs().stream());
        }
        return switch (key) {
            case "sections:" -> tree(extraction.sections(), "").stream();
            case "others:" ->
                    extraction.matched().stream()
                            .flatMap(table -> table.others().stream())
                            .map(SpecAnswer::shown);
            default -> throw new IllegalArgumentException("nothing is called '" + key + "'");
        };
    }

    private static String shown(LabelledCell other) {
        return other.label() + " = " + shown(other.cell().value());
    }

    private static List<String> tree(List<Section> sections, String indent) {
        List<String> lines = new ArrayList<>();
        for (Section section : sections) {
            String line =
                    Stream.of(
                                    "" + section.level(),
                                    section.number(),
                                    section.heading(),
                                    code(section))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" "));
            lines.add(indent + line);
            lines.addAll(tree(section.children(), indent + "  "));
        }
        return lines;
    }

    private static String code(Section section) {
        return section.code().isEmpty() ? "" : "(" + section.code() + ")";
    }

    /** All sections in reading order. */
    private Stream<Section> all() {
        return all(extraction.sections());
    }

    private static Stream<Section> all(List<Section> sections) {
        return sections.stream().flatMap(s -> Stream.concat(Stream.of(s), all(s.children())));
    }
}
