package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The layers of the stylesheets of a page, in the order in which they win: later ones over earlier
 * ones, rules of no layer over all; important rules the other way round.
 */
final class CascadeLayers {

    private static final String PART = ".";

    private final Map<String, List<String>> inner = new LinkedHashMap<>();
    private final Map<String, Integer> ranks = new LinkedHashMap<>();
    private int unnamed;

    CascadeLayers() {
        inner.put("", new ArrayList<>());
    }

    /**
     * Takes a layer, and says its full name.
     *
     * @param outer full name of the layer that it is in; empty for none
     * @param name as the sheet gives it; empty for a layer without a name
     */
    String inside(String outer, String name) {
        String full = outer;
        String given = name.isEmpty() ? "#" + unnamed++ : name;
        for (String part : given.split("\\.", -1)) {
            String next = full.isEmpty() ? part : full + PART + part;
            if (!inner.containsKey(next)) {
                inner.put(next, new ArrayList<>());
                inner.getOrDefault(full, new ArrayList<>()).add(next);
                ranks.clear();
            }
            full = next;
        }
        return full;
    }

    /** The place of a layer among all, from 0; higher ones win. */
    int rank(String layer) {
        if (ranks.isEmpty()) {
            rankAll("");
        }
        return ranks.getOrDefault(layer, 0);
    }

    /** The place of rules of no layer. */
    int highest() {
        return rank("");
    }

    private void rankAll(String layer) {
        inner.getOrDefault(layer, List.of()).forEach(this::rankAll);
        ranks.put(layer, ranks.size());
    }
}
