package org.gongkai.data.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.ss.util.WorkbookUtil;
import org.gongkai.data.output.ListedReport;
import org.gongkai.model.Proof;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.junit.jupiter.api.Test;

class SheetNamesTest {

    private final SheetNames names = new SheetNames();

    @Test
    void agencyAndYearNameTheSheet() {
        assertThat(names.of(report("青溪县人民政府", 2023))).isEqualTo("青溪县人民政府 2023");
    }

    @Test
    void noTwoAreAlikeWhateverTheCase() {
        assertThat(names.of(report("Office", 2023))).isEqualTo("Office 2023");
        assertThat(names.of(report("OFFICE", 2023))).isEqualTo("OFFICE 2023 (2)");
        assertThat(names.of(report("Office", 2023))).isEqualTo("Office 2023 (3)");
    }

    @Test
    void whatASpreadsheetRefusesIsReplaced() {
        for (String agency :
                List.of(
                        "a[b]:c*d?e/f\\g",
                        "'quoted'",
                        "局".repeat(60),
                        "😀".repeat(40),
                        "\uD800\u0001",
                        "x".repeat(25) + "'''",
                        "reports",
                        "History",
                        "''''")) {
            String name = names.of(report(agency, 2023));
            assertThat(name).hasSizeLessThanOrEqualTo(31).endsWith("2023");
            assertThatCode(() -> WorkbookUtil.validateSheetName(name)).doesNotThrowAnyException();
        }
    }

    @Test
    void withoutAgencyAndTitleItIsTheFile() {
        assertThat(names.of(report("", 0))).isEqualTo("report.pdf");
    }

    private static ListedReport report(String agency, int year) {
        return new ListedReport(
                "0123456789abcdef",
                "folder/report.pdf",
                "application/pdf",
                1,
                Status.OK,
                Reason.NONE,
                "",
                agency,
                year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                List.of(),
                0,
                0,
                "",
                new Proof(0, 0, 0),
                "",
                "",
                ListedReport.Place.UNKNOWN,
                "disclosure");
    }
}
