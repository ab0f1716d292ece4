package org.gongkai.base.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody meant who misspelt a name. */
public final class Spelling {

    /** Of the letters of a name, as many may be wrong as one in so many. */
    private static final int LETTERS_FOR_EACH_SLIP = 3;

    /** In shorter names two slips leave nothing of them. */
    private static final int SHORT = 4;

    private Spelling() {}

    /**
     * The name that is nearest.
     *
     * @param written what was written
     * @param names what there is
     * @return of names equally near one with the same letters, else the first; empty where none is
     *     near
     */
    public static Optional<String> nearest(String written, Collection<String> names) {
        return names.stream()
                .filter(name -> slips(written, name) <= bearable(written, name))
                .min(
                        Comparator.comparingInt((String name) -> slips(written, name))
                                .thenComparing(name -> !letters(name).equals(letters(written)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * A question after the name that is nearest, to be added to a sentence.
     *
     * @return such as {@code " Did you mean '--out'?"}; empty where no name is near
     */
    public static String question(String written, Collection<String> names) {
        return nearest(written, names).map(name -> " Did you mean '" + name + "'?").orElse("");
    }

    private static List<Integer> letters(String name) {
        return name.toLowerCase(Locale.ROOT).chars().sorted().boxed().toList();
    }

    private static int bearable(String written, String name) {
        int letters = Math.max(written.length(), name.length());
        return letters < SHORT ? 1 : Math.max(2, letters / LETTERS_FOR_EACH_SLIP);
    }

    /** How many letters are wrong; two exchanged ones are two. A beginning counts as one slip. */
    private static int slips(String written, String name) {
        String one = written.toLowerCase(Locale.ROOT);
        String other = name.toLowerCase(Locale.ROOT);
        return one.length() > 1 && !one.equals(other) && other.startsWith(one)
                ? 1
                : Similarity.editDistance(one, other);
    }
}
