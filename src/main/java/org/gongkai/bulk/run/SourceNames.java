package org.gongkai.bulk.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives each document a name of its own, independent of the order of the inputs: its path below the
 * input folder; where two documents would share that, the path as it was given; where even those
 * are alike, its place in the file system.
 */
public final class SourceNames implements FolderWalk.FoundFiles {

    private final Map<Path, Candidate> candidates = new HashMap<>();

    /**
     * Adds a document.
     *
     * @param path as given
     * @param name below its input folder
     * @param real its place in the file system; a document added twice counts once, under the
     *     longer of its names
     */
    @Override
    public void add(Path path, String name, Path real) {
        Candidate candidate = new Candidate(path, name, real);
        candidates.merge(real, candidate, BinaryOperator.minBy(Candidate.LONGEST_FIRST));
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    /** The documents in order of their names. */
    public List<InputFile> files() {
        List<InputFile> files = new ArrayList<>();
        name(
                candidates.values(),
                List.of(
                        Candidate::relative,
                        candidate -> NameText.of(candidate.path().normalize()),
                        candidate -> NameText.of(candidate.real())),
                files);
        files.sort(InputFile.ORDER);
        return distinct(files);
    }

    /** Names that are alike all the same, because they are no text, get numbers. */
    private static List<InputFile> distinct(List<InputFile> files) {
        Set<String> taken = new HashSet<>();
        List<InputFile> all = new ArrayList<>();
        for (InputFile file : files) {
            String own = file.source();
            for (int i = 2; !taken.add(own); i++) {
                own = file.source() + "#" + i;
            }
            all.add(new InputFile(own, file.path()));
        }
        all.sort(InputFile.ORDER);
        return all;
    }

    /** Takes the first kind of name where it is unique, the next kinds for the rest. */
    private static void name(
            Collection<Candidate> candidates,
            List<Function<Candidate, String>> kinds,
            List<InputFile> files) {
        Function<Candidate, String> kind = kinds.get(0);
        boolean last = kinds.size() == 1;
        for (List<Candidate> alike :
                candidates.stream().collect(Collectors.groupingBy(kind)).values()) {
            if (last || alike.size() == 1) {
                alike.forEach(c -> files.add(new InputFile(kind.apply(c), c.path())));
            } else {
                name(alike, kinds.subList(1, kinds.size()), files);
            }
        }
    }

    private record Candidate(Path path, String relative, Path real) {

        static final Comparator<Candidate> LONGEST_FIRST =
                Comparator.comparingInt((Candidate c) -> -c.relative().length())
                        .thenComparing(Candidate::relative)
                        .thenComparing(Candidate::path);
    }
}
