package org.gongkai.bulk.run;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of a single folder, of which there may be millions: their names, and paths only where a
 * name does not lead to its file.
 */
final class OneFolder extends AbstractList<InputFile>
        implements FolderWalk.FoundFiles, RandomAccess {

    private final Path folder;
    private final List<String> names = new ArrayList<>();
    private final Map<Path, String> odd = new TreeMap<>();
    private final Map<String, Path> oddPaths = new HashMap<>();

    OneFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public void add(Path path, String name, Path real) {
        if (folder.resolve(name).equals(path)) {
            names.add(name);
        } else {
            odd.put(path, name);
        }
    }

    /** Puts the names in order; an odd one that another file bears gets a number. */
    OneFolder sorted() {
        Set<String> taken = odd.isEmpty() ? Set.of() : new HashSet<>(names);
        odd.forEach(
                (path, name) -> {
                    String own = name;
                    for (int i = 2; !taken.add(own); i++) {
                        own = name + "#" + i;
                    }
                    oddPaths.put(own, path);
                    names.add(own);
                });
        odd.clear();
        names.sort(null);
        return this;
    }

    @Override
    public InputFile get(int index) {
        String name = names.get(index);
        Path path = oddPaths.get(name);
        return new InputFile(name, path == null ? folder.resolve(name) : path);
    }

    @Override
    public int size() {
        return names.size();
    }
}
