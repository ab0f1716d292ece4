package org.gongkai.bulk.run;

import java.io.IOException;
import java.nio.file.Files;
import org.gongkai.base.disk.OutputException;

/** The files of entries of archives, which were only lent. */
final class TempEntries {

    private TempEntries() {}

    /** Takes away the file of an entry; files of the input stay. */
    static void forget(Task task) throws OutputException {
        if (task.isEntry()) {
            try {
                Files.deleteIfExists(task.path());
            } catch (IOException e) {
                throw new OutputException(task.path(), e);
            }
        }
    }
}
