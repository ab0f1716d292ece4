package org.gongkai.bulk.run;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.correct.SaidMetadata;
import org.gongkai.data.write.Source;
import org.gongkai.model.Extraction;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.Locality;
import org.gongkai.model.Metadata;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Said;
import org.gongkai.model.Status;
import org.gongkai.recognition.division.DivisionReader;

/**
 * A source that was dealt with, and what was found in it.
 *
 * @param source its name, and the archive it came from
 * @param recorded whether it is a document with a record; archives have none, nor have files of
 *     which no bytes could be had
 * @param extraction what its rows say
 */
public record SourceRecord(Source source, boolean recorded, Extraction extraction) {

    private static final DivisionReader DIVISIONS = new DivisionReader();

    private static final Outcome NO_RECORD =
            new Outcome(
                    Status.FAILED,
                    Reason.INTERNAL_ERROR,
                    "Its record is missing from the output folder; run 'gongkai extract' again.");

    /** Of a source, from its record or from what the list of sources says. */
    static SourceRecord of(SourceLine line, Records records, Corrections corrections)
            throws OutputException {
        Source source = new Source(line.source(), line.parent());
        if (line.own().isPresent()) {
            return new SourceRecord(source, false, without(line.id(), line.own().get()));
        }
        Extraction read =
                records.rows(line.id())
                        .orElseGet(() -> without(line.id(), new SourceLine.Own("", 0, NO_RECORD)));
        // What is found of the source, not of the bytes, is in no record.
        Extraction now = corrections.changed(line.source(), line.id()).map(read::with).orElse(read);
        Extraction placed = now.at(placed(now.metadata(), line.source(), List.of()));
        Optional<Said> said = corrections.said(line.source(), line.id());
        return new SourceRecord(
                source, true, said.map(it -> SaidMetadata.apply(placed, it)).orElse(placed));
    }

    /** The same with what the list says by which it was fetched. */
    SourceRecord listed(Listing listing) {
        return new SourceRecord(listing.of(source, extraction.id()), recorded, extraction);
    }

    /** The same where the other documents of its folder are known. */
    SourceRecord among(Collection<String> cities) {
        Metadata metadata = extraction.metadata();
        Locality where = placed(metadata, source.name(), cities);
        return new SourceRecord(source, recorded, extraction.at(where));
    }

    /** Of places with one name the folder may tell which it is. */
    private static Locality placed(Metadata of, String source, Collection<String> cities) {
        return DIVISIONS.narrowed(of.where(), of.year(), source, cities);
    }

    /** Whether it is an archive, which is no document. */
    boolean archive() {
        return !recorded && !extraction.id().isEmpty();
    }

    /** Whether its record should be there but is not. */
    boolean isLost() {
        return extraction.outcome().equals(NO_RECORD);
    }

    /** Stands in for a record that there is not. */
    private static Extraction without(String id, SourceLine.Own own) {
        return Extraction.failed(
                id, new Fingerprint("", own.bytes()), own.mediaType(), own.outcome());
    }
}
