package org.gongkai.data.write;

import static org.gongkai.data.write.FieldKind.COORDINATE;
import static org.gongkai.data.write.FieldKind.COUNT;
import static org.gongkai.data.write.FieldKind.FLAG;
import static org.gongkai.data.write.FieldKind.INTEGER;
import static org.gongkai.data.write.FieldKind.NUMBER;
import static org.gongkai.data.write.FieldKind.SHARE;
import static org.gongkai.data.write.FieldKind.SIZE;
import static org.gongkai.data.write.FieldKind.TEXT;
import static org.gongkai.data.write.FieldKind.list;
import static org.gongkai.data.write.FieldKind.object;
import static org.gongkai.data.write.FieldKind.orNull;
import static org.gongkai.data.write.FieldKind.word;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.model.Box;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.Extraction;
import org.gongkai.model.Fact;
import org.gongkai.model.Finding;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Locality;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedCell.Origin;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.MatchedTable.LabelledCell;
import org.gongkai.model.MatchedTable.OpenRow;
import org.gongkai.model.Metadata;
import org.gongkai.model.Method;
import org.gongkai.model.Outcome;
import org.gongkai.model.Place;
import org.gongkai.model.Proof;
import org.gongkai.model.ProvenBy;
import org.gongkai.model.Recognition;
import org.gongkai.model.Section;
import org.gongkai.model.Sight;
import org.gongkai.model.Table;

/**
 * What a record holds, field by field, for writing and reading alike; the schema is the resource
 * {@code /org/gongkai/record.schema.json}.
 */
final class RecordShape {

    private static final FieldKind<ProvenBy> PROVEN_BY =
            word(ColumnType.of(ProvenBy.values(), ProvenBy::code));

    private static final ColumnType<Locality.Level> LEVELS =
            ColumnType.of(Locality.Level.values(), Locality.Level::code);

    private static final FieldKind<Sight> SIGHT = word(ColumnType.of(Sight.values(), Sight::code));

    private RecordShape() {}

    /** The parts of a record. */
    record Parts(
            RecordHead head,
            Metadata metadata,
            List<Section> sections,
            List<Table> tables,
            List<MatchedTable> forms,
            List<Cell> cells,
            List<Finding> findings,
            String checksum) {

        static Parts of(RecordHead.Tool tool, Extraction extraction) {
            return new Parts(
                    RecordHead.of(tool, extraction),
                    extraction.metadata(),
                    extraction.sections(),
                    extraction.tables(),
                    extraction.matched(),
                    cellsOf(extraction),
                    extraction.findings(),
                    RecordSum.UNKNOWN);
        }

        /** The statutory cells, and behind those of a table the ones that its form has not. */
        private static List<Cell> cellsOf(Extraction extraction) {
            return CellColumns.rows(new ReportColumns.Row(Source.file(""), extraction))
                    .map(Cell::of)
                    .toList();
        }

        Extraction extraction() {
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
                    matched(),
                    findings,
                    head.ocr(),
                    head.corrections(),
                    head.kind());
        }

