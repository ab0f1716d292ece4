package org.gongkai.app.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gongkai.app.summary.Documents.Document;
import org.gongkai.app.summary.Suspects.Complaint;
import org.gongkai.data.output.ListedReport;
import org.gongkai.model.Reason;

/** Which sources are wrong, and which were not read. */
final class WrongPart {

    /** What was lost first. */
    private static final Comparator<Document> WORST_FIRST =
            Comparator.comparing((Document it) -> it.listed().status())
                    .reversed()
                    .thenComparing(it -> it.listed().reason().code())
                    .thenComparing(it -> it.listed().source());

    private static final Set<String> FIGURES = Set.of("head.broken", "head.flagged");

    private final Markup page;
    private final Texts texts;
    private final Survey survey;

    WrongPart(Markup page, Texts texts, Survey survey) {
        this.page = page;
        this.texts = texts;
        this.survey = survey;
    }

    void write() {
        page.open("section").leaf("h2", texts.of("wrong.title"));
        suspects(survey.suspects());
        if (!survey.documents().all().isEmpty()) {
            page.leaf("h3", texts.of("lost.title"));
            lost(
                    survey.documents().all().stream()
                            .filter(WrongPart::isLost)
                            .sorted(WORST_FIRST)
                            .toList());
        }
        page.close();
    }

    /** Another kind of document is nobody's trouble. */
    private static boolean isLost(Document document) {
        return !document.listed().status().isWhole()
                && document.listed().reason() != Reason.NOT_A_REPORT;
    }

    private void suspects(Suspects suspects) {
        if (suspects.count() == 0) {
            page.leaf("p", texts.of("wrong.none"));
            return;
        }
        page.leaf("p", texts.of("wrong.count", suspects.count()));
        page.leaf("p class", texts.of("wrong.note"), "note");
        page.open("table class", "list").leaf("caption", texts.of("wrong.caption"));
        heads("head.source", "head.broken", "head.flagged", "head.findings");
        for (Document document : suspects.shown()) {
            page.open("tr");
            name(document);
            figure(document.listed().sums().broken());
            figure(document.listed().flagged());
            page.open("td");
            suspects.complaints(document).forEach(this::complaint);
            page.close().close();
        }
        page.close().close();
        left(suspects.count() - Suspects.SHOWN);
    }

    private void heads(String... heads) {
        page.open("thead").open("tr");
        for (String head : heads) {
            String align = FIGURES.contains(head) ? "n" : "t";
            page.leaf("th scope class", texts.of(head), "col", align);
        }
        page.close().close().open("tbody");
    }

    private void figure(int number) {
        page.leaf("td class", Texts.number(number), "n");
    }

    private void name(Document document) {
        ListedReport listed = document.listed();
        page.open("th scope", "row");
        page.open("span class", "source").quoted(listed.source()).close();
        if (!listed.title().isEmpty()) {
            page.open("span class", "of").foreign(listed.title()).close();
        }
        if (document.sources() > 1) {
            page.leaf("span class", texts.of("wrong.again", document.sources() - 1), "of");
        }
        page.close();
    }

    private void complaint(String code, Complaint complaint) {
        page.open("p class", "finding").leaf("code", code);
        page.text(" × " + Texts.number(complaint.count()));
        String meaning = texts.word("finding", code);
        page.text(meaning.equals(code) ? "" : ": " + meaning).close();
        page.open("ul");
        for (String message : complaint.messages()) {
            page.open("li").quoted(message).close();
        }
        int more = complaint.count() - complaint.messages().size();
        if (more > 0) {
            page.leaf("li", texts.of("wrong.more", more));
        }
        page.close();
    }

    private void lost(List<Document> documents) {
        if (documents.isEmpty()) {
            page.leaf("p", texts.of("lost.none"));
            return;
        }
        page.leaf("p", texts.of("lost.count", documents.size()));
        page.open("table class", "list").leaf("caption", texts.of("lost.caption"));
        heads("head.source", "head.status", "head.reason", "head.message");
        for (Document document : documents.subList(0, Math.min(Suspects.SHOWN, documents.size()))) {
            ListedReport listed = document.listed();
            page.open("tr");
            name(document);
            page.leaf("td", texts.word("status", listed.status().code()));
            page.leaf("td", texts.word("reason", listed.reason().code()));
            page.open("td").quoted(listed.message()).close();
            page.close();
        }
        page.close().close();
        left(documents.size() - Suspects.SHOWN);
    }

    private void left(int count) {
        if (count > 0) {
            page.leaf("p", texts.of("wrong.left", count));
        }
    }
}
