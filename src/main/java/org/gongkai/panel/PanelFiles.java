package org.gongkai.panel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.disk.AtomicFile;
import org.gongkai.disk.OutputException;
import org.gongkai.write.CsvTable;

/** The two files; neither appears unless both are complete. */
final class PanelFiles {

    private final Path folder;

    PanelFiles(Path folder) {
        this.folder = folder;
    }

    void write(List<PanelRow> rows, List<PanelFinding> findings) throws OutputException {
        List<List<String>> panel = new ArrayList<>(List.of(PanelRow.COLUMNS));
        rows.forEach(row -> panel.add(row.row()));
        List<List<String>> found = new ArrayList<>(List.of(PanelFinding.COLUMNS));
        findings.forEach(finding -> found.add(finding.row()));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OutputException(folder, e);
        }
        try (AtomicFile first = new AtomicFile(folder.resolve("panel.csv"), folder);
                AtomicFile second = new AtomicFile(folder.resolve("panel-findings.csv"), folder)) {
            fill(first, panel);
            fill(second, found);
            first.publish();
            second.publish();
        } catch (IOException e) {
            throw new OutputException(folder.resolve("panel.csv"), e);
        }
    }

    private static void fill(AtomicFile file, List<List<String>> rows) throws IOException {
        new CsvTable().write(rows, file.writer());
        file.finish();
    }
}
