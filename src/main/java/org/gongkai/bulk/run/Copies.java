package org.gongkai.bulk.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.text.AgencyKey;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.panel.YearFigures;
import org.gongkai.model.CellKey;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Method;
import org.gongkai.model.ProvenBy;
import org.gongkai.model.Status;

/**
 * Which readings are of one report: of one body and year, with figures that are equal or nearly so.
 * The surest of them leads, whatever the order of the sources. And what the report of the year
 * before or after repeats of each. Made while the sources go by once; then only readings that may
 * be copies are looked at again.
 */
final class Copies {

    /** Of so many characters of a name at most one is misread in a scan. */
    private static final int MISREAD = 4;

    /** Figures that two readings without a common name must share, all of them. */
    private static final int TELLING = 8;

    /** The surest reading first: whole, few flags, born digital, many cells; then any order. */
    private static final Comparator<Sketch> SUREST =
            Comparator.comparing(Sketch::partial)
                    .thenComparingInt(Sketch::flagged)
                    .thenComparing(Sketch::scanned)
                    .thenComparing(Comparator.comparingInt(Sketch::cells).reversed())
                    .thenComparing(Sketch::id);

    private final List<Sketch> sketches = new ArrayList<>();
    private final Map<String, String> leaders = new HashMap<>();
    private final Map<String, List<Finding>> findings = new HashMap<>();

    /** By id the source that shows these bytes first. */
    private final Map<String, String> first = new HashMap<>();

    /** By id the cells that the report of another year holds. */
    private final Map<String, Set<CellKey>> carried = new HashMap<>();

    /**
     * What is kept of a reading.
     *
     * @param year in digits, empty when unknown
     * @param agency the key of its name
     * @param claims digest of all that its cells say
     * @param telling whether that is enough to tell it from others
     * @param figures that reports of other years repeat
     */
    record Sketch(
            String id,
            String source,
            String year,
            String agency,
            boolean partial,
            int flagged,
            boolean scanned,
            boolean doubtful,
            int cells,
            String claims,
            boolean telling,
            YearFigures figures) {

        /** Of a source; empty where it is no report. */
        static Optional<Sketch> of(SourceRecord record) {
            return record.recorded() && record.extraction().outcome().status().isReport()
                    ? Optional.of(of(record.source().name(), record.extraction()))
                    : Optional.empty();
        }

        private static Sketch of(String source, Extraction read) {
            Claims claims = Claims.of(read);
            boolean scanned = read.cells().anyMatch(cell -> cell.method() == Method.OCR);
            return new Sketch(
                    read.id(),
                    source,
                    read.metadata().yearText(),
                    AgencyKey.of(read.metadata().agency()),
                    read.outcome().status() == Status.PARTIAL,
                    read.flags().size(),
                    scanned,
                    read.findings().stream()
                            .anyMatch(it -> it.kind() == FindingCode.AGENCY_DOUBTFUL),
                    claims.size(),
                    claims.digest(),
                    claims.figures() >= TELLING,
                    YearFigures.of(read));
        }

        /** The year with the name, of which any one letter is left open. */
        private List<String> masks() {
            return IntStream.range(0, agency.length())
                    .mapToObj(
                            i ->
                                    year
                                            + " "
                                            + agency.substring(0, i)
                                            + "*"
                                            + agency.substring(i + 1))
                    .toList();
        }

        /** Whether another says all the same, and more than nothing. */
        private boolean saysLike(Sketch other) {
            return cells > 0 && claims.equals(other.claims);
        }

        /** Whether its name, read off a picture, may be that of another, which was not. */
        private boolean isMisreadingOf(Sketch other) {
            if (!scanned || other.scanned || agency.length() != other.agency.length()) {
                return false;
            }
            long wrong =
                    IntStream.range(0, agency.length())
                            .filter(i -> agency.charAt(i) != other.agency.charAt(i))
                            .count();
            return wrong > 0 && wrong * MISREAD <= agency.length();
        }
    }

    /** Takes the next report; sources come in order. */
    void add(Sketch report) {
        if (first.putIfAbsent(report.id(), report.source()) == null) {
            sketches.add(report);
        }
    }

    /** Decides, when all have gone by. */
    void decide(Records records, Corrections corrections) throws OutputException {
        Map<String, List<Sketch>> bodies = new TreeMap<>();
        Map<String, List<Sketch>> alike = new TreeMap<>();
        for (Sketch each : sketches) {
            if (!each.year().isEmpty() && !each.agency().isEmpty()) {
                group(bodies, each.year() + " " + each.agency(), each);
            }
            if (each.telling()) {
                group(alike, each.year() + " " + each.claims(), each);
            }
        }
        for (List<Sketch> group : bodies.values()) {
            if (group.size() > 1) {
                compare(group, records, corrections);
            }
        }
        alike.values().forEach(this::join);
        misread(records, corrections);
        carry();
        sketches.clear();
    }

    /** What the report of the year before or after repeats; where there are two, neither tells. */
    private void carry() {
        Map<String, Map<Integer, List<Sketch>>> bodies = new HashMap<>();
        for (Sketch each : sketches) {
            boolean placed = !each.year().isEmpty() && !each.agency().isEmpty();
            if (placed && !leaders.containsKey(each.id())) {
                bodies.computeIfAbsent(each.agency(), agency -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(each.year()), it -> new ArrayList<>())
                        .add(each);
            }
        }
        for (Map<Integer, List<Sketch>> years : bodies.values()) {
            years.forEach(
                    (year, reports) -> {
                        List<Sketch> before = years.getOrDefault(year - 1, List.of());
                        if (reports.size() == 1 && before.size() == 1) {
                            carry(before.get(0), reports.get(0));
                        }
                    });
        }
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
        group.sort(SUREST);
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
        group.sort(SUREST);
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
        List<Sketch> telling =
                sketches.stream()
                        .filter(it -> it.telling() && !leaders.containsKey(it.id()))
                        .toList();
        List<Sketch> doubtful =
                telling.stream().filter(it -> it.scanned() && it.doubtful()).toList();
        if (doubtful.isEmpty()) {
            return;
        }
        Map<String, List<Sketch>> masked = new HashMap<>();
        telling.stream()
                .filter(it -> !it.scanned())
                .forEach(it -> it.masks().forEach(mask -> group(masked, mask, it)));
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

    /** The report that stands for a source; empty where it stands for itself. */
    String leader(SourceLine line) {
        boolean again = !first.getOrDefault(line.id(), line.source()).equals(line.source());
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
}
