package org.gongkai.bulk.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.disk.Utf8;
import org.gongkai.data.dataset.DataSet;
import org.gongkai.data.dataset.WideRow;
import org.gongkai.data.write.CsvFile;
import org.gongkai.data.write.OpenRow;
import org.gongkai.data.write.ReportColumns;
import org.gongkai.model.Extraction;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;

/**
 * What the flat files hold of one source.
 *
 * @param source its name
 * @param archive whether it is an archive, which is no document
 * @param aside whether it only leads to reports, or is this program's own
 * @param outcome what became of it
 * @param flagged how many of its cells carry a flag
 * @param report its row in the table of reports
 * @param texts its rows in UTF-8, for each {@link CsvFile} in their order; none for that
 * @param wide its row in the wide table, which archives do not have, and of what it is a copy
 * @param sketch by which copies of a report are told; empty where it is none, or they are
 */
record Rows(
        String source,
        boolean archive,
        boolean aside,
        Outcome outcome,
        int flagged,
        OpenRow report,
        List<byte[]> texts,
        WideRow wide,
        Optional<Sketch> sketch) {

    /** Copies the list. */
    Rows {
        texts = List.copyOf(texts);
    }

    /**
     * The rows of a source.
     *
     * @param sketch of it, where copies are still to be told
     */
    static Rows of(SourceRecord record, DataSet data, Optional<Sketch> sketch)
            throws OutputException {
        Extraction extraction = record.extraction();
        List<byte[]> texts = new ArrayList<>();
        for (CsvFile file : CsvFile.values()) {
            boolean open = file == CsvFile.REPORTS;
            texts.add(Utf8.bytes(open ? "" : file.lines(record.source(), extraction)));
        }
        WideRow wide = record.recorded() ? data.row(record.source(), extraction) : WideRow.NONE;
        return new Rows(
                record.source().name(),
                record.archive(),
                extraction.isAside(),
                extraction.outcome(),
                extraction.flags().size(),
                ReportColumns.open(record.source(), extraction),
                texts,
                wide.copyOf(record.source().duplicateOf()),
                sketch);
    }

    /** The same where another report stands for it; where none does, the id is empty. */
    Rows copyOf(String report) {
        return new Rows(
                source,
                archive,
                aside,
                outcome,
                flagged,
                this.report,
                texts,
                wide.copyOf(report),
                sketch);
    }

    /** Its line in the table of reports. */
    String reportLine() {
        return report.with(wide.copyOf());
    }

    /** Puts it, without the sketch, where {@link #read} can get it back. */
    void write(DataOutputStream out) throws IOException {
        write(source, out);
        out.writeBoolean(archive);
        out.writeBoolean(aside);
        write(outcome.status().name(), out);
        write(outcome.reason().name(), out);
        write(outcome.message(), out);
        out.writeInt(flagged);
        write(report, out);
        for (byte[] text : texts) {
            write(text, out);
        }
        out.writeInt(wide.table());
        write(wide.text(), out);
        write(wide.copyOf(), out);
        write(wide.numbers(), out);
        write(wide.blanks(), out);
        write(wide.flagged(), out);
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        write(Utf8.bytes(text), out);
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void write(OpenRow row, DataOutputStream out) throws IOException {
        write(row.before(), out);
        write(row.after(), out);
    }

    private static void write(List<Integer> numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.size());
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    /** Gets back what {@link #write} has put there. */
    static Rows read(DataInputStream in) throws IOException {
        return new Rows(
                text(in),
                in.readBoolean(),
                in.readBoolean(),
                new Outcome(Status.valueOf(text(in)), Reason.valueOf(text(in)), text(in)),
                in.readInt(),
                row(in),
                texts(in),
                new WideRow(in.readInt(), row(in), text(in), numbers(in), numbers(in), numbers(in)),
                Optional.empty());
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static OpenRow row(DataInputStream in) throws IOException {
        return new OpenRow(text(in), text(in));
    }

    private static List<byte[]> texts(DataInputStream in) throws IOException {
        List<byte[]> texts = new ArrayList<>();
        for (int i = 0; i < CsvFile.values().length; i++) {
            texts.add(bytes(in));
        }
        return texts;
    }

    private static List<Integer> numbers(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Integer> numbers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            numbers.add(in.readInt());
        }
        return numbers;
    }
}
