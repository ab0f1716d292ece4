package org.gongkai.data.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.text.Language;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate;

/** The workbook of an output folder: its tables, then a sheet for each report. */
final class WorkbookFile {

    private final OutputFolder folder;
    private final List<FormTemplate> forms;
    private final SheetWords words;
    private final int maxRows;

    /**
     * @param maxRows most rows of a sheet below its header
     */
    WorkbookFile(OutputFolder folder, List<FormTemplate> forms, Language language, int maxRows) {
        this.folder = folder;
        this.forms = List.copyOf(forms);
        this.words = new SheetWords(language);
        this.maxRows = maxRows;
    }

    void write(Path target, List<SheetChoice.Chosen> chosen)
            throws OutputException, ExportException {
        List<SheetPlan> plans = plans();
        new BookFile(plans.size() + 1).write(target, book -> write(book, plans, chosen));
    }

    /** Tables in the order in which people ask for them. */
    private List<SheetPlan> plans() throws OutputException {
        CellLabels labels = CellLabels.of(folder, words);
        List<SheetPlan> plans = new ArrayList<>();
        plans.add(SheetPlan.reports(words));
        plans.add(SheetPlan.cells(words, labels));
        plans.add(SheetPlan.findings(words, labels));
        List<String> others = new ArrayList<>(List.of("wide.csv", "codebook.csv"));
        others.addAll(folder.tablesOfKinds());
        others.add("panel.csv");
        others.removeIf(file -> !folder.has(file));
        Map<String, Set<String>> figures =
                others.isEmpty() ? Map.of() : new FolderTables(folder).figures();
        for (String file : others) {
            String table = file.substring(0, file.length() - ".csv".length());
            plans.add(plan(table, figures.getOrDefault(table, Set.of()), labels));
        }
        plans.add(SheetPlan.sections());
        return plans;
    }

    private SheetPlan plan(String table, Set<String> figures, CellLabels labels) {
        if (table.equals("panel")) {
            return SheetPlan.panel(figures, words);
        }
        return table.startsWith(FolderTables.WIDE)
                ? SheetPlan.wide(table, figures, words, labels)
                : SheetPlan.codebook(table, figures);
    }

    private void write(Workbook book, List<SheetPlan> plans, List<SheetChoice.Chosen> chosen)
            throws IOException, OutputException, ExportException {
        for (SheetPlan plan : plans) {
            new TableSheet(book, folder, words, maxRows).write(plan);
        }
        var byId = forms.stream().collect(Collectors.toMap(FormTemplate::id, Function.identity()));
        for (SheetChoice.Chosen report : chosen) {
            String id = report.listed().report();
            Extraction record = folder.record(id).orElseThrow(() -> folder.noRecord(id));
            new ReportSheet(new SheetPen(book.newWorksheet(report.sheet())), byId, words)
                    .write(report.listed(), record);
        }
    }
}
