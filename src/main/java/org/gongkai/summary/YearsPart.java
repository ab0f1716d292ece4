package org.gongkai.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.summary.YearCount.Behind;

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
        sharing();
        received();
        outcomes();
        page.close();
    }

    private void sharing() {
        for (int year : years.counts().keySet()) {
            long sharing = years.sharing(year);
            if (sharing > 0) {
                page.leaf(
                        "p",
                        texts.of("years.sharing", Integer.toString(year), sharing),
                        "class",
                        "note");
            }
        }
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
            columns.add(column(year, List.of(part(count.received(), "plain"))));
        }
        new ColumnChart(page, columns).draw(texts.of("years.received.label"));
        FigureTable table =
                table(
                        "years.received.caption",
                        List.of("head.received"),
                        "head.left",
                        "head.without");
        years.counts()
                .forEach(
                        (year, count) -> {
                            Behind behind = count.behindReceived();
                            table.row(
                                    Integer.toString(year),
                                    count.received(),
                                    years.reports(year),
                                    behind.counted(),
                                    behind.flagged(),
                                    years.reports(year) - behind.counted() - behind.flagged());
                        });
        table.end();
    }

    private void outcomes() {
        page.leaf("h3", texts.of("years.outcomes.title"));
        legend();
        List<ColumnChart.Column> columns = new ArrayList<>();
        for (int year : axis()) {
            YearCount count = years.counts().getOrDefault(year, new YearCount());
            List<ColumnChart.Part> parts = new ArrayList<>();
            count.outcomes().forEach((outcome, sum) -> parts.add(part(sum, "o-" + outcome.code())));
            columns.add(column(year, parts));
        }
        new ColumnChart(page, columns).draw(texts.of("years.outcomes.label"));
        List<String> heads = new ArrayList<>();
        for (RequestOutcome outcome : RequestOutcome.values()) {
            heads.add("outcome." + outcome.code());
        }
        FigureTable table =
                table("years.outcomes.caption", heads, "head.partial", "head.left", "head.without");
        years.counts().forEach((year, count) -> table.row(outcomes(year, count)));
        table.end();
    }

    private Object[] outcomes(int year, YearCount count) {
        Behind behind = count.behindOutcomes();
        int reports = years.reports(year);
        List<Object> cells = new ArrayList<>(List.of(Integer.toString(year)));
        cells.addAll(count.outcomes().values());
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
        heads.addAll(List.of("head.reports", "head.counted"));
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
