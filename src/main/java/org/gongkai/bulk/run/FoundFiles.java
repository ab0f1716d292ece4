package org.gongkai.bulk.run;

import java.nio.file.Path;

/** Takes the files that a walk through a folder finds. */
interface FoundFiles {

    /**
     * A file, or a folder that cannot be listed.
     *
     * @param path as given
     * @param name its name in the output, if no other has it
     * @param real its place in the file system
     */
    void add(Path path, String name, Path real);
}
