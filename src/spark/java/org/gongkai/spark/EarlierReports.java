package org.gongkai.spark;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What earlier jobs have read: sources, each with the report ids of its bytes. */
final class EarlierReports {

    private final TreeMap<String, Set<String>> reports = new TreeMap<>();

    /** What tells a source with its content from all others. */
    static String key(String source, String report) {
        return report + " " + source;
    }

    /**
     * Adds a source.
     *
     * @param report id of its bytes, empty where they could not be had
     */
    void add(String source, String report) {
        reports.computeIfAbsent(source, name -> new TreeSet<>()).add(report);
    }

    /** {@link #key} of those of some files, and of what is in them where they are archives. */
    HashSet<String> of(List<Located> files) {
        HashSet<String> keys = new HashSet<>();
        for (Located file : files) {
            String source = file.source();
            add(Map.of(source, reports.getOrDefault(source, Set.of())), keys);
            add(reports.subMap(source + "!/", source + "!0"), keys);
        }
        return keys;
    }

    private static void add(Map<String, Set<String>> some, Set<String> keys) {
        some.forEach((source, ids) -> ids.forEach(id -> keys.add(key(source, id))));
    }
}
