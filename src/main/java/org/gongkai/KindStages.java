package org.gongkai;

import java.util.List;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Matching;
import org.gongkai.model.Outline;
import org.gongkai.model.ReportKind;
import org.gongkai.model.Table;
import org.gongkai.recognition.check.Checks;
import org.gongkai.recognition.form.FormCatalog;
import org.gongkai.recognition.form.FormMatcher;
import org.gongkai.recognition.label.FormLabels;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.section.SectionOutliner;
import org.gongkai.recognition.solve.Solver;
import org.gongkai.recognition.table.TableBuilder;

/** The stages that know the forms of one kind of report. Immutable, for several threads. */
final class KindStages {

    private final ReportKind kind;
    private final SectionOutliner outliner;
    private final FormLabels formLabels;
    private final TableBuilder tableBuilder;
    private final FormMatcher matcher;
    private final Solver solver;
    private final Checks checks;
    private final Verdict verdict;

    KindStages(ReportKind kind, FormCatalog catalog) {
        List<FormTemplate> forms = catalog.forms(kind.code());
        List<FormTemplate> statutory = catalog.statutory(kind.code());
        this.kind = kind;
        outliner = new SectionOutliner(kind, statutory);
        formLabels = new FormLabels(forms);
        tableBuilder = new TableBuilder(forms);
        matcher = new FormMatcher(forms);
        solver = new Solver(forms);
        checks = new Checks(forms);
        verdict = new Verdict(kind, statutory);
    }

    /**
     * A document of which only the sections and what it says of itself have been read.
     *
     * @param by the stages that read it, and that go on with it
     * @param drawn where people say that its tables are
     */
    record Begun(KindStages by, FlowDocument flow, Outline outline, DrawnTables drawn) {

        boolean titled() {
            return !outline.metadata().title().isEmpty();
        }

        Reading read() {
            return by.read(this);
        }
    }

    /** A document read as a report of the kind, as far as its tables. */
    record Reading(Begun begun, List<Table> tables, Matching matching) {

        KindStages by() {
            return begun.by();
        }

        Outline outline() {
            return begun.outline();
        }

        /** Whether more of a report is found than its title. */
        boolean isFound() {
            return !matching.tables().isEmpty() || by().verdict.hasSections(outline());
        }

        /** Code of the kind; empty where neither title nor sections nor tables are of it. */
        String kind() {
            return isFound() || begun.titled() ? by().kind.code() : "";
        }
    }

    Begun begin(FlowDocument flow, DrawnTables drawn) {
        return new Begun(this, flow, outliner.outline(flow), drawn);
    }

    private Reading read(Begun begun) {
        FlowDocument flow = begun.flow();
        Outline outline = begun.outline();
        LabelScores labels = formLabels.ofDocument();
        List<Table> tables = tableBuilder.build(flow, outline, labels);
        Matching matching =
                matcher.match(
                        tables, outline.metadata().year(), labels, begun.drawn().named(tables));
        return new Reading(begun, tables, matching);
    }

    Solver solver() {
        return solver;
    }

    Checks checks() {
        return checks;
    }

    Verdict verdict() {
        return verdict;
    }
}
