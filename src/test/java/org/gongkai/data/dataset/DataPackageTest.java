package org.gongkai.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.run.Merge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataPackageTest {

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            DataPackageTest.class.getResourceAsStream(
                                    "data-package-v1.schema.json"));

    /** Table Schema, version 1: what a value of each type looks like. */
    private static final Map<String, Pattern> TYPES =
            Map.of(
                    "string", Pattern.compile("(?s).+"),
                    "boolean", Pattern.compile("true|false"),
                    "integer", Pattern.compile("[+-]?\\d+"),
                    "number", Pattern.compile("[+-]?\\d+(\\.\\d+)?"),
                    "year", Pattern.compile("\\d{4}"),
                    "date", Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"));

    @TempDir static Path folder;

    private static FixtureRun run;
    private static String text;
    private static JsonNode whole;

    @BeforeAll
    static void read() throws Exception {
        run = new FixtureRun(folder.resolve("out"));
        text = Files.readString(run.file("datapackage.json"));
        whole = new ObjectMapper().readTree(text);
    }

    @Test
    void itKeepsToTheRulesOfDataPackages() {
        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
    }

    @Test
    void itDescribesEveryCsvFileColumnByColumn() {
        List<String> paths = new ArrayList<>();
        for (JsonNode resource : whole.get("resources")) {
            String path = resource.get("path").textValue();
            paths.add(path);
            assertThat(names(resource)).as(path).isEqualTo(run.columns(path));
        }
        assertThat(paths).isEqualTo(FixtureRun.CSV);
    }

    @Test
    void keysNameFieldsOfTheirFiles() {
        for (JsonNode resource : whole.get("resources")) {
            JsonNode schema = resource.get("schema");
            assertThat(names(resource)).containsAll(texts(schema.path("primaryKey")));
            for (JsonNode key : schema.path("foreignKeys")) {
                JsonNode reference = key.get("reference");
                assertThat(names(resource)).containsAll(texts(key.get("fields")));
                assertThat(names(resource(reference.get("resource").textValue())))
                        .containsAll(texts(reference.get("fields")));
            }
        }
    }

    @Test
    void everyValueIsOfItsTypeAndWithinItsConstraints() throws Exception {
        for (JsonNode resource : whole.get("resources")) {
            List<Map<String, String>> rows = run.rows(resource.get("path").textValue());
            assertThat(rows).isNotEmpty();
            for (JsonNode field : resource.get("schema").get("fields")) {
                for (Map<String, String> row : rows) {
                    check(resource.get("name").textValue(), field, row);
                }
            }
        }
    }

    private static void check(String file, JsonNode field, Map<String, String> row) {
        String value = row.get(field.get("name").textValue());
        String at = file + "." + field.get("name").textValue() + " of " + row;
        JsonNode constraints = field.path("constraints");
        if (value.isEmpty()) {
            assertThat(constraints.path("required").asBoolean()).as(at).isFalse();
            return;
        }
        if (!TYPES.get(field.get("type").textValue()).matcher(value).matches()) {
            assertThat(value).as(at).isEqualTo("a value of type " + field.get("type"));
        }
        if (constraints.has("enum")) {
            assertThat(texts(constraints.get("enum"))).as(at).contains(value);
        }
    }

    @Test
    void primaryKeysAreUnique() throws Exception {
        for (JsonNode resource : whole.get("resources")) {
            List<String> key = texts(resource.get("schema").path("primaryKey"));
            if (!key.isEmpty()) {
                assertThat(values(resource, key))
                        .as(resource.get("path").textValue())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void foreignKeysResolve() throws Exception {
        int keys = 0;
        for (JsonNode resource : whole.get("resources")) {
            for (JsonNode key : resource.get("schema").path("foreignKeys")) {
                JsonNode reference = key.get("reference");
                JsonNode other = resource(reference.get("resource").textValue());
                List<List<String>> there = values(other, texts(reference.get("fields")));
                List<List<String>> here = values(resource, texts(key.get("fields")));
                assertThat(index(there).keySet()).containsAll(index(here).keySet());
                keys++;
            }
        }
        assertThat(keys).isEqualTo(5);
    }

    private static Map<List<String>, Boolean> index(List<List<String>> keys) {
        Map<List<String>, Boolean> index = new HashMap<>();
        keys.forEach(key -> index.put(key, true));
        return index;
    }

    @Test
    void theCodebookSaysOfEachColumnWhatItMeansAndCountsTheReports() throws Exception {
        List<Map<String, String>> book = run.rows("codebook.csv");
        assertThat(book.stream().map(row -> row.get("name")).toList())
                .isEqualTo(run.columns("wide.csv"));
        List<Map<String, String>> wide =
                run.rows("wide.csv").stream()
                        .filter(row -> row.get("duplicate_of").isEmpty())
                        .toList();
        for (Map<String, String> row : book) {
            String name = row.get("name");
            assertThat(row.get("label_en")).as(name).isNotEmpty().isNotEqualTo(name).isASCII();
            assertThat(row.get("label_zh")).as(name).isNotEmpty();
            if (!row.get("reports_number").isEmpty()) {
                long numbers = wide.stream().filter(each -> !each.get(name).isEmpty()).count();
                assertThat(row.get("reports_number")).as(name).isEqualTo(Long.toString(numbers));
            }
        }
        assertThat(sum(book, "reports_blank")).isEqualTo(sum(wide, "n_blank")).isPositive();
        assertThat(sum(book, "reports_flagged")).isEqualTo(sum(wide, "n_flagged")).isPositive();
    }

    @Test
    void theCodebookNamesTheSumsThatCheckACell() throws Exception {
        Map<String, String> rules = new HashMap<>();
        run.rows("codebook.csv").forEach(row -> rules.put(row.get("name"), row.get("rule")));
        assertThat(rules.get("req_granted_natural"))
                .isEqualTo(
                        "row sum (每行：自然人+五类法人或其他组织=总计); column sum of results"
                                + " (每列：（七）总计=（一）至（六）各最末级行之和)");
        assertThat(rules.get("req_carried_out_total")).contains("balance of the column (");
        assertThat(rules.get("rev_recon_total")).startsWith("sum of outcomes (");
        assertThat(rules.get("pro_license_decisions")).isEmpty();
        assertThat(Files.readString(run.file("codebook.md")))
                .contains("\n## `review`: ")
                .contains("\n| `req_granted_natural` | ");
    }

    @Test
    void mergeWritesTheSameBytes() throws Exception {
        Map<String, String> before = contents();
        new Merge(folder.resolve("out"), 3, FixtureRun.FORMS).execute();
        assertThat(contents()).isEqualTo(before);
    }

    private static Map<String, String> contents() throws Exception {
        Map<String, String> contents = new HashMap<>();
        for (String name : List.of("wide.csv", "codebook.csv", "codebook.md", "datapackage.json")) {
            contents.put(name, Files.readString(run.file(name)));
        }
        return contents;
    }

    private static int sum(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(value -> !value.isEmpty())
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private static JsonNode resource(String name) {
        for (JsonNode resource : whole.get("resources")) {
            if (resource.get("name").textValue().equals(name)) {
                return resource;
            }
        }
        throw new AssertionError("no resource " + name);
    }

    private static List<String> names(JsonNode resource) {
        List<String> names = new ArrayList<>();
        resource.get("schema").get("fields").forEach(it -> names.add(it.get("name").textValue()));
        return names;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.textValue()));
        return texts;
    }

    private static List<List<String>> values(JsonNode resource, List<String> columns)
            throws OutputException {
        return run.rows(resource.get("path").textValue()).stream()
                .map(row -> columns.stream().map(row::get).toList())
                .toList();
    }
}
