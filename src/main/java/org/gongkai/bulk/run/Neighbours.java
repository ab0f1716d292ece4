package org.gongkai.bulk.run;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.model.Locality;

/**
 * The cities of the documents of each folder: where all are of one city, so is one of which nothing
 * else tells in which of several cities it lies. For several threads.
 */
final class Neighbours {

    /** Digits of a code that name the city. */
    private static final int CITY = 4;

    /** Documents that must agree. */
    private static final int LEAST = 2;

    private final Map<String, Map<String, Integer>> cities = new ConcurrentHashMap<>();
    private final Set<String> asking = ConcurrentHashMap.newKeySet();

    /** Takes note of a document, and gives it back. */
    SourceRecord noted(SourceRecord record) {
        String folder = folder(record.source().name());
        Locality where = record.extraction().metadata().where();
        if (!where.candidates().isEmpty()) {
            asking.add(folder);
        }
        if (!where.city().isEmpty() && where.division().length() > CITY) {
            cities.computeIfAbsent(folder, name -> new ConcurrentHashMap<>())
                    .merge(where.division().substring(0, CITY), 1, Integer::sum);
        }
        return record;
    }

    /** Whether they may tell the place of a document of this name. */
    boolean tellOf(String source) {
        String folder = folder(source);
        return asking.contains(folder) && !around(folder).isEmpty();
    }

    /** The document with what its neighbours tell. */
    SourceRecord place(SourceRecord record) {
        return record.among(around(folder(record.source().name())));
    }

    /** The city of a folder; none where there are several or too few documents. */
    private Collection<String> around(String folder) {
        Map<String, Integer> all = cities.getOrDefault(folder, Map.of());
        boolean agreed = all.size() == 1 && all.values().stream().allMatch(count -> count >= LEAST);
        return agreed ? all.keySet() : Set.of();
    }

    private static String folder(String source) {
        return source.substring(0, source.lastIndexOf('/') + 1);
    }
}
