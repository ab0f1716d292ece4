package org.gongkai.bulk.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.panel.YearFigures;
import org.gongkai.model.CellKey;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.ProvenBy;

/**
 * Which readings are of one report: of one body and year, with figures that are equal or nearly so.
 * The surest of them leads, whatever the order of the sources. And what the report of the year
 * before or after repeats of each. Made while the sources go by once; then only readings that may
 * be copies are looked at again.
 */
final class Copies implements AutoCloseable {

    private final SketchFile sketches;
    private final Map<String, String> leaders = new HashMap<>();
    private final Map<String, List<Finding>> findings = new HashMap<>();

    private final FirstSources first = new FirstSources();

    /** By id the cells that the report of another year holds. */
    private final Map<String, Set<CellKey>> carried = new HashMap<>();

    /**
     * @param scratch a folder for what is kept of the reports until all are known
     */
    Copies(Path scratch) throws OutputException {
        sketches = new SketchFile(scratch);
    }

    /** Takes the next report; sources come in order. */
    void add(Sketch report) throws OutputException {
        if (first.add(report.id(), report.source())) {
            sketches.add(report);
        }
    }

    /** Decides, when all have gone by. */
    void decide(Records records, Corrections corrections) throws OutputException {
        sketches.finish();
        sketches.groups(Sketch::body, group -> compare(group, records, corrections));
        sketches.groups(
                each -> each.telling() ? each.year() + " " + each.claims() : "", this::join);
        misread(records, corrections);
        sketches.groups(each -> each.isPlaced() ? each.agency() : "", this::carry);
    }

    /** What the report of the year before or after repeats; where there are two, neither tells. */
    private void carry(List<Sketch> ofBody) {
        Map<Integer, List<Sketch>> years = new TreeMap<>();
        for (Sketch each : ofBody) {
            if (!leaders.containsKey(each.id())) {
                years.computeIfAbsent(Integer.valueOf(each.year()), it -> new ArrayList<>())
                        .add(each);
            }
        }
        years.forEach(
                (year, reports) -> {
                    List<Sketch> before = years.getOrDefault(year - 1, List.of());
                    if (reports.size() == 1 && before.size() == 1) {
                        carry(before.get(0), reports.get(0));
                    }
                });
    }

    private void carry(Sketch before, Sketch after) {
        YearFigures.Held held = after.figures().heldWith(before.figures());
        if (!held.later().isEmpty()) {
            carried.computeIfAbsent(before.id(), id -> new HashSet<>()).addAll(held.earlier());
            carried.computeIfAbsent(after.id(), id -> new HashSet<>()).addAll(held.later());
        }
    }

    private static void group(Map<String, List<Sketch>> groups, String key, Sketch sketch) {
        groups.computeIfAbsent(key, it -> new ArrayList<>()).add(sketch);
    }

    /** The surest reading leads those that are like it, then the surest of the rest. */
    private void compare(List<Sketch> group, Records records, Corrections corrections)
            throws OutputException {
        group.sort(Sketch.SUREST);
        Map<Sketch, Claims> heads = new LinkedHashMap<>();
        for (Sketch each : group) {
            Optional<Map.Entry<Sketch, Claims>> twin =
                    heads.entrySet().stream()
                            .filter(head -> each.saysLike(head.getKey()))
                            .findFirst();
            // What says the same as another need not be read to know what it says.
            Claims claims = twin.isPresent() ? twin.get().getValue() : claims(each, records);
            Optional<Map.Entry<Sketch, Claims>> leader =
                    heads.entrySet().stream()
                            .filter(head -> head.getValue().isCopy(claims))
                            .findFirst();
            if (leader.isEmpty()) {
                heads.put(each, claims);
                continue;
            }
            Sketch head = leader.get().getKey();
            leaders.put(each.id(), head.id());
            boolean same = twin.isPresent() && twin.get().getKey().equals(head);
            if (!same) {
                Claims own = twin.isPresent() ? claims(each, records) : claims;
                compare(head, leader.get().getValue(), each, own, corrections);
            }
        }
    }

    private static Claims claims(Sketch of, Records records) throws OutputException {
        return Claims.of(records.rows(of.id()).orElseThrow());
    }

    /** Notes for both what a reading and a copy of it say otherwise. */
    private void compare(
            Sketch head, Claims its, Sketch copy, Claims claims, Corrections corrections) {
        note(head.id(), its.differing(claims, copy.source()), corrections);
        note(copy.id(), claims.differing(its, head.source()), corrections);
    }

