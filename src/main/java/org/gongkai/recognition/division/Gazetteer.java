package org.gongkai.recognition.division;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gongkai.base.text.ResourceLines;

/** The divisions of China, those that are no more included, and its ministries. Immutable. */
final class Gazetteer {

    /** Longest name of a division in characters, some to spare. */
    private static final int LONGEST_NAME = 18;

    private static final Gazetteer SHIPPED = new Gazetteer();

    private final Map<String, List<Division>> byCode = new LinkedHashMap<>();
    private final Map<String, List<Division>> byName = new HashMap<>();
    private final Map<String, List<Division>> byStem = new HashMap<>();
    private final List<String> ministries;

    private Gazetteer() {
        lines("divisions.txt").map(Gazetteer::division).forEach(this::add);
        ministries =
                lines("ministries.txt")
                        .flatMap(line -> Arrays.stream(line.split(" ")))
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList();
    }

    /** The one shipped with the program; read when it is first asked for. */
    static Gazetteer shipped() {
        return SHIPPED;
    }

    /** A name that stands at some place of a text, and all divisions that have it. */
    record Hit(int end, boolean full, List<Division> divisions) {}

    private static Stream<String> lines(String name) {
        return ResourceLines.of(Gazetteer.class, name);
    }

    private static Division division(String line) {
        List<String> parts = List.of(line.split(" "));
        String years = parts.size() > 2 ? parts.get(2) : "";
        int dash = years.indexOf('-');
        return new Division(
                parts.get(0),
                parts.get(1),
                dash > 0 ? Integer.parseInt(years.substring(0, dash)) : 0,
                dash == 0 ? Integer.parseInt(years.substring(1)) : Division.OPEN,
                parts.subList(Math.min(3, parts.size()), parts.size()));
    }

    private void add(Division division) {
        byCode.computeIfAbsent(division.code(), code -> new ArrayList<>()).add(division);
        for (String name : division.fullNames()) {
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(division);
        }
        String stem = division.stem();
        if (!stem.isEmpty()) {
            byStem.computeIfAbsent(stem, key -> new ArrayList<>()).add(division);
        }
    }

    /** Every name that begins there, the longest first. */
    List<Hit> hits(String text, int start) {
        List<Hit> hits = new ArrayList<>();
        for (int end = Math.min(text.length(), start + LONGEST_NAME); end > start + 1; end--) {
            String name = text.substring(start, end);
            if (byName.containsKey(name)) {
                hits.add(new Hit(end, true, byName.get(name)));
            }
            if (byStem.containsKey(name)) {
                hits.add(new Hit(end, false, byStem.get(name)));
            }
        }
        return hits;
    }

    /** Every full name of one length; for a search of names that look alike. */
    Stream<String> names(int length) {
        return byName.keySet().stream().filter(name -> name.length() == length).sorted();
    }

    /** The division that a code has in a year, or else the last one that it has had. */
    Optional<Division> of(String code, OptionalInt year) {
        List<Division> all = byCode.getOrDefault(code, List.of());
        return all.stream()
                .filter(it -> year.isPresent() && it.validIn(year.getAsInt()))
                .findFirst()
                .or(() -> all.stream().max(Comparator.comparing(Division::until)));
    }

    /** Every division with the word for its rank, in the order of codes. */
    Stream<Division> all() {
        return byCode.values().stream().flatMap(List::stream);
    }

    /** The central body whose name the text begins with; empty where it is none's. */
    String ministry(String text) {
        return ministries.stream().filter(text::startsWith).findFirst().orElse("");
    }

    /**
     * Codes of the townships of a name, of nine digits, in order.
     *
     * @param name with 镇, 乡, 街道 or what it ends in
     * @param prefix digits that the code begins with, may be empty
     */
    List<String> towns(String name, String prefix) {
        List<String> codes = new ArrayList<>();
        for (String county : Towns.COUNTIES) {
            if (county.startsWith(prefix)) {
                Towns.collect(county, name, codes);
            }
        }
        return codes;
    }

    /** The name of a township by its code of nine digits. */
    String town(String code) {
        return Towns.name(code);
    }

    /** Read when first asked for: most reports are of no township. */
    private static final class Towns {

        /** Each county's code, then the rest of each township's code with its name. */
        private static final List<String> COUNTIES = lines("towns.txt").toList();

        private static final int COUNTY_CODE = 6;
        private static final int OWN_CODE = 3;

        private static void collect(String county, String name, List<String> codes) {
            for (int at = county.indexOf(name); at >= 0; at = county.indexOf(name, at + 1)) {
                int end = at + name.length();
                boolean starts = Character.isDigit(county.charAt(at - 1));
                if (starts && (end == county.length() || county.charAt(end) == ' ')) {
                    codes.add(
                            county.substring(0, COUNTY_CODE) + county.substring(at - OWN_CODE, at));
                }
            }
        }

        private static String name(String code) {
            String county = code.substring(0, COUNTY_CODE);
            String own = " " + code.substring(COUNTY_CODE);
            return COUNTIES.stream()
                    .filter(line -> line.startsWith(county) && line.contains(own))
                    .map(line -> line.substring(line.indexOf(own) + own.length()))
                    .map(rest -> rest.substring(0, (rest + " ").indexOf(' ')))
                    .findFirst()
                    .orElse("");
        }
    }
}
