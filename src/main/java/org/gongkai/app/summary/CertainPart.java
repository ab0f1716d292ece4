package org.gongkai.app.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.app.summary.CellCounts.Count;
import org.gongkai.model.Proof;

/** How much of it is certain. */
final class CertainPart {

    private final Markup page;
    private final Texts texts;
    private final Survey survey;

    CertainPart(Markup page, Texts texts, Survey survey) {
        this.page = page;
        this.texts = texts;
        this.survey = survey;
    }

    void write() {
        CellCounts cells = survey.cells();
        Count all = cells.all();
        page.open("section").leaf("h2", texts.of("certain.title"));
        String proven = Texts.share(all.proven(), all.numbers());
        String flagged = Texts.share(all.flagged(), all.cells());
        page.leaf(
                "p",
                texts.of(
                        "certain.proven",
                        all.numbers(),
                        all.proven(),
                        proven,
                        all.flagged(),
                        flagged));
        page.leaf("p class", texts.of("certain.meaning"), "note");
        if (all.cells() > 0) {
            sums(survey.documents().sums());
            methods(cells);
            states(cells, all.cells());
        }
        page.close();
    }

    private void sums(Proof sums) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("held", sums.held());
        counts.put("open", sums.open());
        counts.put("broken", sums.broken());
        long whole = counts.values().stream().mapToLong(Integer::intValue).sum();
        List<Bar.Part> parts = new ArrayList<>();
        counts.forEach((name, count) -> parts.add(new Bar.Part(count, "p-" + name)));
        new Bar(parts, whole, texts.of("certain.sums.caption"), true).draw(page);
        FigureTable table = table("sums", "head.sums", "head.count", "head.share");
        counts.forEach(
                (key, count) -> {
                    String name = texts.of("sums." + key);
                    String meaning = texts.of("sums." + key + ".meaning");
                    Bar bar = Bar.of(name, count, whole, "p-" + key);
                    table.row(name, meaning, bar, count, Texts.share(count, whole));
                });
        table.end();
    }

    private void methods(CellCounts cells) {
        FigureTable table =
                table(
                        "method",
                        "head.method",
                        "head.cells",
                        "head.numbers",
                        "head.proven",
                        "head.flagged");
        long whole = cells.byMethod().values().stream().mapToLong(Count::cells).sum();
        cells.byMethod()
                .forEach(
                        (method, count) ->
                                table.row(
                                        texts.word("method", method.code()),
                                        new FigureTable.Code(method.code()),
                                        Bar.of(method.code(), count.cells(), whole, "plain"),
                                        count.cells(),
                                        count.numbers(),
                                        count.proven(),
                                        count.flagged()));
        table.end();
    }

    private void states(CellCounts cells, long whole) {
        FigureTable table =
                table("state", "head.state", "head.cells", "head.share", "head.flagged");
        cells.byState()
                .forEach(
                        (state, count) ->
                                table.row(
                                        texts.word("state", state.code()),
                                        texts.of("state." + state.code()),
                                        Bar.of(state.code(), count.cells(), whole, "plain"),
                                        count.cells(),
                                        Texts.share(count.cells(), whole),
                                        count.flagged()));
        table.end();
    }

    /** Names and what they mean, a bar, and figures. */
    private FigureTable table(String subject, String head, String... figures) {
        String second = subject.equals("method") ? "head.code" : "head.meaning";
        List<String> heads = new ArrayList<>(List.of(head, second, ""));
        heads.addAll(List.of(figures));
        String caption = texts.of("certain." + subject + ".caption");
        return new FigureTable(page, texts, caption, 3, heads.toArray(String[]::new));
    }
}
