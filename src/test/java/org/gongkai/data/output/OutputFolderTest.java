package org.gongkai.data.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.base.disk.OutputException;
import org.gongkai.model.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir private Path folder;

    @Test
    void goesThroughTheRowsByTheNamesOfTheirColumns() throws Exception {
        write("panel.csv", "report,raw\na,\"1,5\"\nb,\"two\nlines\"\nc,\n");
        List<Map<String, String>> rows = new ArrayList<>();
        new OutputFolder(folder).forEachRow("panel.csv", row -> rows.add(NamedRows.named(row)));
        assertThat(rows)
                .containsExactly(
                        Map.of("report", "a", "raw", "1,5"),
                        Map.of("report", "b", "raw", "two\nlines"),
                        Map.of("report", "c", "raw", ""));
        assertThat(NamedRows.of(new OutputFolder(folder), "panel.csv")).isEqualTo(rows);
    }

    @Test
    void givesRowsBeforeItReachesABrokenOne() throws Exception {
        write("panel.csv", "report,raw\na,1\nb,\"no end\n");
        List<Map<String, String>> rows = new ArrayList<>();
        assertThatThrownBy(
                        () ->
                                new OutputFolder(folder)
                                        .forEachRow(
                                                "panel.csv", row -> rows.add(NamedRows.named(row))))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("panel.csv cannot be read");
        assertThat(rows).containsExactly(Map.of("report", "a", "raw", "1"));
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> new OutputFolder(folder).forEachRow("panel.csv", row -> {}))
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
