package org.gongkai.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that was taken from one document's bytes. It depends on the bytes, the forms, the program's
 * version and what people corrected alone; the document's name is not part of it.
 *
 * @param id report id: the first 16 hex digits of {@code sha256}
 * @param sha256 SHA-256 of the bytes, 64 hex digits
 * @param mediaType what the bytes are, such as {@code application/pdf}
 * @param bytes length of the document
 * @param pages number of pages, 0 where the format has none
 * @param outcome what became of it
 * @param metadata what the report says of itself
 * @param sections its sections
 * @param tables its tables as found
 * @param matched its statutory tables
 * @param findings all findings, in a stable order
 * @param ocr how pictures were read, {@code off}, {@code missing} or the name of engine and data;
 *     empty where the document has none that matter
 * @param corrections 16 hex digits for what people have corrected; empty where they have not
 * @param kind code of the kind of report that it is, such as {@code disclosure}; empty where it is
 *     none
 */
public record Extraction(
        String id,
        String sha256,
        String mediaType,
        long bytes,
        int pages,
        Outcome outcome,
        Metadata metadata,
        List<Section> sections,
        List<Table> tables,
        List<MatchedTable> matched,
        List<Finding> findings,
        String ocr,
        String corrections,
        String kind) {

    private static final Set<Finding.Kind> ASIDE =
            Set.of(FindingCode.LEADS_ELSEWHERE, FindingCode.OWN_OUTPUT);

    private static final Set<Finding.Kind> OF_AGENCY =
            Set.of(FindingCode.AGENCY_DIFFERS, FindingCode.AGENCY_DOUBTFUL);

    private static final Set<Finding.Kind> OF_YEAR =
            Set.of(FindingCode.YEAR_DIFFERS, FindingCode.YEAR_DOUBTFUL);

    /** A document of no kind, without pictures that matter. */
    public Extraction(
            String id,
            String sha256,
            String mediaType,
            long bytes,
            int pages,
            Outcome outcome,
            Metadata metadata,
            List<Section> sections,
            List<Table> tables,
            List<MatchedTable> matched,
            List<Finding> findings) {
        this(
                id, sha256, mediaType, bytes, pages, outcome, metadata, sections, tables, matched,
                findings, "", "", "");
    }

    /** A document of which nothing is known but why there is nothing. */
    public static Extraction failed(Fingerprint document, String mediaType, Outcome outcome) {
        return failed(document.id(), document, mediaType, outcome);
    }

    /**
     * The same where the digest of the bytes is not to be had, only the id.
     *
     * @param document digest and length; the digest may be empty
     */
    public static Extraction failed(
            String id, Fingerprint document, String mediaType, Outcome outcome) {
        return new Extraction(
                id,
                document.sha256(),
                mediaType,
                document.bytes(),
                0,
                outcome,
                Metadata.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Copies the lists. */
    public Extraction {
        sections = List.copyOf(sections);
        tables = List.copyOf(tables);
        matched = List.copyOf(matched);
        findings = List.copyOf(findings);
    }

    /** The same document with what people say of it. */
    public Extraction corrected(
            Outcome now, List<MatchedTable> tables, List<Finding> found, String digest) {
        return copy(now, metadata, tables, found, digest);
    }

    /** The form of each matched table, such as {@code proactive=gov2021;requests=gov2019}. */
    public String forms() {
        return matched.stream()
                .map(table -> table.table() + "=" + table.form())
                .collect(Collectors.joining(";"));
    }

    /** The same document with one finding more. */
    public Extraction with(Finding finding) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(finding);
        Outcome now = outcome.status() == Status.OK ? Outcome.whole(all) : outcome;
        return corrected(now, matched, all, corrections);
    }

    /**
     * Whether it is no document that anybody meant to have read: a page that only leads to reports,
     * or a file of this program's own.
     */
    public boolean isAside() {
        return findings.stream().anyMatch(finding -> ASIDE.contains(finding.kind()));
    }

    /** The same document where it is known which of several places its body belongs to. */
    public Extraction at(Locality place) {
        if (place.equals(metadata.where())) {
            return this;
        }
        List<Finding> left =
                findings.stream()
                        .filter(it -> it.kind() != FindingCode.DIVISION_AMBIGUOUS)
                        .toList();
        return copy(outcome, metadata.at(place), matched, left, corrections);
    }

    /**
     * The same document where people say of what body, year and place it is: what the document
     * leaves in doubt of that is none any more.
     *
     * @param place of the body that they say
     * @param told that they do
     */
    public Extraction saying(Said said, Locality place, Finding told) {
        List<Finding> all = new ArrayList<>();
        for (Finding finding : findings) {
            boolean settled =
                    (!said.agency().isEmpty() && OF_AGENCY.contains(finding.kind()))
                            || (said.year().isPresent() && OF_YEAR.contains(finding.kind()));
            if (settled) {
                all.add(finding.with(Severity.INFO, finding.cells()));
            } else if (finding.kind() != FindingCode.DIVISION_AMBIGUOUS
                    || !place.candidates().isEmpty()) {
                all.add(finding);
            }
        }
        all.add(told);
        Outcome now = outcome.isWhole() ? Outcome.whole(all) : outcome;
        return copy(now, metadata.saying(said).at(place), matched, all, corrections);
    }

    private Extraction copy(
            Outcome now,
            Metadata says,
            List<MatchedTable> cells,
            List<Finding> found,
            String digest) {
        return new Extraction(
                id, sha256, mediaType, bytes, pages, now, says, sections, tables, cells, found, ocr,
                digest, kind);
    }

    /** Whether a finding doubts the body, the year or the place. */
    public static boolean doubtsMetadata(Finding finding) {
        return finding.kind() == FindingCode.DIVISION_AMBIGUOUS
                || ((OF_AGENCY.contains(finding.kind()) || OF_YEAR.contains(finding.kind()))
                        && finding.severity() != Severity.INFO);
    }

    /**
     * A statutory cell, also one that is blank or missing.
     *
     * @param address its table, row and column, such as {@code requests.granted.total}
     * @return empty where no table of the document has such a cell
     */
    public Optional<MatchedCell> cell(String address) {
        return cells().filter(cell -> cell.key().toString().equals(address)).findFirst();
    }

    /**
     * A statutory table, as the form orders it.
     *
     * @param code its code in the form, such as {@code requests}
     * @return empty where the document has no such table
     */
    public Optional<MatchedTable> table(String code) {
        return matched.stream().filter(table -> table.table().equals(code)).findFirst();
    }

    /** The printed tables that a statutory table was read from, top to bottom. */
    public List<Table> printed(MatchedTable table) {
        return tables.stream().filter(it -> table.tables().contains(it.index())).toList();
    }

    /**
     * A statutory section.
     *
     * @param code its code in the form, such as {@code overview}
     * @return empty where the document has no such section
     */
    public Optional<Section> section(String code) {
        return allSections().filter(section -> section.code().equals(code)).findFirst();
    }

    /** All sections, those within others too, in reading order. */
    public Stream<Section> allSections() {
        return sections.stream().flatMap(Section::andBelow);
    }

    /** Every statutory cell, in the order of the matched tables. */
    public Stream<MatchedCell> cells() {
        return matched.stream().flatMap(table -> table.cells().stream());
    }

    /**
     * For each flagged cell the codes of the findings that touch it; cells without a flag are
     * absent. Findings of severity {@link Severity#INFO} flag nothing.
     */
    public Map<CellKey, SortedSet<String>> flags() {
        Map<CellKey, SortedSet<String>> flags = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.severity() != Severity.INFO) {
                for (CellKey cell : finding.cells()) {
                    flags.computeIfAbsent(cell, key -> new TreeSet<>()).add(finding.code());
                }
            }
        }
        return flags;
    }
}
