package org.gongkai.data.correct;

import java.util.Optional;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Locality;
import org.gongkai.model.Metadata;
import org.gongkai.model.Said;
import org.gongkai.model.Severity;
import org.gongkai.recognition.division.DivisionReader;

/** Puts on a report what people say of its body, year, place and title. */
public final class SaidMetadata {

    private static final DivisionReader DIVISIONS = new DivisionReader();

    private SaidMetadata() {}

    /** A report with what people say in place of what the document does; doubts of that end. */
    public static Extraction apply(Extraction read, Said said) {
        Metadata now = read.metadata().saying(said);
        Locality named =
                said.agency().isEmpty()
                        ? now.where()
                        : DIVISIONS.read(now.agency(), now.year(), DivisionReader.Context.NONE);
        Optional<Locality> given = DIVISIONS.at(said.division(), now.agency(), now.year());
        boolean placed = said.division().isEmpty() || given.isPresent();
        return read.saying(said, given.orElse(named), told(said, placed));
    }

    private static Finding told(Said said, boolean placed) {
        if (!placed) {
            return FindingCode.METADATA_SAID.ofDocument(
                    "No division has the code " + said.division() + " of metadata.csv.");
        }
        String why = said.note().isEmpty() ? "." : ": " + said.note();
        return FindingCode.METADATA_SAID
                .ofDocument("Title, body, year or place are as people say in metadata.csv" + why)
                .as(Severity.INFO);
    }
}
