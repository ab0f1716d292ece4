package org.gongkai.run;

import java.util.EnumMap;
import java.util.Map;
import org.gongkai.model.Status;

/**
 * How a run ended.
 *
 * @param documents documents by status; statuses without any are absent
 */
public record Summary(Map<Status, Integer> documents) {

    /** Copies the map. */
    public Summary {
        documents = Map.copyOf(documents);
    }

    static Summary of(Iterable<Status> statuses) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        statuses.forEach(status -> counts.merge(status, 1, Integer::sum));
        return new Summary(counts);
    }

    /** Documents with that status. */
    public int count(Status status) {
        return documents.getOrDefault(status, 0);
    }

    /** Documents in all. */
    public int total() {
        return documents.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether every document is ok or for review. */
    public boolean complete() {
        return count(Status.OK) + count(Status.REVIEW) == total();
    }
}
