package org.gongkai.data.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.output.TableRows;
import org.gongkai.data.write.Column;
import org.gongkai.data.write.ColumnType;
import org.gongkai.data.write.CsvFile;

/**
 * The CSV files as spreadsheet programs want them: byte-order mark, lines ended by CR LF, every
 * text marked that such a program would run or change.
 */
final class SpreadsheetCsv {

    private static final List<String> IF_THERE =
            List.of("wide.csv", "codebook.csv", "panel.csv", "panel-findings.csv");

    /** Columns that hold dates, which a spreadsheet is welcome to take as such. */
    private static final Set<String> DATES =
            Arrays.stream(CsvFile.values())
                    .flatMap(file -> file.declared().all().stream())
                    .filter(column -> column.type().equals(ColumnType.DATE))
                    .map(Column::name)
                    .collect(Collectors.toUnmodifiableSet());

    /** What needs no quotes. Programs that part at semicolons or tabs as well respect quotes. */
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9._%+-]*");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final OutputFolder folder;

    SpreadsheetCsv(OutputFolder folder) {
        this.folder = folder;
    }

    void write(Path directory) throws OutputException, ExportException {
        List<String> names =
                new ArrayList<>(Arrays.stream(CsvFile.values()).map(CsvFile::fileName).toList());
        IF_THERE.stream().filter(folder::has).forEach(names::add);
        names.addAll(folder.tablesOfKinds());
        for (String name : names) {
            try (TableRows rows = folder.table(name)) {
                WholeFile.write(directory.resolve(name), file -> write(rows, file.writer()));
            }
        }
    }

    static void write(TableRows rows, Writer out) throws IOException, OutputException {
        List<String> columns = rows.columns();
        out.write(BYTE_ORDER_MARK);
        write(columns, columns, out);
        Optional<List<String>> row = rows.next();
        while (row.isPresent()) {
            write(columns, row.get(), out);
            row = rows.next();
        }
    }

    private static void write(List<String> columns, List<String> row, Writer out)
            throws IOException {
        for (int i = 0; i < row.size(); i++) {
            boolean date = i < columns.size() && DATES.contains(columns.get(i));
            out.write(i == 0 ? "" : ",");
            out.write(quoted(date ? SafeText.ofDate(row.get(i)) : SafeText.of(row.get(i))));
        }
        out.write("\r\n");
    }

    private static String quoted(String text) {
        return BARE.matcher(text).matches() ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
