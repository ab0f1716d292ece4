package org.gongkai.bulk.fetch;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How fetching ended.
 *
 * @param addresses addresses by what became of them; none is 0
 */
public record FetchSummary(Map<FetchStatus, Integer> addresses) {

    private static final Set<FetchStatus> GOT =
            Set.of(FetchStatus.FETCHED, FetchStatus.KNOWN, FetchStatus.UNCHANGED);

    static FetchSummary of(Iterable<Fetched> rows) {
        Map<FetchStatus, Integer> counts = new EnumMap<>(FetchStatus.class);
        rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
        return new FetchSummary(Collections.unmodifiableMap(counts));
    }

    /** Addresses in all. */
    public int total() {
        return addresses.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether every address was got, now or before. */
    public boolean complete() {
        return GOT.containsAll(addresses.keySet());
    }
}
