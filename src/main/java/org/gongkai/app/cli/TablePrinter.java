package org.gongkai.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.Cutout;
import org.gongkai.TableReader;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.disk.Utf8;
import org.gongkai.bulk.worker.Intake;
import org.gongkai.data.export.PrintedTable;
import org.gongkai.data.export.TableFormat;
import org.gongkai.model.Extraction;
import org.gongkai.model.OcrMode;
import org.gongkai.model.Severity;
import org.gongkai.model.Status;

/** Reads the tables of documents, says what is to be said of them, and prints them. */
final class TablePrinter {

    private final Console console;
    private final TableReader reader;
    private boolean all = true;

    TablePrinter(Console console, OcrMode ocr, List<String> passwords) {
        this.console = console;
        this.reader = new TableReader(ocr, passwords);
    }

    /** Prints all tables of some files that are there; gives the exit code. */
    int print(List<Path> files) throws OutputException {
        print(read(files, Cutout.WHOLE), TableFormat.CSV);
        return exitCode();
    }

    /** Whether every document that was read had a table, as an exit code. */
    int exitCode() {
        return all ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    List<PrintedTable> read(List<Path> files, Cutout part) {
        List<PrintedTable> tables = new ArrayList<>();
        for (Path file : files) {
            List<PrintedTable> found = read(file, part);
            tables.addAll(found);
            all &= !found.isEmpty();
        }
        return tables;
    }

    private List<PrintedTable> read(Path file, Cutout part) {
        Extraction read =
                new Intake((bytes, sha256, told) -> reader.read(bytes, sha256, told, part))
                        .read(file);
        Status status = read.outcome().status();
        if (status == Status.FAILED || status == Status.UNSUPPORTED) {
            console.say(file + " is " + status.code() + ": " + read.outcome().message());
            return List.of();
        }
        read.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .forEach(finding -> console.say(file + ": " + finding.message()));
        if (read.tables().isEmpty()) {
            console.say(file + ": no table found.");
        }
        return read.tables().stream()
                .map(table -> new PrintedTable(file.getFileName().toString(), table))
                .toList();
    }

    void print(List<PrintedTable> tables, TableFormat format) throws OutputException {
        Writer writer = Utf8.writer(console.out());
        try {
            writer.write(format.text(tables));
            writer.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (console.out().checkError()) {
            throw new OutputException("Cannot write to standard output.");
        }
    }
}
