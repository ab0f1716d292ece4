package org.gongkai.data.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.base.text.Language;

/**
 * What the program's own codes are called in English and Chinese, for people: statuses, states,
 * methods, reasons and findings. What forms name is called as they say. From the file {@code
 * words.csv}. Immutable and safe for use by several threads.
 */
public final class CodeWords {

    private final Map<String, Map<String, Pair>> kinds = new LinkedHashMap<>();

    /** Reads the file. */
    public CodeWords() {
        for (List<String> row : new Resource("words.csv").rows()) {
            kinds.computeIfAbsent(row.get(0), kind -> new LinkedHashMap<>())
                    .put(row.get(1), new Pair(row.get(2), row.get(3)));
        }
    }

    /** The same in two languages. */
    public record Pair(String english, String chinese) {

        /** The one of a language. */
        public String in(Language language) {
            return language == Language.EN ? english : chinese;
        }
    }

    /**
     * What a code is called.
     *
     * @param kind {@code status}, {@code state}, {@code method}, {@code reason} or {@code finding}
     * @return empty where it has no words, as codes of forms of one's own
     */
    public Optional<Pair> of(String kind, String code) {
        return Optional.ofNullable(kinds.getOrDefault(kind, Map.of()).get(code));
    }

    /** All, by kind and code. */
    public Map<String, Map<String, Pair>> all() {
        Map<String, Map<String, Pair>> all = new LinkedHashMap<>();
        kinds.forEach((kind, words) -> all.put(kind, new LinkedHashMap<>(words)));
        return all;
    }
}
