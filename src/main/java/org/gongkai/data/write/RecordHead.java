package org.gongkai.data.write;

import org.gongkai.model.Extraction;
import org.gongkai.model.Outcome;

/**
 * What comes first in a record: which program wrote it, of which document, and what became of that.
 *
 * @param tool the program and its forms
 * @param corrections digest of what people had corrected; empty where they had not
 * @param ocr how the document's pictures were read; empty where it has none that matter
 * @param report report id
 * @param sha256 SHA-256 of the document, 64 hex digits
 * @param mediaType what the document's bytes are
 * @param bytes length of the document
 * @param pages number of pages, 0 where the format has none or nothing was read
 * @param kind code of the kind of report; empty where the document is none
 * @param outcome what became of it
 */
public record RecordHead(
        Tool tool,
        String ocr,
        String corrections,
        String report,
        String sha256,
        String mediaType,
        long bytes,
        int pages,
        String kind,
        Outcome outcome) {

    static RecordHead of(Tool tool, Extraction extraction) {
        return new RecordHead(
                tool,
                extraction.ocr(),
                extraction.corrections(),
                extraction.id(),
                extraction.sha256(),
                extraction.mediaType(),
                extraction.bytes(),
                extraction.pages(),
                extraction.kind(),
                extraction.outcome());
    }

    /**
     * What, besides the document, a record depends on.
     *
     * @param version version of this program
     * @param forms digest of the forms in use
     */
    public record Tool(String version, String forms) {}
}
