package org.gongkai.recognition.check;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Method;
import org.gongkai.model.Narrative;
import org.gongkai.model.Proof;
import org.gongkai.model.ProvenBy;
import org.gongkai.model.Section;
import org.gongkai.model.Severity;

/**
 * Checks the figures of a report against the sums that its forms promise, and against the figures
 * that its prose repeats.
 *
 * <p>A blank, dash, text, missing or unreadable cell is an unknown, never a zero: a sum with
 * unknowns is broken only where its known parts already exceed what they should add up to.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Checks {

    /** Ways of reading in which only the order of figures tells their columns. */
    private static final Set<Method> COUNTED = Set.of(Method.TEXT, Method.ALIGNED, Method.SOLVED);

    private final Map<String, FormTemplate> forms = new LinkedHashMap<>();
    private final PromisedSums promised = new PromisedSums();

    /**
     * @param forms the forms that tables were matched with
     */
    public Checks(Collection<FormTemplate> forms) {
        forms.forEach(form -> this.forms.put(form.id(), form));
    }

    /**
     * All findings, sums first, in the order of tables, rules and cells.
     *
     * @param tables the statutory tables found
     * @param readings what was found in reading them: where a sum breaks, the document is wrong
     *     unless one of these touches a cell of it; then the reading may be
     * @param sections the report's sections, for the figures of its prose
     */
    public List<Finding> check(
            List<MatchedTable> tables, List<Finding> readings, List<Section> sections) {
        Map<CellKey, MatchedCell> cells = cells(tables);
        Set<CellKey> doubtful = doubtful(readings);
        List<Finding> findings = new ArrayList<>();
        for (MatchedTable table : tables) {
            List<IdentityCheck> checks = sums(table, cells);
            checks.forEach(check -> check.finding(doubtful).ifPresent(findings::add));
            shifted(table, checks).ifPresent(findings::add);
            untried(table, checks).ifPresent(findings::add);
        }
        if (!tables.isEmpty()) {
            for (Narrative narrative : form(tables.get(0)).narratives()) {
                findings.addAll(new NarrativeCheck(narrative, cells).check(sections));
            }
        }
        return findings;
    }

    /**
     * A line of figures from text of which several sums break: rather than several misprints it has
     * its figures in other columns than they were read in.
     */
    private static Optional<Finding> shifted(MatchedTable table, List<IdentityCheck> checks) {
        boolean counted = table.cells().stream().allMatch(cell -> COUNTED.contains(cell.method()));
        long broken =
                checks.stream()
                        .filter(check -> check.ofLine() && check.prescribed() && check.broken())
                        .count();
        return counted && broken >= STANDARD.pair()
                ? Optional.of(
                        FindingCode.SUM_DOUBTFUL.on(
                                CellKey.ofTable(table.table()),
                                table.table()
                                        + ": "
                                        + broken
                                        + " sums of one line of text break; its figures may stand in"
                                        + " other columns",
                                table.cells().stream().map(MatchedCell::key).toList()))
                : Optional.empty();
    }

    /**
     * A table of figures of which hardly a sum can be tried, since other cells are blank or without
     * a figure: nothing proves that its figures are in their columns.
     */
    private static Optional<Finding> untried(MatchedTable table, List<IdentityCheck> checks) {
        List<IdentityCheck> prescribed = checks.stream().filter(IdentityCheck::prescribed).toList();
        long tried = prescribed.stream().filter(c -> c.complete() || c.broken()).count();
        boolean hardly =
                prescribed.size() >= STANDARD.sums() && tried * STANDARD.sums() < prescribed.size();
        boolean whole = table.cells().stream().noneMatch(c -> is(c, CellState.MISSING));
        boolean figures = table.cells().stream().anyMatch(c -> is(c, CellState.NUMBER));
        return hardly && whole && figures
                ? Optional.of(
                        FindingCode.SUMS_UNTRIED.on(
                                CellKey.ofTable(table.table()),
                                String.format(
                                        Locale.ROOT,
                                        "%s: of %d sums only %d could be tried",
                                        table.table(),
                                        prescribed.size(),
                                        tried),
                                List.of()))
                : Optional.empty();
    }

    private static boolean is(MatchedCell cell, CellState state) {
        return cell.value().state() == state;
    }

    /** The same table with what its sums prove, of the whole and of each cell. */
    public MatchedTable prove(MatchedTable table) {
        List<IdentityCheck> checks =
                sums(table, cells(List.of(table))).stream()
                        .filter(IdentityCheck::prescribed)
                        .toList();
        int held = 0;
        int open = 0;
        int broken = 0;
        for (IdentityCheck check : checks) {
            held += check.complete() && !check.broken() ? 1 : 0;
            open += !check.complete() && !check.broken() ? 1 : 0;
            broken += check.broken() ? 1 : 0;
        }
        return table.with(evidence(table, checks)).proven(new Proof(held, open, broken));
    }

    /** Its cells with the sums that hold them; a cell of a sum that breaks is held by none. */
    private static List<MatchedCell> evidence(MatchedTable table, List<IdentityCheck> checks) {
        Map<CellKey, Set<ProvenBy>> held = new HashMap<>();
        Set<CellKey> contradicted = new HashSet<>();
        for (IdentityCheck check : checks) {
            if (check.broken()) {
                contradicted.addAll(check.sum().cells());
            } else if (check.complete() && !check.sum().atMost()) {
                Set<ProvenBy> by = Set.of(ProvenBy.of(check.sum()));
                check.sum().cells().forEach(cell -> held.merge(cell, by, ProvenBy::all));
            }
        }
        held.keySet().removeAll(contradicted);
        return table.cells().stream()
                .map(
                        cell -> {
                            Set<ProvenBy> eye = cell.seen() ? Set.of(ProvenBy.EYE) : Set.of();
                            return cell.held(
                                    ProvenBy.all(held.getOrDefault(cell.key(), Set.of()), eye));
                        })
                .toList();
    }

    private static Map<CellKey, MatchedCell> cells(List<MatchedTable> tables) {
        Map<CellKey, MatchedCell> cells = new LinkedHashMap<>();
        tables.forEach(table -> table.cells().forEach(cell -> cells.put(cell.key(), cell)));
        return cells;
    }

    private static Set<CellKey> doubtful(List<Finding> readings) {
        return readings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .flatMap(finding -> finding.cells().stream())
                .collect(Collectors.toSet());
    }

    private FormTemplate form(MatchedTable table) {
        return Objects.requireNonNull(forms.get(table.form()));
    }

    /**
     * The cells that the document may lack, and lacks: nobody knows what a sum without them says.
     */
    private Set<CellKey> absent(MatchedTable table) {
        Optional<TableTemplate> template = form(table).table(table.table());
        return table.cells().stream()
                .filter(cell -> is(cell, CellState.MISSING))
                .map(MatchedCell::key)
                .filter(key -> template.filter(it -> it.isOptional(key)).isPresent())
                .collect(Collectors.toSet());
    }

    private List<IdentityCheck> sums(MatchedTable table, Map<CellKey, MatchedCell> cells) {
        List<CellKey> keys = table.cells().stream().map(MatchedCell::key).toList();
        Set<CellKey> absent = absent(table);
        return promised.of(form(table), table.table(), keys).stream()
                .filter(sum -> absent.isEmpty() || Collections.disjoint(sum.cells(), absent))
                .map(sum -> new IdentityCheck(sum, cells))
                .toList();
    }
}
