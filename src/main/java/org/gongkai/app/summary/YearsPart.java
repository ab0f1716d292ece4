package org.gongkai.app.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
        received();
        outcomes();
        page.close();
    }

    private void received() {
        page.leaf("h3", texts.of("years.received.title"));
        chart("years.received.label", Year::received);
        FigureTable table =
                table(
                        "years.received.caption",
                        List.of("head.received", "head.reports", "head.sharing"),
                        List.of("head.left", "head.without"));
        years.all()
                .forEach(
                        (number, year) -> {
                            Total total = year.received();
                            List<Object> cells = cells(number, total);
                            cells.addAll(List.of(year.reports(), year.sharing(), total.counted()));
                            cells.addAll(List.of(total.flagged(), without(year, total)));
                            table.row(cells.toArray());
                        });
        table.end();
    }

    private void outcomes() {
        page.leaf("h3", texts.of("years.outcomes.title"));
        legend();
        chart("years.outcomes.label", Year::outcomes);
        List<String> heads = new ArrayList<>();
        Requests.OUTCOMES.forEach(outcome -> heads.add("outcome." + outcome.code()));
        heads.add("head.reports");
        List<String> last = List.of("head.partial", "head.left", "head.without");
        FigureTable table = table("years.outcomes.caption", heads, last);
        years.all()
                .forEach(
                        (number, year) -> {
                            Total total = year.outcomes();
                            List<Object> cells = cells(number, total);
                            cells.addAll(List.of(year.reports(), total.counted(), total.partial()));
                            cells.addAll(List.of(total.flagged(), without(year, total)));
                            table.row(cells.toArray());
                        });
        table.end();
    }

    /** The year and its sums. Where no report says anything, this is not said to be 0. */
    private static List<Object> cells(int year, Total total) {
        List<Object> cells = new ArrayList<>(List.of(Integer.toString(year)));
        total.sums().values().forEach(sum -> cells.add(total.counted() == 0 ? "–" : sum));
        return cells;
    }

    private static int without(Year year, Total total) {
        return year.reports() - total.counted() - total.flagged();
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

    private FigureTable table(String caption, List<String> figures, List<String> last) {
        List<String> heads = new ArrayList<>(List.of("head.year"));
        heads.addAll(figures);
        heads.add("head.counted");
        heads.addAll(last);
        return new FigureTable(page, texts, caption, 1, heads.toArray(String[]::new));
    }

    private void chart(String label, Function<Year, Total> of) {
        List<ColumnChart.Column> columns = new ArrayList<>();
        for (int number : axis()) {
            List<ColumnChart.Part> parts = new ArrayList<>();
            Year year = years.all().get(number);
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
        new ColumnChart(page, columns).draw(texts.of(label));
    }

    private List<Integer> axis() {
        List<Integer> known = List.copyOf(years.all().keySet());
        int first = known.get(0);
        int last = known.get(known.size() - 1);
        return last - first < WIDEST ? IntStream.rangeClosed(first, last).boxed().toList() : known;
    }
}
