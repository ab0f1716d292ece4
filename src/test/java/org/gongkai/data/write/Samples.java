package org.gongkai.data.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.model.Box;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.Extraction;
import org.gongkai.model.Fact;
import org.gongkai.model.Finding;
import org.gongkai.model.Finding.BrokenSum;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Locality;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.MatchedTable.LabelledCell;
import org.gongkai.model.Metadata;
import org.gongkai.model.Method;
import org.gongkai.model.Outcome;
import org.gongkai.model.Place;
import org.gongkai.model.Proof;
import org.gongkai.model.ProvenBy;
import org.gongkai.model.Reason;
import org.gongkai.model.Recognition;
import org.gongkai.model.Section;
import org.gongkai.model.Sight;
import org.gongkai.model.Status;
import org.gongkai.model.Table;

/** Extractions to write. */
final class Samples {

    static final String SHA256 = "0123456789abcdef".repeat(4);

    /** Texts that break careless writers. */
    static final List<String> ODD =
            List.of(
                    "a,b",
                    "say \"no\"",
                    "\"",
                    "two\nlines",
                    "lone\rreturn",
                    "both\r\n",
                    " padded ",
                    "back\\slash",
                    "=1+1",
                    "@cmd",
                    "'",
                    ";",
                    "\t",
                    "😀𠮷",
                    "\u0000\u001F",
                    "\u2028",
                    "\uFEFFmark",
                    "null",
                    "NaN",
                    "<b>&amp;",
                    "");

    private static final CellKey GRANTED = new CellKey("requests", "granted", "natural_person");
    private static final CellKey TOTAL = new CellKey("requests", "granted", "total");
    private static final Place PLACE = new Place(3, new Box(72.25, 100, 20.5, 0.07));

    private Samples() {}

    /** A report with something in every field. */
    static Extraction report() {
        return extraction(new Outcome(Status.REVIEW, Reason.NONE, ""), "某县人民政府");
    }

    /** The same with odd texts wherever a text is free. */
    static Extraction odd(String text) {
        return extraction(new Outcome(Status.PARTIAL, Reason.PARTLY_DAMAGED, text), text);
    }

