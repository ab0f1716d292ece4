package org.gongkai.app.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.app.summary.YearCount.Behind;

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
        if (years.counts().isEmpty()) {
            page.leaf("p", texts.of("years.none")).close();
            return;
        }
        page.leaf("p", texts.of("years.note"));
        received();
        outcomes();
        page.close();
    }

    private List<Integer> axis() {
        List<Integer> known = List.copyOf(years.counts().keySet());
        int first = known.get(0);
        int last = known.get(known.size() - 1);
        return last - first < WIDEST ? IntStream.rangeClosed(first, last).boxed().toList() : known;
    }

    private void received() {
        page.leaf("h3", texts.of("years.received.title"));
        List<ColumnChart.Column> columns = new ArrayList<>();
        for (int year : axis()) {
            YearCount count = years.counts().getOrDefault(year, new YearCount());
            boolean known = count.behindReceived().counted() > 0;
            columns.add(column(year, known ? List.of(part(count.received(), "plain")) : List.of()));
        }
        new ColumnChart(page, columns).draw(texts.of("years.received.label"));
        FigureTable table =
                table(
                        "years.received.caption",
                        List.of("head.received", "head.reports", "head.sharing"),
                        "head.left",
                        "head.without");
        years.counts().forEach((year, count) -> table.row(received(year, count)));
        table.end();
    }

    private Object[] received(int year, YearCount count) {
        Behind behind = count.behindReceived();
        List<Object> cells = new ArrayList<>(List.of(Integer.toString(year)));
        cells.add(figure(count.received(), behind));
        cells.addAll(List.of(years.reports(year), years.sharing(year), behind.counted()));
        cells.add(behind.flagged());
        cells.add(years.reports(year) - behind.counted() - behind.flagged());
        return cells.toArray();
    }

    /** Where nobody says anything, nothing is not said to be 0. */
    private static Object figure(BigDecimal sum, Behind behind) {
        return behind.counted() == 0 ? "–" : sum;
    }

    private void outcomes() {
        page.leaf("h3", texts.of("years.outcomes.title"));
        legend();
        List<ColumnChart.Column> columns = new ArrayList<>();
        for (int year : axis()) {
            YearCount count = years.counts().getOrDefault(year, new YearCount());
            List<ColumnChart.Part> parts = new ArrayList<>();
            if (count.behindOutcomes().counted() > 0) {
                count.outcomes()
                        .forEach((outcome, sum) -> parts.add(part(sum, "o-" + outcome.code())));
            }
            columns.add(column(year, parts));
        }
        new ColumnChart(page, columns).draw(texts.of("years.outcomes.label"));
        List<String> heads = new ArrayList<>();
        for (RequestOutcome outcome : RequestOutcome.values()) {
            heads.add("outcome." + outcome.code());
        }
        heads.add("head.reports");
        FigureTable table =
                table("years.outcomes.caption", heads, "head.partial", "head.left", "head.without");
        years.counts().forEach((year, count) -> table.row(outcomes(year, count)));
        table.end();
    }

    private Object[] outcomes(int year, YearCount count) {
        Behind behind = count.behindOutcomes();
        int reports = years.reports(year);
        List<Object> cells = new ArrayList<>(List.of(Integer.toString(year)));
        count.outcomes().values().forEach(sum -> cells.add(figure(sum, behind)));
        cells.addAll(List.of(reports, behind.counted(), behind.partial(), behind.flagged()));
        cells.add(reports - behind.counted() - behind.flagged());
        return cells.toArray();
    }

    private void legend() {
        page.open("ul", "class", "legend");
        for (RequestOutcome outcome : RequestOutcome.values()) {
            page.open("li");
            page.open("svg", "class", "key", "viewBox", "0 0 10 10", "aria-hidden", "true");
            page.open("rect", "class", "o-" + outcome.code(), "width", 10, "height", 10).close();
            page.close().text(texts.of("outcome." + outcome.code())).close();
        }
        page.close();
    }

    private FigureTable table(String caption, List<String> figures, String... last) {
        List<String> heads = new ArrayList<>(List.of("head.year"));
        heads.addAll(figures);
        heads.add("head.counted");
        heads.addAll(List.of(last));
        return new FigureTable(
                page, texts.of(caption), 1, heads.stream().map(head -> texts.of(head)).toList());
    }

    /** A sum below 0, which only a misprint makes, has no height. */
    private static ColumnChart.Part part(BigDecimal value, String kind) {
        return new ColumnChart.Part(value.max(BigDecimal.ZERO), kind);
    }

    private static ColumnChart.Column column(int year, List<ColumnChart.Part> parts) {
        return new ColumnChart.Column(Integer.toString(year), parts);
    }
}
