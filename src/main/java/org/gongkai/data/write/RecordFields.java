package org.gongkai.data.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.gongkai.model.CellKey;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Metadata;
import org.gongkai.model.Section;

/** The fields of one record, in their order; tables and cells by {@link TableFields}. */
final class RecordFields {

    private final JsonGenerator json;
    private final RecordLayout layout;
    private final RecordHead.Tool tool;

    RecordFields(JsonGenerator json, RecordLayout layout, RecordHead.Tool tool) {
        this.json = json;
        this.layout = layout;
        this.tool = tool;
    }

    void write(Extraction extraction) throws IOException {
        json.writeStartObject();
        document(extraction);
        metadata(extraction.metadata());
        json.writeArrayFieldStart("sections");
        sections(extraction.sections());
        json.writeEndArray();
        TableFields tables = new TableFields(json, layout);
        tables.found(extraction.tables());
        forms(extraction.matched());
        tables.cells(extraction);
        findings(extraction.findings());
        json.writeEndObject();
    }

    private void document(Extraction extraction) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", "gongkai");
        json.writeStringField("version", tool.version());
        json.writeStringField("forms", tool.forms());
        json.writeStringField("ocr", extraction.ocr());
        json.writeStringField("corrections", extraction.corrections());
        json.writeEndObject();
        json.writeStringField("report", extraction.id());
        json.writeStringField("sha256", extraction.sha256());
        json.writeStringField("media_type", extraction.mediaType());
        json.writeNumberField("bytes", extraction.bytes());
        countOrNull("pages", extraction.pages());
        json.writeStringField("status", extraction.outcome().status().code());
        json.writeStringField("reason", extraction.outcome().reason().code());
        json.writeStringField("message", extraction.outcome().message());
    }

    private void metadata(Metadata metadata) throws IOException {
        json.writeObjectFieldStart("metadata");
        json.writeStringField("title", metadata.title());
        json.writeStringField("agency", metadata.agency());
        countOrNull("year", metadata.year().orElse(0));
        json.writeStringField("period_start", metadata.periodStart());
        json.writeStringField("period_end", metadata.periodEnd());
        json.writeStringField("published", metadata.published());
        json.writeStringField("signature", metadata.signature());
        json.writeEndObject();
    }

    private void sections(List<Section> sections) throws IOException {
        for (Section section : sections) {
            json.writeStartObject();
            json.writeNumberField("order", section.order());
            json.writeNumberField("level", section.level());
            json.writeStringField("number", section.number());
            json.writeStringField("code", section.code());
            json.writeStringField("heading", section.heading());
            countOrNull("page", section.page());
            json.writeArrayFieldStart("paragraphs");
            for (String paragraph : section.paragraphs()) {
                json.writeString(paragraph);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("children");
            sections(section.children());
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void forms(List<MatchedTable> matched) throws IOException {
        json.writeArrayFieldStart("forms");
        for (MatchedTable table : matched) {
            layout.startFlatObject(json);
            json.writeStringField("table", table.table());
            json.writeStringField("form", table.form());
            json.writeArrayFieldStart("found_in");
            for (int index : table.tables()) {
                json.writeNumber(index);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("sums");
            json.writeNumberField("held", table.proof().held());
            json.writeNumberField("open", table.proof().open());
            json.writeNumberField("broken", table.proof().broken());
            json.writeEndObject();
            layout.endFlatObject(json);
        }
        json.writeEndArray();
    }

    private void findings(List<Finding> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("code", finding.code());
            json.writeStringField("severity", finding.severity().code());
            key(finding.subject());
            json.writeStringField("expected", finding.expected());
            json.writeStringField("actual", finding.actual());
            json.writeStringField("message", finding.message());
            json.writeArrayFieldStart("cells");
            for (CellKey cell : finding.cells()) {
                layout.startFlatObject(json);
                key(cell);
                layout.endFlatObject(json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void key(CellKey key) throws IOException {
        json.writeStringField("table", key.table());
        json.writeStringField("row", key.row());
        json.writeStringField("column", key.column());
    }

    /** Pages and years count from 1; 0 stands for none in the model. */
    private void countOrNull(String name, int count) throws IOException {
        if (count > 0) {
            json.writeNumberField(name, count);
        } else {
            json.writeNullField(name);
        }
    }
}
