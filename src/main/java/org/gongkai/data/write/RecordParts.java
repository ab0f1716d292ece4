package org.gongkai.data.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gongkai.model.Box;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.MatchedTable.LabelledCell;
import org.gongkai.model.Metadata;
import org.gongkai.model.Method;
import org.gongkai.model.Outcome;
import org.gongkai.model.Place;
import org.gongkai.model.Proof;
import org.gongkai.model.Reason;
import org.gongkai.model.Recognition;
import org.gongkai.model.Section;
import org.gongkai.model.Severity;
import org.gongkai.model.Status;
import org.gongkai.model.Table;

/**
 * The model's values from a record, in the order in which {@link RecordFields} and {@link
 * TableFields} write them.
 */
final class RecordParts {

    private final RecordStream in;

    RecordParts(RecordStream in) {
        this.in = in;
    }

    /** What stands before the metadata. */
    RecordHead head() throws IOException {
        in.startObject();
        in.startObject("tool");
        in.text("name");
        String version = in.text("version");
        String forms = in.text("forms");
        String ocr = in.text("ocr");
        String corrections = in.text("corrections");
        in.endObject();
        return new RecordHead(
                new RecordHead.Tool(version, forms),
                ocr,
                corrections,
                in.text("report"),
                in.text("sha256"),
                in.text("media_type"),
                in.size("bytes"),
                in.count("pages"),
                outcome());
    }

    /** All of it, with or without the tables as found. */
    Extraction extraction(boolean withTables) throws IOException {
        RecordHead head = head();
        Metadata metadata = metadata();
        List<Section> sections = in.objects("sections", this::section);
        List<Table> tables = withTables ? in.objects("tables", this::table) : noTables();
        List<MatchedTable> matched = matched();
        List<Finding> findings = in.objects("findings", this::finding);
        in.endObject();
        in.end();
        return new Extraction(
                head.report(),
                head.sha256(),
                head.mediaType(),
                head.bytes(),
                head.pages(),
                head.outcome(),
                metadata,
                sections,
                tables,
                matched,
                findings,
                head.ocr(),
                head.corrections());
    }

    private List<Table> noTables() throws IOException {
        in.skip("tables");
        return List.of();
    }

    private Outcome outcome() throws IOException {
        return new Outcome(
                in.constant(Status.class, "status"),
                in.constantOr(Reason.NONE, "reason"),
                in.text("message"));
    }

    private Metadata metadata() throws IOException {
        in.startObject("metadata");
        Metadata metadata =
                new Metadata(
                        in.text("title"),
                        in.text("agency"),
                        year(),
                        in.text("period_start"),
                        in.text("period_end"),
                        in.text("published"),
                        in.text("signature"));
        in.endObject();
        return metadata;
    }

    private OptionalInt year() throws IOException {
        int year = in.count("year");
        return year > 0 ? OptionalInt.of(year) : OptionalInt.empty();
    }

    private Section section() throws IOException {
        return new Section(
                in.integer("order"),
                in.integer("level"),
                in.text("number"),
                in.text("code"),
                in.text("heading"),
                in.count("page"),
                in.texts("paragraphs"),
                in.objects("children", this::section));
    }

    private Table table() throws IOException {
        int index = in.integer("index");
        String section = in.text("section");
        Method method = in.constant(Method.class, "method");
        Grid.Alignment alignment =
                in.flag("regular") ? Grid.Alignment.COLUMNS : Grid.Alignment.SEQUENCE;
        int rows = in.integer("rows");
        int columns = in.integer("columns");
        Place place = place();
        List<Integer> partStarts = in.integers("part_starts");
        List<GridCell> cells = in.objects("cells", this::gridCell);
        Grid grid = new Grid(rows, columns, cells, method, alignment, place);
        return new Table(index, grid, section, partStarts);
    }

