package org.gongkai.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.Cutout;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.export.ExportException;
import org.gongkai.data.export.PrintedTable;
import org.gongkai.data.export.TableBook;
import org.gongkai.data.export.TableFormat;
import org.gongkai.model.Box;
import org.gongkai.model.OcrMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai tables}: the tables of any documents as they are printed. */
@Command(
        name = "tables",
        description = {
            "Prints all tables of documents (PDF, Word, spreadsheet, HTML, text, pictures) as they are,",
            "whatever they are about: no form is tried. To standard output as CSV, or into a file."
        },
        exitCodeList = {
            "0:every document has a table",
            "1:a document cannot be read, or has no table",
            "2:wrong usage",
            "3:the environment: no room, file not writable, ..."
        },
        footer = {
            "  gongkai tables report.pdf",
            "  gongkai tables report.pdf -p 2-5 -f markdown",
            "  gongkai tables *.docx -o tables.xlsx"
        })
final class TablesCommand extends CommandBase {

    private static final Pattern PAGES = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");
    private static final String NUMBER = "\\s*(\\d+(?:\\.\\d+)?)\\s*";
    private static final Pattern AREA =
            Pattern.compile(String.join(",", NUMBER, NUMBER, NUMBER, NUMBER));

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The documents.")
    private List<Path> files;

    @Option(
            names = {"-p", "--pages"},
            paramLabel = "PAGES",
            description = "Pages to take, such as 2-5 or 1,3,7-9; all unless said otherwise.")
    private Optional<String> pages;

    @Option(
            names = {"-a", "--area"},
            paramLabel = "TOP,LEFT,BOTTOM,RIGHT",
            description = "Part of each page to take, in points of 1/72 inch from its corner.")
    private Optional<String> area;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; by default that of OUT's name, else csv.")
    private Optional<Format> format;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "File to write; standard output unless said otherwise. It is replaced.")
    private Optional<Path> out;

    @Mixin private OcrMixin ocr;

    @Mixin private PasswordMixin passwords;

    TablesCommand(Console console) {
        super(console);
    }

    /** As people write them. */
    private enum Format {
        csv,
        markdown,
        html,
        json,
        xlsx
    }

    @Override
    public Integer call() throws InputException, OutputException, ExportException {
        Cutout part = new Cutout(wantedPages(), wantedArea());
        Format wanted = wantedFormat();
        if (wanted == Format.xlsx && out.isEmpty()) {
            throw usage("--format xlsx needs a file: add -o OUT");
        }
        if (ocr.mode() == OcrMode.VERIFY) {
            throw usage("--verify looks at the figures of forms: use extract");
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new InputException(
                        "No such file: "
                                + file
                                + ". Check the name; for folders there is extract -o OUT.");
            }
        }
        TablePrinter printer = new TablePrinter(console, ocr.mode(), passwords.words());
        List<PrintedTable> tables = printer.read(files, part);
        write(printer, tables, wanted);
        return printer.exitCode();
    }

    private void write(TablePrinter printer, List<PrintedTable> tables, Format wanted)
            throws OutputException, ExportException {
        if (wanted == Format.xlsx) {
            TableBook.write(out.orElseThrow(), tables);
            return;
        }
        TableFormat as = TableFormat.valueOf(wanted.name().toUpperCase(Locale.ROOT));
        if (out.isPresent()) {
            String text = as.text(tables);
            AtomicFile.write(
                    out.get(), AtomicFile.folder(out.get()), file -> file.writer().write(text));
        } else {
            printer.print(tables, as);
        }
    }

    private Format wantedFormat() {
        String name = out.map(path -> path.getFileName().toString()).orElse("");
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return format.orElseGet(
                () ->
                        switch (ending) {
                            case "md", "markdown" -> Format.markdown;
                            case "htm", "html" -> Format.html;
                            case "json" -> Format.json;
                            case "xlsx" -> Format.xlsx;
                            default -> Format.csv;
                        });
    }

    private IntPredicate wantedPages() {
        if (pages.isEmpty()) {
            return page -> true;
        }
        IntPredicate wanted = page -> false;
        for (String range : pages.get().split(",", -1)) {
            Matcher matcher = PAGES.matcher(range.strip());
            if (!matcher.matches()) {
                throw usage("--pages wants pages such as 2-5 or 1,3,7-9, not '" + range + "'");
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (first < 1 || last < first) {
                throw usage("--pages wants pages from 1, the first one first, not '" + range + "'");
            }
            wanted = wanted.or(page -> page >= first && page <= last);
        }
        return wanted;
    }

    private Optional<Box> wantedArea() {
        if (area.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = AREA.matcher(area.get());
        if (!matcher.matches()) {
            throw usage("--area wants top,left,bottom,right in points, not '" + area.get() + "'");
        }
        double[] sides = new double[4];
        Arrays.setAll(sides, i -> Double.parseDouble(matcher.group(i + 1)));
        if (sides[2] <= sides[0] || sides[3] <= sides[1]) {
            throw usage(
                    "--area wants its bottom below its top and its right side right of its left");
        }
        return Optional.of(Box.between(sides[1], sides[0], sides[3], sides[2]));
    }
}
