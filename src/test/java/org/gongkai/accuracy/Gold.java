package org.gongkai.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a careful reader takes from a document. A gold file serves every document of its folder
 * whose name is its own name, or its own name followed by {@code --} and anything.
 */
record Gold(JsonNode root) {

    static Optional<Gold> of(Path document) throws IOException {
        String base = document.getFileName().toString().replaceFirst("\\.[A-Za-z]+$", "");
        String report = base.split("--", 2)[0];
        List<Path> files =
                List.of(
                        document.resolveSibling(base + ".json"),
                        document.resolveSibling(report + ".json"),
                        Path.of("fixtures", report, report + ".json"));
        for (Path file : files) {
            if (Files.exists(file)) {
                return Optional.of(new Gold(new ObjectMapper().readTree(file.toFile())));
            }
        }
        return Optional.empty();
    }

    /** Each cell that stands in the document, {@code table.row.column} to its gold value. */
    Map<String, JsonNode> cells() {
        Map<String, JsonNode> cells = new LinkedHashMap<>();
        root.get("tables")
                .forEach(
                        table ->
                                table.get("cells")
                                        .properties()
                                        .forEach(e -> cells.put(e.getKey(), e.getValue())));
        return cells;
    }

    /** The form of each table that shows one. */
    Map<String, String> forms() {
        Map<String, String> forms = new LinkedHashMap<>();
        root.get("tables")
                .properties()
                .forEach(
                        e -> {
                            if (e.getValue().hasNonNull("form")) {
                                forms.put(e.getKey(), e.getValue().get("form").asText());
                            }
                        });
        return forms;
    }

    /** Each line that its form does not have, label and printed figure. */
    List<String> kept() {
        List<String> kept = new ArrayList<>();
        root.get("tables")
                .forEach(
                        table ->
                                table.path("kept")
                                        .forEach(
                                                line ->
                                                        kept.add(
                                                                line.get(0).asText()
                                                                        + " = "
                                                                        + line.get(1).asText())));
        return kept;
    }

    List<String> statuses() {
        return texts("expect_status");
    }

    Optional<Integer> year() {
        return root.hasNonNull("year") ? Optional.of(root.get("year").asInt()) : Optional.empty();
    }

    /** Every name that is right for the publishing body; empty when it cannot be known. */
    List<String> agencies() {
        List<String> agencies = texts("agency_alt");
        if (root.hasNonNull("agency")) {
            agencies.add(0, root.get("agency").asText());
        }
        return agencies;
    }

    private List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        root.path(field).forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
