package org.gongkai.reading.source.html;

import java.util.HashMap;
import java.util.Map;

/** What stylesheets and attributes say of an element; the strongest declaration counts. */
final class Declared {

    /** Above what any selector has. */
    static final int ATTRIBUTE = 1 << 30;

    private final Map<String, Value> values = new HashMap<>();

    /**
     * A value of a property.
     *
     * @param weight specificity of the selector it is under; later ones of the same weight win
     */
    private record Value(String text, boolean important, int weight) {

        private boolean beats(Value other) {
            return important == other.important ? weight >= other.weight : important;
        }
    }

    /** Takes a declaration, in the order of the sheets. */
    void add(String property, String text, boolean important, int weight) {
        Value value = new Value(text, important, weight);
        values.merge(property, value, (old, later) -> later.beats(old) ? later : old);
    }

    /** The value of a property in lower case; empty where nothing is declared. */
    String value(String property) {
        Value value = values.get(property);
        return value == null ? "" : value.text();
    }
}
