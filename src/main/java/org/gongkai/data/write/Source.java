package org.gongkai.data.write;

/**
 * Where a document came from.
 *
 * @param name the document's name in the output
 * @param parent report id of the archive that holds it, empty for a file
 * @param duplicateOf report id of the reading that stands for it, where it is a copy; else empty
 * @param listedAgency what the list by which it was fetched names as agency; else empty
 * @param listedYear and as year
 */
public record Source(
        String name, String parent, String duplicateOf, String listedAgency, String listedYear) {

    /** A document that is no copy. */
    public Source(String name, String parent) {
        this(name, parent, "", "", "");
    }

    /** A file of its own. */
    public static Source file(String name) {
        return new Source(name, "");
    }

    /** The same, a copy of another. */
    public Source copyOf(String report) {
        return new Source(name, parent, report, listedAgency, listedYear);
    }

    /** The same with what the list says by which it was fetched. */
    public Source listed(String agency, String year) {
        return new Source(name, parent, duplicateOf, agency, year);
    }
}
