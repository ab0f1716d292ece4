package org.gongkai.data.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.gongkai.model.Extraction;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class JsonWriterTest {

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            JsonWriter.class.getResourceAsStream(
                                    "/org/gongkai/record.schema.json"));

    @Test
    void writesARecordThatReadsBackAsItWas() throws IOException {
        assertThat(read(json(Samples.report()))).isEqualTo(Samples.report());
    }

    @ParameterizedTest
    @FieldSource("org.gongkai.data.write.Samples#ODD")
    void oddTextsSurviveAndKeepToTheSchema(String text) throws IOException {
        String json = json(Samples.odd(text));
        assertThat(read(json)).isEqualTo(Samples.odd(text));
        assertThat(faults(json)).isEmpty();
    }

    @Test
    void linesThatTheFormLacksKeepToTheSchemaAndReadBack() throws IOException {
        Extraction whole = Samples.withOtherLines("3.其他人员数");
        String json = json(whole);
        assertThat(read(json)).isEqualTo(whole);
        assertThat(faults(json)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonKeepsToTheSchemaAndReadsBack(Reason reason) throws IOException {
        Extraction extraction = Samples.with(new Outcome(Status.FAILED, reason, "why"));
        assertThat(faults(json(extraction))).isEmpty();
        assertThat(read(json(extraction))).isEqualTo(extraction);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusKeepsToTheSchema(Status status) throws IOException {
        assertThat(faults(json(Samples.with(new Outcome(status, Reason.NONE, ""))))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatItDoesNotName() throws IOException {
        String json = json(Samples.report());
        assertThat(faults(json)).isEmpty();
        assertThat(faults(json.replace("\"raw\"", "\"row_text\""))).isNotEmpty();
        assertThat(faults(json.replace("\"review\"", "\"fine\""))).isNotEmpty();
        assertThat(faults(json.replace("\"value\": -18", "\"value\": null"))).isNotEmpty();
    }

    @Test
    void aCellStandsOnOneLineAndTheRestIsIndentedByTwo() throws IOException {
        String json = json(Samples.report());
        assertThat(json)
                .startsWith(
                        """
                        {
                          "tool": {
                            "name": "gongkai",
                            "version": "1.2",
                            "forms": "fedcba9876543210",
                            "ocr": "",
                            "corrections": ""
                          },
                        """)
                .containsPattern("\n  ],\n  \"checksum\": \"[0-9a-f]{16}\"\n}\n$")
                .doesNotContain("\r")
                .contains(
                        "\n    { \"table\": \"requests\", \"row\": \"granted\","
                                + " \"column\": \"natural_person\", \"form\": \"gov2021\","
                                + " \"value\": -18, \"raw\": \"-18\", \"state\": \"number\","
                                + " \"unit\": \"件\", \"printed_unit\": \"\", \"page\": 3,"
                                + " \"box\": { \"x\": 72.25, \"y\": 100, \"width\": 20.5,"
                                + " \"height\": 0.07 }, \"method\": \"ruled\","
                                + " \"flags\": [ \"row-sum\" ],"
                                + " \"origin\": { \"table\": 0, \"row\": 1, \"column\": 1 } },\n");
    }

    @Test
    void theSameExtractionGivesTheSameText() throws IOException {
        assertThat(json(Samples.report())).isEqualTo(json(Samples.report()));
    }

    @Test
    void everyTruncationIsRefusedAsNotARecord() throws IOException {
        String json = json(Samples.report());
        for (int end = 0; end < json.length() - 2; end += 17) {
            String cut = json.substring(0, end);
            assertThatThrownBy(() -> read(cut))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("not a record of this program");
        }
    }

    @Test
    void jsonOfAnotherKindIsRefused() {
        for (String other : new String[] {"[]", "{}", "3", "null", "{\"report\": 3}"}) {
            assertThatThrownBy(() -> read(other)).isInstanceOf(IOException.class);
        }
    }

    private static String json(Extraction extraction) throws IOException {
        StringWriter out = new StringWriter();
        new JsonWriter("1.2", "fedcba9876543210").write(extraction, out);
        return out.toString();
    }

    private static Extraction read(String json) throws IOException {
        return new JsonReader()
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Set<ValidationMessage> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }
}
