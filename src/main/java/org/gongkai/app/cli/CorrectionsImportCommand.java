package org.gongkai.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.data.export.CorrectedBook;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.Correction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai corrections import}: a workbook corrected by hand becomes corrections. */
@Command(
        name = "import",
        description = {
            "Reads back a workbook of 'gongkai export --xlsx' in which values were corrected, on the",
            "sheet of cells or on those of reports, and adds what was changed to OUT/corrections.csv."
        },
        exitCodeList = {
            "0:all that was changed is in corrections.csv",
            "1:something that was changed is not: it is named, with the reason",
            "2:wrong usage, no finished run in OUT, or FILE is no such workbook",
            "3:the environment: corrections.csv not writable, ..."
        },
        footer = {
            "  gongkai corrections import reports.xlsx -o out --who Li",
            "  gongkai corrections import reports.xlsx -o out --who Li --dry-run"
        })
final class CorrectionsImportCommand extends CommandBase {

    @Parameters(paramLabel = "FILE", description = "The workbook (.xlsx).")
    private Path file;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            required = true,
            description = "The folder given to 'gongkai extract -o'.")
    private Path out;

    @Option(
            names = "--who",
            paramLabel = "NAME",
            required = true,
            description = "Who corrected, as on the page of 'gongkai review'.")
    private String who;

    @Option(
            names = "--remark",
            paramLabel = "TEXT",
            description = "Why; by default the place in the workbook.")
    private String remark = "";

    @Option(names = "--dry-run", description = "Only say what would be added.")
    private boolean dry;

    CorrectionsImportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws InputException, OutputException {
        if (who.isBlank()) {
            throw usage("Say who corrected: --who NAME");
        }
        OutputFolder folder = finished(out);
        String now = Correction.now(Clock.systemUTC());
        var by = new CorrectedBook.Signature(who.strip(), now, remark.strip());
        CorrectedBook.Harvest harvest = new CorrectedBook(folder).read(file, by);
        harvest.corrections().forEach(this::show);
        harvest.remarks().forEach(console::say);
        harvest.refused().forEach(line -> console.say("Not taken: " + line));
        add(harvest.corrections());
        console.say(sum(harvest));
        return harvest.refused().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private void add(List<Correction> corrections) throws OutputException {
        if (!dry) {
            new CorrectionFile(out).add(corrections);
        }
    }

    private void show(Correction correction) {
        String old = correction.old().isEmpty() ? "(nothing)" : correction.old();
        console.out()
                .println(
                        Console.oneLine(
                                correction.source()
                                        + ": "
                                        + correction.cell()
                                        + ": "
                                        + old
                                        + " -> "
                                        + correction.value()));
    }

    /** Said each time: whoever has changed another sheet hears of it nowhere else. */
    private static final String ALONE =
            " Read back are the sheet 'cells' and those of reports. What was changed on others, as on"
                    + " 'wide' and 'reports', is not taken: correct a figure on 'cells'; say body, year"
                    + " and place on the page of 'gongkai review' or in metadata.csv.";

    private String sum(CorrectedBook.Harvest harvest) {
        int taken = harvest.corrections().size();
        int refused = harvest.refused().size();
        if (taken == 0 && refused == 0) {
            return "No value was changed on the sheet of cells or on one of a report in "
                    + file
                    + " that is not in "
                    + out
                    + " already."
                    + ALONE;
        }
        String done = dry ? " would be added to " : " added to ";
        String next =
                dry || taken == 0
                        ? ""
                        : " Run 'gongkai extract' with the same input and -o to apply them.";
        return "corrections"
                + done
                + out.resolve(CorrectionFile.NAME)
                + ": "
                + taken
                + "; not taken: "
                + refused
                + "."
                + next
                + ALONE;
    }
}