    private GridCell gridCell() throws IOException {
        int row = in.integer("row");
        int column = in.integer("column");
        int rowSpan = in.integer("row_span");
        int columnSpan = in.integer("column_span");
        String text = in.text("text");
        Place place = place();
        return new GridCell(row, column, rowSpan, columnSpan, text, place, recognition(text));
    }

    private Optional<Recognition> recognition(String text) throws IOException {
        if (!in.next("confidence")) {
            return Optional.empty();
        }
        double confidence = in.points("confidence");
        return Optional.of(
                new Recognition(text, confidence, in.objects("variants", this::variant)));
    }

    private Recognition.Variant variant() throws IOException {
        return new Recognition.Variant(in.text("text"), in.points("weight"));
    }

    private List<MatchedTable> matched() throws IOException {
        List<MatchedTable> empty = in.objects("forms", this::matchedTable);
        Map<String, List<MatchedCell>> cells = new LinkedHashMap<>();
        Map<String, List<LabelledCell>> others = new LinkedHashMap<>();
        for (LabelledCell read : in.objects("cells", this::labelledCell)) {
            CellKey key = read.cell().key();
            if (key.row().isEmpty()) {
                others.computeIfAbsent(key.table(), table -> new ArrayList<>()).add(read);
            } else {
                cells.computeIfAbsent(key.table(), table -> new ArrayList<>()).add(read.cell());
            }
        }
        return empty.stream()
                .map(table -> table.with(cells.getOrDefault(table.table(), List.of())))
                .map(table -> table.keeping(others.getOrDefault(table.table(), List.of())))
                .toList();
    }

    /** Any cell; those of the form have no label. */
    private LabelledCell labelledCell() throws IOException {
        MatchedCell cell = matchedCell();
        return new LabelledCell(in.next("raw_label") ? in.text("raw_label") : "", cell);
    }

    private MatchedTable matchedTable() throws IOException {
        return new MatchedTable(
                in.text("table"),
                in.text("form"),
                in.integers("found_in"),
                List.of(),
                proof(),
                List.of());
    }

    private Proof proof() throws IOException {
        in.startObject("sums");
        Proof proof = new Proof(in.integer("held"), in.integer("open"), in.integer("broken"));
        in.endObject();
        return proof;
    }

    private MatchedCell matchedCell() throws IOException {
        CellKey key = key();
        // Told by the table, see matchedTable.
        in.skip("form");
        Optional<BigDecimal> number = in.number("value");
        String raw = in.text("raw");
        CellState state = in.constant(CellState.class, "state");
        String unit = in.text("unit");
        CellValue value = new CellValue(state, raw, number, in.text("printed_unit"));
        Place place = place();
        Method method = in.constant(Method.class, "method");
        OptionalDouble confidence =
                in.next("confidence")
                        ? OptionalDouble.of(in.points("confidence"))
                        : OptionalDouble.empty();
        // Told by the findings, see Extraction.flags.
        in.skip("flags");
        return new MatchedCell(key, value, unit, place, method, origin(), confidence);
    }

    private MatchedCell.Origin origin() throws IOException {
        if (!in.startObjectOrNull("origin")) {
            return MatchedCell.Origin.NONE;
        }
        MatchedCell.Origin origin =
                new MatchedCell.Origin(
                        in.integer("table"), in.integer("row"), in.integer("column"));
        in.endObject();
        return origin;
    }

    private Finding finding() throws IOException {
        return new Finding(
                Finding.Kind.of(in.text("code")),
                in.constant(Severity.class, "severity"),
                key(),
                in.text("expected"),
                in.text("actual"),
                in.text("message"),
                in.objects("cells", this::key));
    }

    private CellKey key() throws IOException {
        return new CellKey(in.text("table"), in.text("row"), in.text("column"));
    }

    private Place place() throws IOException {
        int page = in.count("page");
        if (!in.startObjectOrNull("box")) {
            return Place.UNPAGED;
        }
        Place place =
                new Place(
                        page,
                        new Box(
                                in.points("x"),
                                in.points("y"),
                                in.points("width"),
                                in.points("height")));
        in.endObject();
        return place;
    }
}
