package org.gongkai.app.summary;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.app.summary.CellCounts.Count;
import org.gongkai.model.Method;
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
        page.leaf(
                "p",
                texts.of(
                        "certain.proven",
                        all.numbers(),
                        all.proven(),
                        Texts.share(all.proven(), all.numbers()),
                        all.flagged(),
                        Texts.share(all.flagged(), all.cells())));
        page.leaf("p", texts.of("certain.meaning"), "class", "note");
        if (cells.formless() > 0) {
            page.leaf("p", texts.of("certain.formless", cells.formless()), "class", "note");
        }
        if (all.cells() > 0) {
            sums();
            methods(cells);
            states(cells);
        }
        page.close();
    }

    private void sums() {
        Proof sums = survey.documents().sums();
        long whole = (long) sums.held() + sums.open() + sums.broken();
        List<String> names = List.of("held", "open", "broken");
        List<Integer> counts = List.of(sums.held(), sums.open(), sums.broken());
        List<Bar.Part> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            parts.add(new Bar.Part(counts.get(i), "p-" + names.get(i)));
        }
        String caption = texts.of("certain.sums.caption");
        new Bar(parts, whole, caption).draw(page);
        FigureTable table =
                table(caption, 3, "head.sums", "head.meaning", "", "head.count", "head.share");
        for (int i = 0; i < names.size(); i++) {
            String name = texts.of("sums." + names.get(i));
            long count = counts.get(i);
            table.row(
                    name,
                    texts.of("sums." + names.get(i) + ".meaning"),
                    Bar.of(name, count, whole, "p-" + names.get(i)),
                    count,
                    Texts.share(count, whole));
        }
        table.end();
    }

    private void methods(CellCounts cells) {
        FigureTable table =
                table(
                        texts.of("certain.method.caption"),
                        3,
                        "head.method",
                        "head.meaning",
                        "",
                        "head.cells",
                        "head.numbers",
                        "head.proven",
                        "head.flagged");
        long whole = cells.byMethod().values().stream().mapToLong(Count::cells).sum();
        for (Method method : cells.byMethod().keySet()) {
            Count count = cells.byMethod().get(method);
            table.row(
                    method.code(),
                    texts.of("method." + method.code()),
                    Bar.of(method.code(), count.cells(), whole, "plain"),
                    count.cells(),
                    count.numbers(),
                    count.proven(),
                    count.flagged());
        }
        table.end();
    }

    private void states(CellCounts cells) {
        FigureTable table =
                table(
                        texts.of("certain.state.caption"),
                        3,
                        "head.state",
                        "head.meaning",
                        "",
                        "head.cells",
                        "head.share",
                        "head.flagged");
        long whole = cells.all().cells();
        cells.byState()
                .forEach(
                        (state, count) ->
                                table.row(
                                        state.code(),
                                        texts.of("state." + state.code()),
                                        Bar.of(state.code(), count.cells(), whole, "plain"),
                                        count.cells(),
                                        Texts.share(count.cells(), whole),
                                        count.flagged()));
        table.end();
    }

    private FigureTable table(String caption, int figuresFrom, String... heads) {
        List<String> names = new ArrayList<>();
        for (String head : heads) {
            names.add(head.isEmpty() ? "" : texts.of(head));
        }
        return new FigureTable(page, caption, figuresFrom, names);
    }
}
