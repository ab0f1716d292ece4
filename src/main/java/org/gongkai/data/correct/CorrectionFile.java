package org.gongkai.data.correct;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.disk.Utf8;
import org.gongkai.data.write.CsvTable;
import org.gongkai.model.CellKey;
import org.gongkai.model.Correction;

/**
 * The file {@code corrections.csv} of an output folder. It is only ever added to; people may edit
 * it, or put those of several people together. Safe for use by several threads and processes.
 */
public final class CorrectionFile {

    /** Its name. */
    public static final String NAME = "corrections.csv";

    /** Its columns. */
    public static final List<String> COLUMNS =
            List.of(
                    "report", "source", "table", "row", "column", "finding", "old_raw", "value",
                    "who", "when", "remark");

    private static final char MARK = '\uFEFF';

    private final Path file;
    private final CsvTable csv = new CsvTable();

    /**
     * @param out the output folder; the file need not be there
     */
    public CorrectionFile(Path out) {
        this.file = out.resolve(NAME);
    }

    /**
     * What it holds, in its order. Repeated headers, as of files put together, are passed over.
     *
     * @throws OutputException when it cannot be read, or a row is not one of corrections: then
     *     nothing is taken, so that none is lost unnoticed
     */
    public synchronized List<Correction> read() throws OutputException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                // Where locks bind everybody, a writer would make the reading fail.
                FileLock lock = channel.lock(0, Long.MAX_VALUE, true)) {
            byte[] bytes = Channels.newInputStream(channel).readAllBytes();
            lock.release();
            return read(Utf8.text(bytes));
        } catch (CharacterCodingException e) {
            throw new OutputException(
                    file + " is not in UTF-8. Save it as CSV in UTF-8 (\"CSV UTF-8\" in Excel).");
        } catch (IOException e) {
            throw new OutputException(
                    file + " cannot be read (" + e.getMessage() + "). Mend it, or move it away.");
        }
    }

    private List<Correction> read(String text) throws IOException, OutputException {
        boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
        List<Correction> all = new ArrayList<>();
        try (Reader in = new StringReader(marked ? text.substring(1) : text)) {
            List<List<String>> rows = csv.read(in);
            if (!rows.isEmpty() && !rows.get(0).equals(COLUMNS)) {
                throw new OutputException(
                        file
                                + ": its first row must be "
                                + String.join(",", COLUMNS)
                                + ", with commas between.");
            }
            int number = 0;
            for (List<String> row : rows) {
                number++;
                if (!row.equals(COLUMNS)) {
                    all.add(correction(row, number));
                }
            }
        }
        return all;
    }

    private Correction correction(List<String> row, int number) throws OutputException {
        if (row.size() != COLUMNS.size()) {
            throw new OutputException(
                    file
                            + ": row "
                            + number
                            + " has "
                            + row.size()
                            + " values, not "
                            + COLUMNS.size()
                            + " ("
                            + String.join(",", COLUMNS)
                            + "). Mend the row.");
        }
        try {
            return correction(row);
        } catch (DateTimeParseException e) {
            throw new OutputException(
                    file
                            + ": row "
                            + number
                            + " was made at '"
                            + row.get(9)
                            + "', which is no time such as 2026-11-26T08:15:00Z and no day. Mend the row.");
        }
    }

    private static Correction correction(List<String> row) {
        return new Correction(
                row.get(0),
                row.get(1),
                new CellKey(row.get(2), row.get(3), row.get(4)),
                row.get(5),
                row.get(6),
                row.get(7),
                row.get(8),
                row.get(9),
                row.get(10));
    }

    /**
     * Replaces all.
     *
     * @throws OutputException when it cannot be written
     */
    public void replace(List<Correction> all) throws OutputException {
        List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
        all.forEach(each -> rows.add(row(each)));
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            csv.write(rows, out);
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
    }

    /**
     * Adds one; when the call returns it is on the disk.
     *
     * @throws OutputException when it cannot be written
     */
    public void add(Correction correction) throws OutputException {
        add(List.of(correction));
    }

    /**
     * Adds several, in their order; when the call returns they are on the disk.
     *
     * @param corrections none leave the file as it is
     * @throws OutputException when it cannot be written
     */
    public synchronized void add(List<Correction> corrections) throws OutputException {
        if (corrections.isEmpty()) {
            return;
        }
        try (FileChannel channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            List<List<String>> rows = new ArrayList<>();
            if (channel.size() == 0) {
                rows.add(COLUMNS);
            }
            corrections.forEach(each -> rows.add(row(each)));
            String text = CsvTable.text(rows);
            // What a person's editor or a full disk left without an end of line gets one.
            ByteBuffer bytes =
                    ByteBuffer.wrap(
                            ((endsLine(channel) ? "" : "\n") + text)
                                    .getBytes(StandardCharsets.UTF_8));
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            lock.release();
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
    }

    private static boolean endsLine(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return true;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) == '\n';
    }

    private static List<String> row(Correction correction) {
        return List.of(
                correction.report(),
                correction.source(),
                correction.cell().table(),
                correction.cell().row(),
                correction.cell().column(),
                correction.finding(),
                correction.old(),
                correction.value(),
                correction.who(),
                correction.when(),
                correction.remark());
    }
}
