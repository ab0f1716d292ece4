package org.gongkai.app.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.data.output.ListedReport;
import org.gongkai.model.Locality;
import org.gongkai.model.Proof;
import org.gongkai.model.Status;

/**
 * The different documents of a folder: one with several names counts once, and so does a report of
 * which there are several copies.
 *
 * @param all in the order of their first sources
 * @param sources names that documents have, archives not counted
 * @param archives how many were opened
 */
record Documents(List<Document> all, int sources, int archives) {

    private static final Comparator<Document> BEST_FIRST =
            Comparator.comparing((Document it) -> it.listed().status())
                    .thenComparing(it -> it.listed().flagged())
                    .thenComparing(it -> -it.listed().cells());

    /** Copies the list. */
    Documents {
        all = List.copyOf(all);
    }

    /**
     * A document.
     *
     * @param listed what is said of its first source
     * @param sources how many it has
     */
    record Document(ListedReport listed, int sources) {

        /** Whether it is a report of which something was read. */
        boolean read() {
            return listed.status().isReport();
        }

        /** What tells reports of one body and year; empty where either is not known. */
        private String subject() {
            ListedReport.Place place = listed.place();
            String where = place.division().isEmpty() ? place.province() : place.division();
            return listed.agency().isEmpty() || listed.year().isEmpty()
                    ? ""
                    : where + '\n' + listed.agency() + '\n' + listed.year().getAsInt();
        }
    }

    static Documents of(List<ListedReport> rows) {
        Map<String, ListedReport> first = new LinkedHashMap<>();
        Map<String, Integer> names = new HashMap<>();
        int archives = 0;
        for (ListedReport row : rows) {
            // An archive is no document; one that failed is trouble all the same.
            if (ListedReport.isArchive(row.mediaType()) && row.status() == Status.UNSUPPORTED) {
                archives++;
                continue;
            }
            String own = row.report().isEmpty() ? "/" + row.source() : row.report();
            String id = row.isCopy() ? row.duplicateOf() : own;
            if (!row.isCopy()) {
                first.putIfAbsent(id, row);
            }
            names.merge(id, 1, Integer::sum);
        }
        List<Document> all = new ArrayList<>();
        first.forEach((id, row) -> all.add(new Document(row, names.getOrDefault(id, 0))));
        return new Documents(all, rows.size() - archives, archives);
    }

    /** Ids of all that have one. */
    Set<String> ids() {
        return all.stream().map(it -> it.listed().report()).collect(Collectors.toSet());
    }

    /** Those that are reports of which something was read. */
    List<Document> reports() {
        return all.stream().filter(Document::read).toList();
    }

    /** How many of each status, in the order from good to bad; every status is there. */
    Map<Status, Long> byStatus() {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            counts.put(status, all.stream().filter(it -> it.listed().status() == status).count());
        }
        return counts;
    }

    /** How many of each media type, the most frequent first. */
    Map<String, Long> byFormat() {
        return counted(all, it -> it.listed().mediaType());
    }

    /** How many reports of each body, the most frequent first; empty where it is not known. */
    Map<String, Long> byAgency() {
        return counted(reports(), it -> it.listed().agency());
    }

    /** The reports of each province, most first; that of none is empty. */
    Map<String, List<Document>> byProvince() {
        return grouped(reports(), it -> it.listed().place().province());
    }

    /** The reports of each level, from the highest; those of none come last. */
    Map<Optional<Locality.Level>, List<Document>> byLevel() {
        return reports().stream()
                .collect(
                        Collectors.groupingBy(
                                it -> it.listed().place().level(),
                                () -> new TreeMap<>(Group.LEVELS),
                                Collectors.toList()));
    }

    /**
     * Ids of reports that another one on the same body and year stands for: the one that was read
     * best, and of those alike the first.
     */
    Set<String> repeated() {
        Map<String, Document> best = new HashMap<>();
        Set<String> repeated = new HashSet<>();
        for (Document document : reports()) {
            String subject = document.subject();
            Document other = subject.isEmpty() ? null : best.putIfAbsent(subject, document);
            if (other != null) {
                boolean better = BEST_FIRST.compare(document, other) < 0;
                best.put(subject, better ? document : other);
                repeated.add((better ? other : document).listed().report());
            }
        }
        return repeated;
    }

    /** Reports by the year they report on, those without one left out. */
    Map<Integer, List<Document>> byYear() {
        return reports().stream()
                .filter(it -> it.listed().year().isPresent())
                .collect(
                        Collectors.groupingBy(
                                it -> it.listed().year().getAsInt(),
                                TreeMap::new,
                                Collectors.toList()));
    }

    /** Sums over all documents. */
    Proof sums() {
        return all.stream().map(it -> it.listed().sums()).reduce(Proof.NONE, Proof::and);
    }

    private static Map<String, Long> counted(
            List<Document> documents, Function<Document, String> by) {
        Map<String, Long> counts = new LinkedHashMap<>();
        grouped(documents, by).forEach((name, those) -> counts.put(name, (long) those.size()));
        return counts;
    }

    /** The largest first. */
    private static Map<String, List<Document>> grouped(
            List<Document> documents, Function<Document, String> by) {
        Map<String, List<Document>> groups =
                documents.stream()
                        .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
        Map<String, List<Document>> sorted = new LinkedHashMap<>();
        // Stable: those alike stay in the order of their names.
        groups.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