        private List<MatchedTable> matched() {
            Map<String, List<MatchedCell>> own = new LinkedHashMap<>();
            Map<String, Set<OpenRow>> open = new LinkedHashMap<>();
            Map<String, List<LabelledCell>> others = new LinkedHashMap<>();
            for (Cell each : cells) {
                CellKey key = each.cell().key();
                if (key.row().isEmpty()) {
                    others.computeIfAbsent(key.table(), table -> new ArrayList<>())
                            .add(new LabelledCell(each.label().orElse(""), each.cell()));
                } else {
                    own.computeIfAbsent(key.table(), table -> new ArrayList<>()).add(each.cell());
                    each.label()
                            .ifPresent(
                                    label ->
                                            open.computeIfAbsent(
                                                            key.table(),
                                                            table -> new LinkedHashSet<>())
                                                    .add(new OpenRow(key.row(), label)));
                }
            }
            return forms.stream()
                    .map(table -> table.with(own.getOrDefault(table.table(), List.of())))
                    .map(
                            table ->
                                    table.open(
                                            List.copyOf(
                                                    open.getOrDefault(table.table(), Set.of()))))
                    .map(table -> table.keeping(others.getOrDefault(table.table(), List.of())))
                    .toList();
        }
    }

    /**
     * A cell.
     *
     * @param form of its table
     * @param flags that it carries
     * @param label what is printed beside it, where its form does not know the line beforehand
     */
    record Cell(String form, MatchedCell cell, List<String> flags, Optional<String> label) {

        private static Cell of(CellColumns.Row row) {
            String code = row.cell().key().row();
            boolean unknown = code.isEmpty() || row.table().labels().containsKey(code);
            Optional<String> label = Optional.of(row.label()).filter(text -> unknown);
            return new Cell(row.table().form(), row.cell(), row.flags(), label);
        }

        private Optional<Origin> origin() {
            return Optional.of(cell.origin()).filter(origin -> origin.table() >= 0);
        }
    }

    static RecordHead head(RecordFields<RecordHead> in) throws IOException {
        Made made = in.field("tool", object(RecordShape::made), Made::of);
        return new RecordHead(
                made.tool(),
                made.ocr(),
                made.corrections(),
                in.field("report", TEXT, RecordHead::report),
                in.field("sha256", TEXT, RecordHead::sha256),
                in.field("media_type", TEXT, RecordHead::mediaType),
                in.field("bytes", SIZE, RecordHead::bytes),
                in.field("pages", COUNT, RecordHead::pages),
                in.field("kind", TEXT, RecordHead::kind),
                in.part(RecordHead::outcome, RecordShape::outcome));
    }

    /** What made the record. */
    private record Made(RecordHead.Tool tool, String ocr, String corrections) {

        private static Made of(RecordHead head) {
            return new Made(head.tool(), head.ocr(), head.corrections());
        }
    }

    private static Made made(RecordFields<Made> in) throws IOException {
        in.told("name", TEXT, made -> "gongkai");
        String version = in.field("version", TEXT, made -> made.tool().version());
        String forms = in.field("forms", TEXT, made -> made.tool().forms());
        return new Made(
                new RecordHead.Tool(version, forms),
                in.field("ocr", TEXT, Made::ocr),
                in.field("corrections", TEXT, Made::corrections));
    }

    static Parts parts(RecordFields<Parts> in) throws IOException {
        return new Parts(
                in.part(Parts::head, RecordShape::head),
                in.field("metadata", object(RecordShape::metadata), Parts::metadata),
                in.field("sections", list(object(RecordShape::section)), Parts::sections),
                in.field("tables", list(object(RecordShape::table)), Parts::tables),
                in.field(
                        "forms", list(object(RecordShape::matchedTable).onOneLine()), Parts::forms),
                in.field("cells", list(object(RecordShape::cell).onOneLine()), Parts::cells),
                in.field("findings", list(object(RecordShape::finding)), Parts::findings),
                in.field("checksum", TEXT, Parts::checksum));
    }

    private static Outcome outcome(RecordFields<Outcome> in) throws IOException {
        return new Outcome(
                in.field("status", word(ReportColumns.STATUS.type()), Outcome::status),
                in.field("reason", word(ReportColumns.REASON.type()), Outcome::reason),
                in.field("message", TEXT, Outcome::message));
    }

    private static Metadata metadata(RecordFields<Metadata> in) throws IOException {
        String title = in.field("title", TEXT, Metadata::title);
        String agency = in.field("agency", TEXT, Metadata::agency);
        int year = in.field("year", COUNT, metadata -> metadata.year().orElse(0));
        return new Metadata(
                title,
                agency,
                year > 0 ? OptionalInt.of(year) : OptionalInt.empty(),
                in.field("period_start", TEXT, Metadata::periodStart),
                in.field("period_end", TEXT, Metadata::periodEnd),
                in.field("published", TEXT, Metadata::published),
                in.field("signature", TEXT, Metadata::signature),
                in.part(Metadata::where, RecordShape::locality),
                in.field("facts", list(object(RecordShape::fact).onOneLine()), Metadata::facts));
    }

    private static Locality locality(RecordFields<Locality> in) throws IOException {
        return new Locality(
                in.field("division", TEXT, Locality::division),
                in.field("province", TEXT, Locality::province),
                in.field("city", TEXT, Locality::city),
                in.field("county", TEXT, Locality::county),
                in.field("level", orNull(word(LEVELS)), Locality::level),
                in.field("body", TEXT, Locality::body),
                in.field("division_candidates", list(TEXT).onOneLine(), Locality::candidates));
    }

    private static Fact fact(RecordFields<Fact> in) throws IOException {
        return new Fact(
                in.field("name", TEXT, Fact::name),
                in.field("raw", TEXT, Fact::raw),
                in.field("source", TEXT, Fact::source),
                in.field("method", orNull(word(CellColumns.METHOD.type())), Fact::method),
                in.part(Fact::place, RecordShape::place),
                in.field("flags", list(TEXT).onOneLine(), Fact::flags),
                in.field("candidates", list(TEXT).onOneLine(), Fact::candidates));
    }

    private static Section section(RecordFields<Section> in) throws IOException {
        return new Section(
                in.field("order", INTEGER, Section::order),
                in.field("level", INTEGER, Section::level),
                in.field("number", TEXT, Section::number),
                in.field("code", TEXT, Section::code),
                in.field("heading", TEXT, Section::heading),
                in.field("page", COUNT, Section::page),
                in.field("paragraphs", list(TEXT), Section::paragraphs),
                in.field("children", list(object(RecordShape::section)), Section::children));
    }

    private static Table table(RecordFields<Table> in) throws IOException {
        int index = in.field("index", INTEGER, Table::index);
        String section = in.field("section", TEXT, Table::section);
        String caption = in.field("caption", TEXT, Table::caption);
        Method method =
                in.field("method", word(CellColumns.METHOD.type()), it -> it.grid().method());
        Grid.Alignment alignment =
                in.field("regular", FLAG, table -> table.grid().regular())
                        ? Grid.Alignment.COLUMNS
                        : Grid.Alignment.SEQUENCE;
        int rows = in.field("rows", INTEGER, table -> table.grid().rows());
        int columns = in.field("columns", INTEGER, table -> table.grid().columns());
        Place place = in.part(table -> table.grid().place(), RecordShape::place);
        List<Integer> partStarts =
                in.field("part_starts", list(INTEGER).onOneLine(), Table::partStarts);
        List<GridCell> cells =
                in.field(
                        "cells",
                        list(object(RecordShape::gridCell).onOneLine()),
                        table -> table.grid().cells());
        Grid grid = new Grid(rows, columns, cells, method, alignment, place);
        return new Table(
                index, grid, section, partStarts, Table.End.CLOSED, caption, List.of(), List.of());
    }

    private static GridCell gridCell(RecordFields<GridCell> in) throws IOException {
        int row = in.field("row", INTEGER, GridCell::row);
        int column = in.field("column", INTEGER, GridCell::column);
        int rowSpan = in.field("row_span", INTEGER, GridCell::rowSpan);
        int columnSpan = in.field("column_span", INTEGER, GridCell::columnSpan);
        String text = in.field("text", TEXT, GridCell::text);
        Place place = in.part(GridCell::place, RecordShape::place);
        Optional<Recognition> recognition =
                in.partIfAny(
                        "confidence", GridCell::recognition, fields -> recognition(text, fields));
        Optional<BigDecimal> held =
                in.partIfAny(
                        "held",
                        GridCell::held,
                        fields -> fields.field("held", NUMBER, number -> number));
        Optional<List<Sight>> sights =
                in.partIfAny(
                        "sights",
                        cell -> Optional.of(cell.sights()).filter(seen -> !seen.isEmpty()),
                        fields -> fields.field("sights", list(SIGHT).onOneLine(), seen -> seen));
        return new GridCell(row, column, rowSpan, columnSpan, text, place, recognition, held)
                .seen(sights.orElse(List.of()));
    }

    private static Recognition recognition(String text, RecordFields<Recognition> in)
            throws IOException {
        return new Recognition(
                text,
                in.field("confidence", SHARE, Recognition::confidence),
                in.field(
                        "variants",
                        list(object(RecordShape::variant).onOneLine()),
                        Recognition::variants));
    }

    private static Recognition.Variant variant(RecordFields<Recognition.Variant> in)
            throws IOException {
        return new Recognition.Variant(
                in.field("text", TEXT, Recognition.Variant::text),
                in.field("weight", SHARE, Recognition.Variant::weight));
    }

    /** A table without its cells, which follow all tables. */
    private static MatchedTable matchedTable(RecordFields<MatchedTable> in) throws IOException {
        return new MatchedTable(
                in.field("table", TEXT, MatchedTable::table),
                in.field("form", TEXT, MatchedTable::form),
                in.field("found_in", list(INTEGER).onOneLine(), MatchedTable::tables),
                List.of(),
                in.field("sums", object(RecordShape::proof), MatchedTable::proof),
                List.of());
    }

    private static Proof proof(RecordFields<Proof> in) throws IOException {
        return new Proof(
                in.field("held", INTEGER, Proof::held),
                in.field("open", INTEGER, Proof::open),
                in.field("broken", INTEGER, Proof::broken));
    }

    private static Cell cell(RecordFields<Cell> in) throws IOException {
        CellKey key = in.part(each -> each.cell().key(), RecordShape::key);
        in.told("form", TEXT, Cell::form);
        Optional<BigDecimal> number =
                in.field("value", orNull(NUMBER), each -> each.cell().value().number());
        String raw = in.field("raw", TEXT, each -> each.cell().value().raw());
        CellState state =
                in.field(
                        "state",
                        word(CellColumns.STATE.type()),
                        each -> each.cell().value().state());
        String unit = in.field("unit", TEXT, each -> each.cell().unit());
        String printed = in.field("printed_unit", TEXT, each -> each.cell().value().unit());
        Place place = in.part(each -> each.cell().place(), RecordShape::place);
        Method method =
                in.field("method", word(CellColumns.METHOD.type()), each -> each.cell().method());
        Optional<Double> confidence =
                in.partIfAny(
                        "confidence",
                        each -> each.cell().confidence().stream().boxed().findFirst(),
                        it -> it.field("confidence", SHARE, share -> share));
        // Told by the findings, see Extraction.flags.
        in.told("flags", list(TEXT), Cell::flags);
        Optional<Origin> origin =
                in.field("origin", orNull(object(RecordShape::origin).onOneLine()), Cell::origin);
        Optional<String> label =
                in.partIfAny(
                        "raw_label", Cell::label, it -> it.field("raw_label", TEXT, text -> text));
        Optional<Optional<Integer>> shift =
                in.partIfAny(
                        "unit_shift",
                        each -> shift(each.cell()),
                        it -> it.field("unit_shift", orNull(INTEGER), places -> places));
        Optional<Boolean> seen =
                in.partIfAny(
                        "seen",
                        each -> Optional.of(each.cell().seen()).filter(twice -> twice),
                        it -> it.field("seen", FLAG, twice -> twice));
        Optional<List<ProvenBy>> proven =
                in.partIfAny(
                        "proven",
                        each -> Optional.of(sums(each.cell())).filter(some -> !some.isEmpty()),
                        it -> it.field("proven", list(PROVEN_BY).onOneLine(), some -> some));
        CellValue value = new CellValue(state, raw, number, printed);
        MatchedCell cell =
                new MatchedCell(
                        key,
                        value,
                        unit,
                        place,
                        method,
                        origin.orElse(Origin.NONE),
                        confidence.stream().mapToDouble(it -> it).findFirst(),
                        shift.orElse(Optional.of(0)).stream().mapToInt(it -> it).findFirst(),
                        Set.copyOf(proven.orElse(List.of())));
        return new Cell("", seen.isPresent() ? cell.seenTwice() : cell, List.of(), label);
    }

    /** What holds a cell but for the second look, which has a field of its own. */
    private static List<ProvenBy> sums(MatchedCell cell) {
        return cell.provenBy().stream().filter(each -> each != ProvenBy.EYE).toList();
    }

    /** Said where it is not 0, as it is in nearly all cells. */
    private static Optional<Optional<Integer>> shift(MatchedCell cell) {
        return Optional.of(cell.shift().stream().boxed().findFirst())
                .filter(shift -> !shift.equals(Optional.of(0)));
    }

    private static Origin origin(RecordFields<Origin> in) throws IOException {
        return new Origin(
                in.field("table", INTEGER, Origin::table),
                in.field("row", INTEGER, Origin::row),
                in.field("column", INTEGER, Origin::column));
    }

    private static Finding finding(RecordFields<Finding> in) throws IOException {
        return new Finding(
                Finding.Kind.of(in.field("code", TEXT, Finding::code)),
                in.field("severity", word(FindingColumns.SEVERITY.type()), Finding::severity),
                in.part(Finding::subject, RecordShape::key),
                in.field("expected", TEXT, Finding::expected),
                in.field("actual", TEXT, Finding::actual),
                in.field("message", TEXT, Finding::message),
                in.field("cells", list(object(RecordShape::key).onOneLine()), Finding::cells));
    }

    private static CellKey key(RecordFields<CellKey> in) throws IOException {
        return new CellKey(
                in.field("table", TEXT, CellKey::table),
                in.field("row", TEXT, CellKey::row),
                in.field("column", TEXT, CellKey::column));
    }

    private static Place place(RecordFields<Place> in) throws IOException {
        int page = in.field("page", COUNT, Place::page);
        return in.field(
                        "box",
                        orNull(object(RecordShape::box).onOneLine()),
                        place -> place.paged() ? Optional.of(place.box()) : Optional.empty())
                .map(box -> new Place(page, box))
                .orElse(Place.UNPAGED);
    }

    private static Box box(RecordFields<Box> in) throws IOException {
        return new Box(
                in.field("x", COORDINATE, Box::x),
                in.field("y", COORDINATE, Box::y),
                in.field("width", COORDINATE, Box::width),
                in.field("height", COORDINATE, Box::height));
    }
}
