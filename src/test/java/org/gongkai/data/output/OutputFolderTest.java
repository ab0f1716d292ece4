package org.gongkai.data.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.base.disk.OutputException;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Proof;
import org.gongkai.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir private Path folder;

    @Test
    void givesTheRowsOfAnyTableAsTexts() throws Exception {
        write("panel.csv", "report,raw\na,\"1,5\"\nb,\"two\nlines\"\nc,\n");
        assertThat(NamedRows.of(new OutputFolder(folder), "panel.csv"))
                .containsExactly(
                        Map.of("report", "a", "raw", "1,5"),
                        Map.of("report", "b", "raw", "two\nlines"),
                        Map.of("report", "c", "raw", ""));
    }

    @Test
    void givesRowsBeforeItReachesABrokenOne() throws Exception {
        write("findings.csv", "source,code,severity,message\na,b,info,\nb,\"no end\n");
        List<FindingRow> rows = new ArrayList<>();
        assertThatThrownBy(() -> new OutputFolder(folder).forEachFinding(rows::add))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("findings.csv cannot be read");
        assertThat(rows).containsExactly(new FindingRow("a", "b", Severity.INFO, ""));
    }

    @Test
    void givesCellsAsValuesWhateverTheOrderOfTheColumns() throws Exception {
        write("reports.csv", "source,cells\na.txt,1\n");
        write(
                "cells.csv",
                """
                state,value,source,table,row,column,method,flags
                number,96171.6,a.txt,requests,granted,total,ruled,row-sum;total
                dash,,a.txt,statistics,,count,text,
                """);
        List<CellRow> rows = new ArrayList<>();
        new OutputFolder(folder).forEachCell(rows::add);
        assertThat(rows.get(0).value()).contains(new BigDecimal("96171.6"));
        assertThat(rows.get(0).key()).isEqualTo(new CellKey("requests", "granted", "total"));
        assertThat(rows.get(0).flags()).containsExactly("row-sum", "total");
        assertThat(rows.get(0).isStatutory()).isTrue();
        assertThat(rows.get(1).value()).isEmpty();
        assertThat(rows.get(1).state()).isEqualTo(CellState.DASH);
        assertThat(rows.get(1).flagged()).isFalse();
        assertThat(rows.get(1).isStatutory()).isFalse();
    }

    @Test
    void namesTheColumnAndTheTextThatIsNoneOfItsValues() throws Exception {
        write("findings.csv", "source,code,severity,message\na,b,grave,\n");
        assertThatThrownBy(() -> new OutputFolder(folder).forEachFinding(row -> {}))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("findings.csv is not as this program writes it")
                .hasMessageContaining("'grave' as severity")
                .hasMessageContaining("gongkai merge");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> new OutputFolder(folder).table("panel.csv"))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("There is no panel.csv in " + folder);
    }

    @Test
    void knowsHowManySumsOfAReportHold() throws Exception {
        write(
                "reports.csv",
                "report,source,media_type,bytes,pages,status,reason,title,agency,year,forms,cells,"
                        + "flagged,message,sums_held,sums_open,sums_broken,parent\n"
                        + "0123456789abcdef,a.txt,text/plain,9,,review,,,,2023,,200,3,,25,6,1,\n");
        assertThat(new OutputFolder(folder).reports().get(0).sums()).isEqualTo(new Proof(25, 6, 1));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
