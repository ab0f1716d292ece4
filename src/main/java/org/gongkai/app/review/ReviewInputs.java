package org.gongkai.app.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.base.text.Language;
import org.gongkai.bulk.worker.WorkerCommand;

/**
 * What the page needs besides the output folder.
 *
 * @param files the documents that it was made from, by their names in it
 * @param scratch a folder for entries of archives
 * @param reading starts a worker that reads documents with the forms of the folder's run
 * @param explanation of one document by language how each page was read, the first page first; for
 *     one without pages the whole; empty where it is not known
 */
public record ReviewInputs(
        Map<String, Path> files,
        Path scratch,
        WorkerCommand reading,
        Map<Language, List<String>> explanation) {

    /** Copies map and list. */
    public ReviewInputs {
        files = Map.copyOf(files);
        explanation = Map.copyOf(explanation);
    }
}
