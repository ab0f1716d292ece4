package org.gongkai.data.write;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Metadata;
import org.gongkai.model.Proof;

/** The row of a document in reports.csv. */
final class ReportRow {

    static final List<String> COLUMNS =
            List.of(
                    "report",
                    "source",
                    "media_type",
                    "bytes",
                    "pages",
                    "status",
                    "reason",
                    "title",
                    "agency",
                    "year",
                    "period_start",
                    "period_end",
                    "published",
                    "forms",
                    "cells",
                    "flagged",
                    "message",
                    "sums_held",
                    "sums_open",
                    "sums_broken",
                    "parent");

    private ReportRow() {}

    static List<String> of(Source source, Extraction extraction) {
        Metadata metadata = extraction.metadata();
        return List.of(
                extraction.id(),
                source.name(),
                extraction.mediaType(),
                extraction.id().isEmpty() ? "" : Long.toString(extraction.bytes()),
                extraction.pages() > 0 ? Integer.toString(extraction.pages()) : "",
                extraction.outcome().status().code(),
                extraction.outcome().reason().code(),
                metadata.title(),
                metadata.agency(),
                metadata.yearText(),
                metadata.periodStart(),
                metadata.periodEnd(),
                metadata.published(),
                extraction.forms(),
                Long.toString(cells(extraction)),
                Long.toString(flagged(extraction)),
                extraction.outcome().message(),
                sums(extraction, Proof::held),
                sums(extraction, Proof::open),
                sums(extraction, Proof::broken),
                source.parent());
    }

    private static String sums(Extraction extraction, ToIntFunction<Proof> count) {
        int sum = extraction.matched().stream().map(MatchedTable::proof).mapToInt(count).sum();
        return Integer.toString(sum);
    }

    private static long cells(Extraction extraction) {
        return extraction.cells().filter(cell -> cell.value().state() != CellState.MISSING).count();
    }

    private static long flagged(Extraction extraction) {
        Set<CellKey> flagged = extraction.flags().keySet();
        return extraction.cells().filter(cell -> flagged.contains(cell.key())).count();
    }
}
