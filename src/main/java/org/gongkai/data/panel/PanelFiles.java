package org.gongkai.data.panel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.write.CsvTable;

/** The two files; neither appears unless both are complete. */
final class PanelFiles {

    private final Path folder;

    PanelFiles(Path folder) {
        this.folder = folder;
    }

    void write(List<PanelRow> rows, List<PanelFinding> findings) throws OutputException {
        Disk.createFolder(folder);
        try (AtomicFile first = new AtomicFile(folder.resolve("panel.csv"), folder);
                AtomicFile second = new AtomicFile(folder.resolve("panel-findings.csv"), folder)) {
            fill(first, new Lines<>(PanelRow.COLUMNS, rows, PanelRow::row));
            fill(second, new Lines<>(PanelFinding.COLUMNS, findings, PanelFinding::row));
            first.publish();
            second.publish();
        } catch (IOException e) {
            throw new OutputException(folder.resolve("panel.csv"), e);
        }
    }

    private static void fill(AtomicFile file, Lines<?> lines) throws IOException {
        new CsvTable().write(lines, file.writer());
        file.finish();
    }

    /**
     * Header and rows, each made when it is written: all as texts would take as much memory again.
     */
    private static final class Lines<T> extends AbstractList<List<String>> {

        private final List<String> columns;
        private final List<T> rows;
        private final Function<T, List<String>> texts;

        Lines(List<String> columns, List<T> rows, Function<T, List<String>> texts) {
            this.columns = columns;
            this.rows = rows;
            this.texts = texts;
        }

        @Override
        public List<String> get(int index) {
            return index == 0 ? columns : texts.apply(rows.get(index - 1));
        }

        @Override
        public int size() {
            return rows.size() + 1;
        }
    }
}
