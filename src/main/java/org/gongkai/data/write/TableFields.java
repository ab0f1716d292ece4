package org.gongkai.data.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellValue;
import org.gongkai.model.Extraction;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.MatchedTable.LabelledCell;
import org.gongkai.model.Place;
import org.gongkai.model.Recognition;
import org.gongkai.model.Table;

/** The fields {@code tables} and {@code cells} of a record. */
final class TableFields {

    private static final SortedSet<String> NO_FLAGS = Collections.emptySortedSet();

    private final JsonGenerator json;
    private final RecordLayout layout;

    TableFields(JsonGenerator json, RecordLayout layout) {
        this.json = json;
        this.layout = layout;
    }

    /** The tables as found. */
    void found(List<Table> tables) throws IOException {
        json.writeArrayFieldStart("tables");
        for (Table table : tables) {
            found(table);
        }
        json.writeEndArray();
    }

    private void found(Table table) throws IOException {
        Grid grid = table.grid();
        json.writeStartObject();
        json.writeNumberField("index", table.index());
        json.writeStringField("section", table.section());
        json.writeStringField("method", grid.method().code());
        json.writeBooleanField("regular", grid.regular());
        json.writeNumberField("rows", grid.rows());
        json.writeNumberField("columns", grid.columns());
        place(grid.place());
        layout.startFlatArray(json, "part_starts");
        for (int row : table.partStarts()) {
            json.writeNumber(row);
        }
        layout.endFlatArray(json);
        json.writeArrayFieldStart("cells");
        for (GridCell cell : grid.cells()) {
            gridCell(cell);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void gridCell(GridCell cell) throws IOException {
        layout.startFlatObject(json);
        json.writeNumberField("row", cell.row());
        json.writeNumberField("column", cell.column());
        json.writeNumberField("row_span", cell.rowSpan());
        json.writeNumberField("column_span", cell.columnSpan());
        json.writeStringField("text", cell.text());
        place(cell.place());
        if (cell.recognition().isPresent()) {
            recognition(cell.recognition().get());
        }
        layout.endFlatObject(json);
    }

    private void recognition(Recognition recognition) throws IOException {
        confidence(recognition.confidence());
        json.writeArrayFieldStart("variants");
        for (Recognition.Variant variant : recognition.variants()) {
            json.writeStartObject();
            json.writeStringField("text", variant.text());
            json.writeFieldName("weight");
            json.writeNumber(Decimals.share(variant.weight()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void confidence(double confidence) throws IOException {
        json.writeFieldName("confidence");
        json.writeNumber(Decimals.share(confidence));
    }

    /** The statutory cells, and behind those of a table the ones that its form does not have. */
    void cells(Extraction extraction) throws IOException {
        Map<CellKey, SortedSet<String>> flags = extraction.flags();
        json.writeArrayFieldStart("cells");
        for (MatchedTable table : extraction.matched()) {
            for (MatchedCell cell : table.cells()) {
                layout.startFlatObject(json);
                cell(table.form(), cell, flags.getOrDefault(cell.key(), NO_FLAGS));
                layout.endFlatObject(json);
            }
            for (LabelledCell other : table.others()) {
                layout.startFlatObject(json);
                cell(table.form(), other.cell(), NO_FLAGS);
                json.writeStringField("raw_label", other.label());
                layout.endFlatObject(json);
            }
        }
        json.writeEndArray();
    }

    private void cell(String form, MatchedCell cell, Set<String> flags) throws IOException {
        matchedCell(form, cell);
        flags(flags);
        origin(cell.origin());
    }

    private void matchedCell(String form, MatchedCell cell) throws IOException {
        CellValue value = cell.value();
        json.writeStringField("table", cell.key().table());
        json.writeStringField("row", cell.key().row());
        json.writeStringField("column", cell.key().column());
        json.writeStringField("form", form);
        json.writeFieldName("value");
        if (value.number().isPresent()) {
            json.writeNumber(Decimals.plain(value.number().get()));
        } else {
            json.writeNull();
        }
        json.writeStringField("raw", value.raw());
        json.writeStringField("state", value.state().code());
        json.writeStringField("unit", cell.unit());
        json.writeStringField("printed_unit", value.unit());
        place(cell.place());
        json.writeStringField("method", cell.method().code());
        if (cell.confidence().isPresent()) {
            confidence(cell.confidence().getAsDouble());
        }
    }

    private void flags(Set<String> flags) throws IOException {
        json.writeArrayFieldStart("flags");
        for (String flag : flags) {
            json.writeString(flag);
        }
        json.writeEndArray();
    }

    private void origin(MatchedCell.Origin origin) throws IOException {
        if (origin.table() < 0) {
            json.writeNullField("origin");
            return;
        }
        json.writeObjectFieldStart("origin");
        json.writeNumberField("table", origin.table());
        json.writeNumberField("row", origin.row());
        json.writeNumberField("column", origin.column());
        json.writeEndObject();
    }

    private void place(Place place) throws IOException {
        if (!place.paged()) {
            json.writeNullField("page");
            json.writeNullField("box");
            return;
        }
        json.writeNumberField("page", place.page());
        json.writeFieldName("box");
        layout.startFlatObject(json);
        coordinate("x", place.box().x());
        coordinate("y", place.box().y());
        coordinate("width", place.box().width());
        coordinate("height", place.box().height());
        layout.endFlatObject(json);
    }

    private void coordinate(String name, double points) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(Decimals.coordinate(points));
    }
}