    static Extraction with(Outcome outcome) {
        return new Extraction(
                SHA256.substring(0, 16),
                SHA256,
                "application/pdf",
                0,
                0,
                outcome,
                Metadata.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Extraction extraction(Outcome outcome, String text) {
        return new Extraction(
                SHA256.substring(0, 16),
                SHA256,
                "application/pdf",
                12345,
                7,
                outcome,
                new Metadata(
                        text,
                        text,
                        OptionalInt.of(2024),
                        "2024-01-01",
                        "2024-12-31",
                        "2025-01-20",
                        text,
                        new Locality(
                                "320813",
                                "江苏省",
                                "淮安市",
                                text,
                                Optional.of(Locality.Level.COUNTY),
                                text,
                                List.of()),
                        List.of(
                                new Fact(
                                        "agency",
                                        text,
                                        "title",
                                        Optional.of(Method.OCR),
                                        PLACE,
                                        List.of("agency-doubtful"),
                                        List.of(text)),
                                new Fact(
                                        "year",
                                        "",
                                        "",
                                        Optional.empty(),
                                        Place.UNPAGED,
                                        List.of(),
                                        List.of()))),
                List.of(section(text)),
                List.of(table(text)),
                List.of(requests(text), review()),
                List.of(rowSum(text), note(text)));
    }

    private static Section section(String text) {
        Section child =
                new Section(2, 2, "（一）", "", text, 2, List.of("第一段", "第二段" + text), List.of());
        Section other = new Section(3, 2, "（二）", "", "", 0, List.of(), List.of());
        return new Section(
                1, 1, "一", "overview", text, 1, List.of(text, "x"), List.of(child, other));
    }

    private static Table table(String text) {
        List<GridCell> cells =
                List.of(
                        new GridCell(0, 0, 1, 2, text, PLACE),
                        new GridCell(1, 0, 2, 1, "", Place.UNPAGED),
                        new GridCell(
                                1,
                                1,
                                1,
                                1,
                                "5",
                                PLACE,
                                Optional.of(
                                        new Recognition(
                                                "5",
                                                0.4,
                                                List.of(
                                                        new Recognition.Variant("5", 0.75),
                                                        new Recognition.Variant(text, 0.25)))),
                                Optional.empty()),
                        new GridCell(
                                2,
                                1,
                                1,
                                1,
                                "1,235",
                                PLACE,
                                Optional.of(Recognition.sure("1,235", 1)),
                                Optional.of(new BigDecimal("1234.6")),
                                List.of(Sight.STRUCK, Sight.HIDDEN, Sight.STRUCK)));
        return new Table(
                0,
                new Grid(3, 2, cells, Method.RULED, Grid.Alignment.COLUMNS, PLACE),
                "requests",
                List.of(1, 2));
    }

    private static MatchedTable requests(String text) {
        return new MatchedTable(
                "requests",
                "gov2021",
                List.of(0),
                List.of(
                        cell(GRANTED, CellValue.number("-18", new BigDecimal("-18"), ""), "件"),
                        cell(TOTAL, CellValue.number(text, new BigDecimal("96171.6"), "元"), "元"),
                        new MatchedCell(
                                key("blank"),
                                CellValue.BLANK,
                                "件",
                                PLACE,
                                Method.OCR,
                                new MatchedCell.Origin(0, 1, 1),
                                OptionalDouble.of(0.985),
                                OptionalInt.of(-4)),
                        cell(key("dash"), CellValue.of(CellState.DASH, "—"), "件")
                                .held(Set.of(ProvenBy.BOTH))
                                .seenTwice(),
                        cell(key("text"), CellValue.of(CellState.TEXT, text), ""),
                        cell(key("unreadable"), CellValue.of(CellState.UNREADABLE, "囗"), "")),
                new Proof(30, 2, 1),
                List.of());
    }

    private static MatchedTable review() {
        MatchedCell missing =
                new MatchedCell(
                        new CellKey("review", "recon", "upheld"),
                        CellValue.MISSING,
                        "件",
                        Place.UNPAGED,
                        Method.TEXT,
                        MatchedCell.Origin.NONE);
        return new MatchedTable(
                "review", "gov2019", List.of(), List.of(missing), Proof.NONE, List.of());
    }

    /** The sample report with a list of which one line is no row of its form. */
    static Extraction withOtherLines(String label) {
        CellKey other = new CellKey("statistics", "", "count");
        MatchedTable list =
                new MatchedTable(
                                "statistics",
                                "stat2014",
                                List.of(0),
                                List.of(
                                        cell(
                                                new CellKey("statistics", "requests", "count"),
                                                CellValue.number("7", new BigDecimal("7"), ""),
                                                "件")),
                                Proof.NONE,
                                List.of())
                        .keeping(
                                List.of(
                                        new LabelledCell(
                                                label,
                                                cell(
                                                        other,
                                                        CellValue.of(CellState.DASH, "—"),
                                                        "人"))));
        Extraction report = report();
        List<MatchedTable> tables = new ArrayList<>(report.matched());
        tables.add(0, list);
        return report.corrected(report.outcome(), tables, report.findings(), "");
    }

    private static CellKey key(String row) {
        return new CellKey("requests", row, "total");
    }

    private static MatchedCell cell(CellKey key, CellValue value, String unit) {
        return new MatchedCell(
                key, value, unit, PLACE, Method.RULED, new MatchedCell.Origin(0, 1, 1));
    }

    private static Finding rowSum(String text) {
        return new BrokenSum("row-sum")
                .on(
                        new CellKey("requests", "granted", ""),
                        "5",
                        text,
                        "The row granted adds up to 5; " + text,
                        List.of(GRANTED, TOTAL));
    }

    private static Finding note(String text) {
        return FindingCode.LABEL_VARIANT.on(CellKey.ofTable("requests"), text, List.of(GRANTED));
    }
}
