package org.gongkai.data.write;

/**
 * Where a document came from.
 *
 * @param name the document's name in the output
 * @param parent report id of the archive that holds it, empty for a file
 */
public record Source(String name, String parent) {

    /** A file of its own. */
    public static Source file(String name) {
        return new Source(name, "");
    }
}
