package org.gongkai.bulk.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;

/** Counts documents and remembers the worst of them, however many go by. */
final class RunCounts {

    /** Enough for a person to begin with. */
    private static final int WORST = 10;

    private static final Comparator<Summary.Trouble> WORST_FIRST =
            Comparator.comparingInt((Summary.Trouble it) -> -weight(it.outcome()))
                    .thenComparing(Comparator.comparingInt(Summary.Trouble::flagged).reversed())
                    .thenComparing(Summary.Trouble::source);

    private final Map<Status, Map<Reason, Integer>> documents = new EnumMap<>(Status.class);
    private final PriorityQueue<Summary.Trouble> worst =
            new PriorityQueue<>(WORST_FIRST.reversed());
    private int archives;
    private int aside;
    private boolean archivesWhole = true;

    void add(Rows rows) {
        if (rows.archive()) {
            addArchive(rows.source(), rows.outcome());
        } else {
            aside += rows.aside() ? 1 : 0;
            add(rows.source(), rows.outcome(), rows.flagged());
        }
    }

    private void add(String source, Outcome outcome, int flagged) {
        documents
                .computeIfAbsent(outcome.status(), key -> new EnumMap<>(Reason.class))
                .merge(outcome.reason(), 1, Integer::sum);
        if (outcome.status() != Status.OK && outcome.reason() != Reason.NOT_A_REPORT) {
            remember(new Summary.Trouble(source, outcome, flagged));
        }
    }

    /** An archive that was opened: its entries are documents, it is none. */
    private void addArchive(String source, Outcome outcome) {
        archives++;
        if (outcome.status() != Status.UNSUPPORTED) {
            archivesWhole = false;
            remember(new Summary.Trouble(source, outcome, 0));
        }
    }

    private void remember(Summary.Trouble trouble) {
        worst.add(trouble);
        if (worst.size() > WORST) {
            worst.remove();
        }
    }

    Summary summary(Summary.Changes changes) {
        List<Summary.Trouble> sorted = new ArrayList<>(worst);
        sorted.sort(WORST_FIRST);
        Map<Status, Map<Reason, Integer>> counts = new EnumMap<>(Status.class);
        documents.forEach(
                (status, reasons) -> counts.put(status, Collections.unmodifiableMap(reasons)));
        return new Summary(
                Collections.unmodifiableMap(counts),
                aside,
                archives,
                archivesWhole,
                sorted,
                changes);
    }

    /** What is lost weighs most. */
    private static int weight(Outcome outcome) {
        return switch (outcome.status()) {
            case FAILED -> 4;
            case PARTIAL -> 3;
            case UNSUPPORTED -> 2;
            default -> 1;
        };
    }
}
