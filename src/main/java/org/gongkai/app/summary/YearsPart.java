package org.gongkai.app.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gongkai.app.summary.Years.Requests;
import org.gongkai.app.summary.Years.Total;
import org.gongkai.app.summary.Years.Year;

/** What the reports say, year by year. */
final class YearsPart {

    /** Years between the first and the last are shown also without reports, unless too many. */
    private static final int WIDEST = 30;

    private final Markup page;
    private final Texts texts;
    private final Years years;

    YearsPart(Markup page, Texts texts, Years years) {
        this.page = page;
        this.texts = texts;
        this.years = years;
    }

    void write() {
        page.open("section").leaf("h2", texts.of("years.title"));
        if (years.all().isEmpty()) {
            page.leaf("p", texts.of("years.none")).close();
            return;
        }
        page.leaf("p", texts.of("years.note"));
        page.leaf("p class", texts.of("years.left"), "note");
        years.all().forEach(this::group);
        page.close();
    }

    private void group(Group group, Map<Integer, Year> all) {
        String name = group.name(texts);
        page.leaf("h3", name);
        charts(name, all);
        FigureTable received =
                table("years.received.caption", name, List.of("head.received"), List.of());
        all.forEach((number, year) -> row(received, number, year, year.received(), List.of()));
        received.end();
        List<String> heads = new ArrayList<>();
        Requests.OUTCOMES.forEach(outcome -> heads.add("outcome." + outcome.code()));
        FigureTable outcomes =
                table("years.outcomes.caption", name, heads, List.of("head.partial"));
        all.forEach(
                (number, year) ->
                        row(
                                outcomes,
                                number,
                                year,
                                year.outcomes(),
                                List.of(year.outcomes().partial())));
        outcomes.end();
    }

    /** Side by side; nothing is drawn of what no report gives. */
    private void charts(String name, Map<Integer, Year> all) {
        page.open("div class", "pair");
        page.open("figure");
        if (all.values().stream().anyMatch(year -> year.received().counted() > 0)) {
            page.leaf("figcaption", texts.of("head.received"));
            chart(texts.of("years.received.label", name), all, Year::received);
        }
        page.close().open("figure");
        if (all.values().stream().anyMatch(year -> year.outcomes().counted() > 0)) {
            legend();
            chart(texts.of("years.outcomes.label", name), all, Year::outcomes);
        }
        page.close().close();
    }

    private static void row(
            FigureTable table, int number, Year year, Total total, List<Integer> more) {
        List<Object> cells = cells(number, total);
        cells.addAll(List.of(year.reports(), total.counted()));
        cells.addAll(more);
        cells.addAll(List.of(year.repeated(), total.flagged(), without(year, total)));
        table.row(cells.toArray());
    }

    /** The year and its sums. Where no report says anything, this is not said to be 0. */
    private static List<Object> cells(int year, Total total) {
        List<Object> cells = new ArrayList<>(List.of(Integer.toString(year)));
        total.sums().values().forEach(sum -> cells.add(total.counted() == 0 ? "–" : sum));
        return cells;
    }

    private static int without(Year year, Total total) {
        return year.reports() - year.repeated() - total.counted() - total.flagged();
    }

    private void legend() {
        page.open("ul class", "legend");
        for (Requests outcome : Requests.OUTCOMES) {
            page.open("li");
            page.open("svg class viewBox aria-hidden", "key", "0 0 10 10", "true");
            page.open("rect class width height", kind(outcome), 10, 10).close();
            page.close().text(texts.of("outcome." + outcome.code())).close();
        }
        page.close();
    }

    /** Class of the style sheet. */
    private static String kind(Requests requests) {
        return requests == Requests.RECEIVED ? "plain" : "o-" + requests.code();
    }

    private FigureTable table(
            String caption, String group, List<String> figures, List<String> more) {
        List<String> heads = new ArrayList<>(List.of("head.year"));
        heads.addAll(figures);
        heads.addAll(List.of("head.reports", "head.counted"));
        heads.addAll(more);
        heads.addAll(List.of("head.repeated", "head.left", "head.without"));
        return new FigureTable(
                page, texts, texts.of(caption, group), 1, heads.toArray(String[]::new));
    }

    private void chart(String label, Map<Integer, Year> all, Function<Year, Total> of) {
        List<ColumnChart.Column> columns = new ArrayList<>();
        for (int number : axis(all)) {
            List<ColumnChart.Part> parts = new ArrayList<>();
            Year year = all.get(number);
            if (year != null && of.apply(year).counted() > 0) {
                // A sum below 0, which only a misprint makes, has no height.
                of.apply(year)
                        .sums()
                        .forEach(
                                (requests, sum) ->
                                        parts.add(
                                                new ColumnChart.Part(
                                                        sum.max(BigDecimal.ZERO), kind(requests))));
            }
            columns.add(new ColumnChart.Column(Integer.toString(number), parts));
        }
        new ColumnChart(page, columns).draw(label);
    }

    private static List<Integer> axis(Map<Integer, Year> all) {
        List<Integer> known = List.copyOf(all.keySet());
        int first = known.get(0);
        int last = known.get(known.size() - 1);
        return last - first < WIDEST ? IntStream.rangeClosed(first, last).boxed().toList() : known;
    }
}
