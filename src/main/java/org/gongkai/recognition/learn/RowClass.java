package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The same row in several copies; grows while copies are laid side by side. */
final class RowClass {

    private final Map<Integer, RowPrint> prints = new TreeMap<>();

    RowClass(RowPrint first) {
        prints.put(first.copy(), first);
    }

    void add(RowPrint print) {
        prints.putIfAbsent(print.copy(), print);
    }

    void addAll(RowClass other) {
        other.prints.values().forEach(this::add);
    }

    /** By the number of the copy. */
    Map<Integer, RowPrint> prints() {
        return prints;
    }

    Set<Integer> copies() {
        return new TreeSet<>(prints.keySet());
    }

    RowPrint first() {
        return prints.values().iterator().next();
    }

    /** The wordings of its label, the most frequent first. */
    List<String> wordings() {
        return wordings(RowPrint::label);
    }

    /** The label of its group that most copies print; empty where it has none. */
    String group() {
        return wordings(RowPrint::group).stream().findFirst().orElse("");
    }

    private List<String> wordings(Function<RowPrint, CellPrint> part) {
        return frequent(prints.values().stream().map(part).filter(it -> !it.isEmpty()));
    }

    /** Texts that fold to others, the most frequent first, then in their order. */
    static List<String> frequent(Stream<CellPrint> prints) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        prints.forEach(
                print ->
                        byKey.computeIfAbsent(print.key(), key -> new ArrayList<>())
                                .add(print.text()));
        return byKey.values().stream()
                .sorted(Comparator.comparingInt(texts -> -texts.size()))
                .map(texts -> texts.get(0))
                .toList();
    }
}
