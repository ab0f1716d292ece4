package org.gongkai.data.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.write.CsvFile;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate;

/** The workbook. It is written beside its place, then copied to where it belongs. */
final class WorkbookFile {

    private static final List<CsvFile> TABLES =
            List.of(CsvFile.REPORTS, CsvFile.CELLS, CsvFile.FINDINGS);

    private static final String APPLICATION = "gongkai";

    /** The format wants one; ours would change the bytes with every version. */
    private static final String VERSION = "1.0";

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

    /** Sheets of single reports, which are small; those of tables have no joined cells. */
    private static final Pattern REPORT_SHEET =
            Pattern.compile("xl/worksheets/sheet(?:[4-9]|\\d{2,})\\.xml");

    private static final Pattern JOINED = Pattern.compile("<mergeCell ref=\"[A-Z0-9:]+\"/>");

    /** Any time that the format can hold; 1980 itself would bring in the system's time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final OutputFolder folder;
    private final List<FormTemplate> forms;
    private final int maxRows;

    /**
     * @param maxRows most rows of a sheet below its header
     */
    WorkbookFile(OutputFolder folder, List<FormTemplate> forms, int maxRows) {
        this.folder = folder;
        this.forms = List.copyOf(forms);
        this.maxRows = maxRows;
    }

    void write(Path target, List<SheetChoice.Chosen> chosen)
            throws OutputException, ExportException {
        WholeFile.write(
                target,
                whole -> {
                    Path draft =
                            Files.createTempFile(AtomicFile.folder(target), ".gongkai-", ".tmp");
                    try {
                        try (OutputStream out =
                                new BufferedOutputStream(Files.newOutputStream(draft))) {
                            write(out, chosen);
                        }
                        copy(draft, whole.stream());
                    } finally {
                        Files.delete(draft);
                    }
                });
    }

    private void write(OutputStream out, List<SheetChoice.Chosen> chosen)
            throws IOException, OutputException, ExportException {
        try (Workbook book = new Workbook(out, APPLICATION, VERSION)) {
            for (CsvFile table : TABLES) {
                new TableSheet(book, folder, maxRows).write(table);
            }
            var byId =
                    forms.stream().collect(Collectors.toMap(FormTemplate::id, Function.identity()));
            for (SheetChoice.Chosen report : chosen) {
                String id = report.listed().report();
                Extraction record = folder.record(id).orElseThrow(() -> folder.noRecord(id));
                new ReportSheet(new SheetPen(book.newWorksheet(report.sheet())), byId)
                        .write(report.listed(), record);
            }
        }
    }

    /**
     * Copies the parts so that the same content gives the same bytes: without the time of its
     * making, and with joined cells in a fixed order, where the library has that of a hash table.
     *
     * @param out left open
     */
    private static void copy(Path book, OutputStream out) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (ZipFile parts = new ZipFile(book.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                ZipEntry timeless = new ZipEntry(part.getName());
                timeless.setTimeLocal(TIME);
                copy.putNextEntry(timeless);
                copy(parts, part, copy);
                copy.closeEntry();
            }
        }
        copy.finish();
    }

    private static void copy(ZipFile parts, ZipEntry part, OutputStream out) throws IOException {
        try (InputStream in = parts.getInputStream(part)) {
            if (part.getName().equals(PROPERTIES)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(text.replaceAll(CREATED, "").getBytes(StandardCharsets.UTF_8));
            } else if (REPORT_SHEET.matcher(part.getName()).matches()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(sorted(text).getBytes(StandardCharsets.UTF_8));
            } else {
                in.transferTo(out);
            }
        }
    }

    private static String sorted(String sheet) {
        Iterator<String> joined =
                JOINED.matcher(sheet).results().map(MatchResult::group).sorted().iterator();
        return JOINED.matcher(sheet).replaceAll(found -> joined.next());
    }
}