    /** One reading stands for another, and for those that this one stood for. */
    private void lead(String head, String copy) {
        leaders.replaceAll((id, leader) -> leader.equals(copy) ? head : leader);
        leaders.put(copy, head);
    }

    private void note(String id, List<Finding> found, Corrections corrections) {
        findings.computeIfAbsent(id, key -> new ArrayList<>()).addAll(corrections.seen(id, found));
    }

    /** Readings that say all the same are of one report, where a scan spoils the name alone. */
    private void join(List<Sketch> group) {
        group.removeIf(each -> leaders.containsKey(each.id()));
        group.sort(Sketch.SUREST);
        // Few are scans, and many may say the same.
        for (Sketch each : group.stream().filter(Sketch::scanned).toList()) {
            List<Sketch> meant =
                    group.stream().filter(other -> each.isMisreadingOf(other)).toList();
            if (meant.size() == 1) {
                lead(meant.get(0).id(), each.id());
            }
        }
    }

    /**
     * Scans whose name is in doubt and differs in one letter from that of a document that was not
     * read off a picture, with figures that are nearly the same.
     */
    private void misread(Records records, Corrections corrections) throws OutputException {
        List<Sketch> doubtful = new ArrayList<>();
        Set<String> wanted = new HashSet<>();
        sketches.each(
                it -> {
                    if (isAlone(it) && it.scanned() && it.doubtful()) {
                        doubtful.add(it);
                        wanted.addAll(it.masks());
                    }
                });
        if (doubtful.isEmpty()) {
            return;
        }
        Map<String, List<Sketch>> masked = new HashMap<>();
        sketches.each(
                it -> {
                    if (isAlone(it) && !it.scanned()) {
                        it.masks().stream()
                                .filter(wanted::contains)
                                .forEach(mask -> group(masked, mask, it));
                    }
                });
        for (Sketch each : doubtful) {
            Claims claims = claims(each, records);
            Set<Sketch> alike = new LinkedHashSet<>();
            each.masks().forEach(mask -> alike.addAll(masked.getOrDefault(mask, List.of())));
            Map<Sketch, Claims> meant = new LinkedHashMap<>();
            for (Sketch other : alike) {
                Claims its = claims(other, records);
                if (its.isCopy(claims)) {
                    meant.put(other, its);
                }
            }
            if (meant.size() == 1) {
                meant.forEach(
                        (head, its) -> {
                            lead(head.id(), each.id());
                            compare(head, its, each, claims, corrections);
                        });
            }
        }
    }

    private boolean isAlone(Sketch report) {
        return report.telling() && !leaders.containsKey(report.id());
    }

    /** The report that stands for a source; empty where it stands for itself. */
    String leader(SourceLine line) {
        boolean again = first.isOther(line.id(), line.source());
        return leaders.getOrDefault(line.id(), again && line.own().isEmpty() ? line.id() : "");
    }

    /** Whether its cells or findings are others where its copies and other years are known. */
    boolean change(SourceLine line) {
        return !findings.getOrDefault(line.id(), List.of()).isEmpty()
                || carried.containsKey(line.id());
    }

    /** A source with what is known of its copies. */
    SourceRecord told(SourceLine line, SourceRecord record) {
        String id = record.extraction().id();
        Extraction read = record.extraction();
        for (Finding finding : findings.getOrDefault(id, List.of())) {
            read = read.with(finding);
        }
        read = withYears(read, carried.getOrDefault(id, Set.of()));
        return new SourceRecord(record.source().copyOf(leader(line)), record.recorded(), read);
    }

    private static Extraction withYears(Extraction read, Set<CellKey> held) {
        if (held.isEmpty()) {
            return read;
        }
        List<MatchedTable> tables =
                read.matched().stream()
                        .map(
                                table ->
                                        table.with(
                                                table.cells().stream()
                                                        .map(
                                                                cell ->
                                                                        held.contains(cell.key())
                                                                                ? cell.alsoHeld(
                                                                                        ProvenBy
                                                                                                .YEARS)
                                                                                : cell)
                                                        .toList()))
                        .toList();
        return read.corrected(read.outcome(), tables, read.findings(), read.corrections());
    }

    @Override
    public void close() throws OutputException {
        sketches.close();
    }
}
