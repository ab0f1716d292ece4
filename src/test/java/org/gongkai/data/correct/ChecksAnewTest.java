package org.gongkai.data.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.Extractor;
import org.gongkai.model.CellKey;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FindingCode.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A correction has all values checked anew. The report here has a finding of every check, and the
 * correction gives a cell the value that it has: the same must be found again, and each once.
 */
class ChecksAnewTest {

    private static final String FORM =
            """
            id: fees
            name: 收费情况表
            years: {first: 2022}
            sections:
              - {code: fees, number: 七, heading: 信息公开收费情况, kind: table}
            tables:
              - code: fees
                section: fees
                layout: rows
                blocks:
                  - code: by_kind
                    columns:
                      - {code: notices, label: 发出通知数, unit: 件}
                      - {code: amount, label: 收取金额（元）, unit: 元, kind: money}
                    rows:
                      - {code: by_item, label: （一）按件收费}
                      - {code: by_page, label: （二）按量收费}
                      - {code: total, label: （三）总计}
              - code: cases
                section: fees
                layout: rows
                blocks:
                  - code: by_place
                    columns:
                      - {code: c0, label: 甲类办件数, unit: 件}
                      - {code: c1, label: 乙类办件数, unit: 件}
                      - {code: c2, label: 丙类办件数, unit: 件}
                      - {code: c3, label: 丁类办件数, unit: 件}
                      - {code: c4, label: 戊类办件数, unit: 件}
                      - {code: c5, label: 己类办件数, unit: 件}
                      - {code: c6, label: 庚类办件数, unit: 件}
                      - {code: c7, label: 辛类办件数, unit: 件}
                      - {code: c8, label: 壬类办件数, unit: 件}
                      - {code: c9, label: 癸类办件数, unit: 件}
                    rows:
                      - {code: town, label: 城区窗口}
                      - {code: country, label: 乡镇窗口}
                      - {code: all, label: 全部窗口}
            identities:
              - {id: case_sum, finding: fee-sum, table: cases, each: column,
                 parts: [town, country], total: [all]}
              - {id: fee_sum, finding: fee-sum, table: fees, each: column,
                 parts: [by_item, by_page], total: [total]}
              - {id: more_items, finding: more-pages-than-items, table: fees, relation: at-most,
                 soft: true, parts: [by_page.notices], total: [by_item.notices]}
            narratives:
              - {id: amount, section: fees, pattern: "共收取(\\\\d+)元", cells: [fees.total.amount]}
            """;

    /**
     * The notices do not add up; neither do the amounts, one of which has a remark; hardly a case
     * is told.
     */
    private static final String REPORT =
            """
            某区2023年政府信息公开工作年度报告

            七、信息公开收费情况

            全年共收取17元。

            | 收费方式 | 发出通知数 | 收取金额（元） |
            |---|---|---|
            | （一）按件收费 | 3 | 300（含邮费） |
            | （二）按量收费 | 4 | 80 |
            | （三）总计 | 5 | 390 |

            | 窗口 | 甲类办件数 | 乙类办件数 | 丙类办件数 | 丁类办件数 | 戊类办件数 | 己类办件数 | 庚类办件数 | 辛类办件数 | 壬类办件数 | 癸类办件数 |
            |---|---|---|---|---|---|---|---|---|---|---|
            | 城区窗口 | 1 | - | - | - | - | - | - | - | - | - |
            | 乡镇窗口 | - | - | - | - | - | - | - | - | - | - |
            | 全部窗口 | - | - | - | - | - | - | - | - | - | - |
            """;

    @TempDir Path forms;

    @Test
    void theFindingsOfEveryCheckAreMadeAnewAndNotTwice() throws Exception {
        Files.writeString(forms.resolve("fees.yaml"), FORM);
        Extractor extractor = Extractor.builder().forms(forms).build();
        Extraction before = extractor.extract(REPORT.getBytes(StandardCharsets.UTF_8));
        assertThat(checked(before).stream().map(Finding::code).collect(Collectors.toSet()))
                .isEqualTo(codesOfChecks());

        CellKey cell = new CellKey("fees", "by_item", "notices");
        Correction same =
                new Correction(before.id(), "a.md", cell, "", "3", "3", "li", "2026-11-26", "");
        Corrector corrector = new Corrector(extractor.forms().templates());
        Extraction after = corrector.apply(before, new Corrections(List.of(same)));
        assertThat(after.findings()).extracting(Finding::code).contains("cell-corrected");
        assertThat(checked(after)).isEqualTo(checked(before)).doesNotHaveDuplicates();
    }

    private static List<Finding> checked(Extraction extraction) {
        return extraction.findings().stream()
                .filter(finding -> codesOfChecks().contains(finding.code()))
                .toList();
    }

    private static Set<String> codesOfChecks() {
        return Stream.concat(
                        Stream.of("fee-sum", "more-pages-than-items"),
                        Arrays.stream(FindingCode.values())
                                .filter(code -> code.origin() == Origin.CHECK)
                                .map(FindingCode::code))
                .collect(Collectors.toSet());
    }
}
