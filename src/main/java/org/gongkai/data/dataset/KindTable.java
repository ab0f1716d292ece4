package org.gongkai.data.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.model.ReportKind;

/** The wide table of one kind of report with what describes it. */
final class KindTable {

    private final ReportKind kind;
    private final String suffix;
    private final Variables variables;
    private final WideTable wide;
    private final Codebook.Counts counts;

    private KindTable(ReportKind kind, String suffix, FormSet forms) {
        this.kind = kind;
        this.suffix = suffix;
        variables = new Variables(forms, WideTable.head().names());
        wide = new WideTable(variables);
        counts = new Codebook.Counts(variables.all().size());
    }

    /** That of the first kind, which bears no name. */
    static KindTable first(ReportKind kind, FormSet forms) {
        return new KindTable(kind, "", forms);
    }

    static KindTable other(ReportKind kind, FormSet forms) {
        return new KindTable(kind, "-" + kind.code(), forms);
    }

    ReportKind kind() {
        return kind;
    }

    /** Name of its file. */
    String file() {
        return "wide" + suffix + ".csv";
    }

    WideTable wide() {
        return wide;
    }

    Codebook.Counts counts() {
        return counts;
    }

    /** Adds the files that describe it, by their names, and its table to a data package. */
    void describe(Map<String, String> files, List<DataPackage.Described> described) {
        Codebook codebook = new Codebook(variables, counts);
        files.put("codebook" + suffix + ".csv", codebook.csv());
        files.put("codebook" + suffix + ".md", codebook.markdown(suffix));
        described.add(new DataPackage.Described(kind, suffix, variables, codebook.entries()));
    }

    /** What is said of each kind's tables. */
    static Map<String, String> descriptions(List<KindTable> tables) {
        Map<String, String> files = new LinkedHashMap<>();
        List<DataPackage.Described> described = new ArrayList<>();
        tables.forEach(table -> table.describe(files, described));
        files.put("datapackage.json", new DataPackage(described).json());
        return files;
    }
}
