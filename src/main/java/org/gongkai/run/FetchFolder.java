package org.gongkai.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** A folder that {@code gongkai fetch} filled: its web archives are inputs, its papers are not. */
final class FetchFolder {

    private static final String RUN = "run";
    private static final String JOURNAL = "fetched.journal";
    private static final Set<String> TABLES = Set.of("fetched.csv", "index.csv");

    /** A web archive that was set aside; what is in it has been got again, or will be. */
    private static final String UNKNOWN = ".*\\.warc\\.gz\\.unknown\\d*";

    private FetchFolder() {}

    /** Whether a folder or a file is a paper of fetching; the name is looked at first. */
    static boolean isPaper(Path path) {
        String name = path.getFileName().toString();
        if (name.equals(RUN)) {
            return Files.exists(path.resolve(JOURNAL));
        }
        return (TABLES.contains(name) || name.matches(UNKNOWN))
                && Files.exists(path.resolveSibling(RUN).resolve(JOURNAL));
    }
}
