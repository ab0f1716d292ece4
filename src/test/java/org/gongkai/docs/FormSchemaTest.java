package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.model.FormTemplate.Layout;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.StubRole;
import org.gongkai.model.Identity;
import org.junit.jupiter.api.Test;

/** What an editor is told of forms is what their reader takes. */
class FormSchemaTest {

    private static final Path SCHEMA = Path.of("src/main/resources/org/gongkai/form.schema.json");
    private static final Path READERS = Path.of("src/main/java/org/gongkai/recognition/form");

    /** Keys of a form that changes another. */
    private static final Set<String> OF_REVISIONS = Set.of("extends", "after", "without");

    private static final Pattern ALLOW = Pattern.compile("(?s)map\\.allow\\((.*?)\\);");
    private static final Pattern KEY = Pattern.compile("\"(\\w+)\"");

    @Test
    void itTakesTheFormsThatShipAndTheExamples() throws IOException {
        List<Path> forms = new ArrayList<>(yaml(Path.of("src/main/resources/org/gongkai/forms")));
        forms.addAll(yaml(Path.of("samples/forms")));
        assertThat(forms).hasSizeGreaterThan(8);
        for (Path form : forms) {
            assertThat(faults(Files.readString(form))).as("%s", form).isEmpty();
        }
    }

    @Test
    void itRefusesWhatTheReaderRefuses() throws IOException {
        String form = Files.readString(Path.of("samples/forms/enforcement.yaml"));
        assertThat(faults(form.replace("caption:", "captoin:"))).isNotEmpty();
        assertThat(faults(form.replace("kind: money", "kind: cash"))).isNotEmpty();
        assertThat(faults(form.replace("role: unit", "role: units"))).isNotEmpty();
        assertThat(faults(form.replace("code: kinds", "code: Kinds"))).isNotEmpty();
        assertThat(faults(form.replace("name: 行政执法统计年报\nyears", "years"))).isNotEmpty();
    }

    @Test
    void itKnowsEveryKeyOfTheReader() throws IOException {
        Set<Set<String>> known = new java.util.LinkedHashSet<>();
        JsonNode schema = new ObjectMapper().readTree(SCHEMA.toFile());
        known.add(properties(schema));
        schema.get("$defs").forEach(part -> known.add(properties(part)));
        for (String reader : List.of("FormReader.java", "KindReader.java")) {
            String code = Files.readString(READERS.resolve(reader));
            List<Set<String>> allowed =
                    ALLOW.matcher(code).results().map(FormSchemaTest::keys).toList();
            assertThat(allowed).isNotEmpty();
            // What is allowed of a block depends on the layout of its table.
            assertThat(allowed)
                    .allSatisfy(keys -> assertThat(known).anyMatch(all -> all.containsAll(keys)));
        }
        assertThat(known.stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .isEqualTo(everyKey());
    }

    @Test
    void itKnowsEveryConstant() throws IOException {
        String schema = Files.readString(SCHEMA);
        assertThat(schema).contains(array(Layout.values()));
        assertThat(schema).contains(array(NumberKind.values()));
        assertThat(schema).contains(array(StubRole.values()));
        assertThat(schema).contains(array(Identity.Each.values()));
        assertThat(schema).contains(array(Identity.Relation.values()));
    }

    private static String array(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(each -> each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .map(each -> "\"" + each + "\"")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static Set<String> everyKey() throws IOException {
        Set<String> keys = new TreeSet<>(OF_REVISIONS);
        for (String reader : List.of("FormReader.java", "KindReader.java")) {
            ALLOW.matcher(Files.readString(READERS.resolve(reader)))
                    .results()
                    .forEach(call -> keys.addAll(keys(call)));
        }
        keys.addAll(Set.of("first", "last"));
        return keys;
    }

    private static Set<String> keys(MatchResult call) {
        return KEY.matcher(call.group(1))
                .results()
                .map(key -> key.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> properties(JsonNode part) {
        Set<String> names = new TreeSet<>();
        part.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<ValidationMessage> faults(String yaml) throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(SCHEMA));
        return schema.validate(yaml, InputFormat.YAML);
    }

    private static List<Path> yaml(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }
}
