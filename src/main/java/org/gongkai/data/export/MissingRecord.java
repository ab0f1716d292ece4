package org.gongkai.data.export;

import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;

/** A report is listed, its record is gone. */
final class MissingRecord {

    private MissingRecord() {}

    static OutputException of(OutputFolder folder, String id) {
        return new OutputException(
                "The record of report "
                        + id
                        + " is not in "
                        + folder.path()
                        + ". Run 'gongkai extract' again with the same -o.");
    }
}
