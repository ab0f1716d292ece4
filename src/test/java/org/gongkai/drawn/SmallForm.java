package org.gongkai.drawn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.model.FormException;
import org.gongkai.model.FormTemplate;
import org.gongkai.recognition.form.FormCatalog;

/** Forms for tests that should not depend on those that ship. */
public final class SmallForm {

    /** Visits by three kinds of people and in total: received, settled, left; with their sums. */
    public static final String VISITS =
            """
            id: visits
            name: 来访接待情况表
            years: {first: 2000}
            sections: [{code: visits, number: 七, heading: 来访接待办理情况, kind: table}]
            tables:
              - code: visits
                section: visits
                blocks:
                  - code: matrix
                    columns:
                      - {code: village, label: 村民来访, unit: 件}
                      - {code: town, label: 居民来访, unit: 件}
                      - {code: firm, label: 商户来访, unit: 件}
                      - {code: total, label: 来访总数, unit: 件}
                    rows:
                      - {code: received, label: 本年新接来访事项}
                      - {code: settled, label: 已经办结}
                      - {code: refused, label: 不予受理}
                      - {code: results, label: 办理结果合并}
            identities:
              - {id: rows, finding: row-sum, table: visits, each: row, parts: [village, town, firm], total: [total]}
              - {id: balance, finding: column-balance, table: visits, each: column, parts: [received], total: [results]}
              - {id: results, finding: results-sum, table: visits, each: column, parts: [settled, refused], total: [results]}
            """;

    private SmallForm() {}

    /** The form of a YAML text. */
    public static FormTemplate of(String yaml) {
        try {
            Path folder = Files.createTempDirectory("form");
            Path file = Files.writeString(folder.resolve("form.yaml"), yaml);
            List<FormTemplate> all = FormCatalog.standard().with(folder).templates();
            Files.delete(file);
            Files.delete(folder);
            return all.get(all.size() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
