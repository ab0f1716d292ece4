package org.gongkai.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
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
import org.gongkai.model.Metadata;
import org.gongkai.model.Method;
import org.gongkai.model.Outcome;
import org.gongkai.model.Place;
import org.gongkai.model.Proof;
import org.gongkai.model.Reason;
import org.gongkai.model.Section;
import org.gongkai.model.Severity;
import org.gongkai.model.Status;
import org.gongkai.model.Table;

/**
 * The model's values from the nodes of a record. A field that is not there is an {@link
 * IllegalArgumentException}.
 */
final class RecordParts {

    private RecordParts() {}

    static Extraction extraction(JsonNode node) {
        return new Extraction(
                text(node, "report"),
                text(node, "sha256"),
                text(node, "media_type"),
                node.required("bytes").longValue(),
                count(node, "pages"),
                outcome(node),
                metadata(node.required("metadata")),
                list(node, "sections", RecordParts::section),
                list(node, "tables", RecordParts::table),
                matched(node),
                list(node, "findings", RecordParts::finding));
    }

    private static Outcome outcome(JsonNode node) {
        String reason = text(node, "reason");
        return new Outcome(
                constant(Status.class, text(node, "status")),
                reason.isEmpty() ? Reason.NONE : constant(Reason.class, reason),
                text(node, "message"));
    }

    private static Metadata metadata(JsonNode node) {
        int year = count(node, "year");
        return new Metadata(
                text(node, "title"),
                text(node, "agency"),
                year > 0 ? OptionalInt.of(year) : OptionalInt.empty(),
                text(node, "period_start"),
                text(node, "period_end"),
                text(node, "published"),
                text(node, "signature"));
    }

    private static Section section(JsonNode node) {
        return new Section(
                integer(node, "order"),
                integer(node, "level"),
                text(node, "number"),
                text(node, "code"),
                text(node, "heading"),
                count(node, "page"),
                list(node, "paragraphs", JsonNode::textValue),
                list(node, "children", RecordParts::section));
    }

    private static Table table(JsonNode node) {
        Grid grid =
                new Grid(
                        integer(node, "rows"),
                        integer(node, "columns"),
                        list(node, "cells", RecordParts::gridCell),
                        constant(Method.class, text(node, "method")),
                        node.required("regular").booleanValue(),
                        place(node));
        return new Table(
                integer(node, "index"),
                grid,
                text(node, "section"),
                list(node, "part_starts", JsonNode::intValue));
    }

    private static GridCell gridCell(JsonNode node) {
        return new GridCell(
                integer(node, "row"),
                integer(node, "column"),
                integer(node, "row_span"),
                integer(node, "column_span"),
                text(node, "text"),
                place(node));
    }

    private static List<MatchedTable> matched(JsonNode record) {
        List<MatchedCell> cells = list(record, "cells", RecordParts::matchedCell);
        return list(record, "forms", form -> matchedTable(form, cells));
    }

    private static MatchedTable matchedTable(JsonNode form, List<MatchedCell> cells) {
        String table = text(form, "table");
        return new MatchedTable(
                table,
                text(form, "form"),
                list(form, "found_in", JsonNode::intValue),
                cells.stream().filter(cell -> cell.key().table().equals(table)).toList(),
                proof(form.required("sums")),
                List.of());
    }

    private static Proof proof(JsonNode node) {
        return new Proof(integer(node, "held"), integer(node, "open"), integer(node, "broken"));
    }

    private static MatchedCell matchedCell(JsonNode node) {
        JsonNode value = node.required("value");
        Optional<BigDecimal> number =
                value.isNull() ? Optional.empty() : Optional.of(value.decimalValue());
        CellState state = constant(CellState.class, text(node, "state"));
        return new MatchedCell(
                key(node),
                new CellValue(state, text(node, "raw"), number, text(node, "printed_unit")),
                text(node, "unit"),
                place(node),
                constant(Method.class, text(node, "method")),
                origin(node.required("origin")));
    }

    private static MatchedCell.Origin origin(JsonNode node) {
        return node.isNull()
                ? MatchedCell.Origin.NONE
                : new MatchedCell.Origin(
                        integer(node, "table"), integer(node, "row"), integer(node, "column"));
    }

    private static Finding finding(JsonNode node) {
        return new Finding(
                text(node, "code"),
                constant(Severity.class, text(node, "severity")),
                key(node),
                text(node, "expected"),
                text(node, "actual"),
                text(node, "message"),
                list(node, "cells", RecordParts::key));
    }

    private static CellKey key(JsonNode node) {
        return new CellKey(text(node, "table"), text(node, "row"), text(node, "column"));
    }

    private static Place place(JsonNode node) {
        JsonNode box = node.required("box");
        if (box.isNull()) {
            return Place.UNPAGED;
        }
        return new Place(
                integer(node, "page"),
                new Box(
                        box.required("x").doubleValue(),
                        box.required("y").doubleValue(),
                        box.required("width").doubleValue(),
                        box.required("height").doubleValue()));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.required(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("'" + field + "' is not a text");
        }
        return value.textValue();
    }

    private static int integer(JsonNode node, String field) {
        JsonNode value = node.required(field);
        if (!value.canConvertToInt()) {
            throw new IllegalArgumentException("'" + field + "' is not a whole number");
        }
        return value.intValue();
    }

    /** 0 for null. */
    private static int count(JsonNode node, String field) {
        return node.required(field).isNull() ? 0 : integer(node, field);
    }

    private static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> item) {
        List<T> items = new ArrayList<>();
        for (JsonNode child : node.required(field)) {
            items.add(item.apply(child));
        }
        return items;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
