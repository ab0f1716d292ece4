package org.gongkai.app.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.model.Status;

/** What was read. */
final class ReadPart {

    /** Bodies that are named; the rest is counted. */
    private static final int AGENCIES = 12;

    private final Markup page;
    private final Texts texts;
    private final Documents documents;

    ReadPart(Markup page, Texts texts, Documents documents) {
        this.page = page;
        this.texts = texts;
        this.documents = documents;
    }

    void write() {
        page.open("section").leaf("h2", texts.of("read.title"));
        String count = documents.all().isEmpty() ? "read.none" : "read.sources";
        page.leaf("p", texts.of(count, documents.sources(), documents.all().size()));
        if (documents.archives() > 0) {
            page.leaf("p", texts.of("read.archives", documents.archives()));
        }
        if (!documents.all().isEmpty()) {
            statuses();
            page.open("div", "class", "pair");
            formats();
            years();
            page.close();
            agencies();
        }
        page.close();
    }

    private void statuses() {
        Map<Status, Long> counts = documents.byStatus();
        long whole = documents.all().size();
        List<Bar.Part> parts = new ArrayList<>();
        counts.forEach((status, count) -> parts.add(new Bar.Part(count, "s-" + status.code())));
        new Bar(parts, whole, texts.of("read.status.caption")).draw(page);
        FigureTable table =
                new FigureTable(
                        page,
                        texts.of("read.status.caption"),
                        3,
                        List.of(
                                texts.of("head.status"),
                                texts.of("head.meaning"),
                                "",
                                texts.of("head.documents"),
                                texts.of("head.share")));
        counts.forEach(
                (status, count) -> {
                    String name = texts.of("status." + status.code());
                    table.row(
                            name,
                            texts.of("status." + status.code() + ".meaning"),
                            Bar.of(name, count, whole, "s-" + status.code()),
                            count,
                            Texts.share(count, whole));
                });
        table.end();
    }

    private void formats() {
        FigureTable table = simple("read.format.caption", "head.format", "head.documents");
        documents
                .byFormat()
                .forEach(
                        (type, count) -> {
                            String name = texts.orElse("format." + type, type);
                            table.row(
                                    name,
                                    Bar.of(name, count, documents.all().size(), "plain"),
                                    count);
                        });
        table.end();
    }

    private void years() {
        FigureTable table = simple("read.year.caption", "head.year", "head.reports");
        long whole = documents.reports().size();
        long[] unknown = {whole};
        documents
                .byYear()
                .forEach(
                        (year, list) -> {
                            String name = Integer.toString(year);
                            table.row(name, Bar.of(name, list.size(), whole, "plain"), list.size());
                            unknown[0] -= list.size();
                        });
        if (unknown[0] > 0) {
            String name = texts.of("unknown");
            table.row(name, Bar.of(name, unknown[0], whole, "plain"), unknown[0]);
        }
        table.end();
    }

    private FigureTable simple(String caption, String head, String counted) {
        return new FigureTable(
                page, texts.of(caption), 2, List.of(texts.of(head), "", texts.of(counted)));
    }

    private void agencies() {
        Map<String, Long> counts = documents.byAgency();
        long unknown = counts.getOrDefault("", 0L);
        int known = counts.size() - (unknown > 0 ? 1 : 0);
        long whole = documents.reports().size();
        page.leaf("h3", texts.of("read.agency.title"));
        page.leaf("p", texts.of("read.agency.count", known, unknown));
        FigureTable table = simple("read.agency.caption", "head.agency", "head.reports");
        counts.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .limit(AGENCIES)
                .forEach(
                        entry ->
                                table.row(
                                        new FigureTable.Foreign(entry.getKey()),
                                        Bar.of(entry.getKey(), entry.getValue(), whole, "plain"),
                                        entry.getValue()));
        table.end();
        if (known > AGENCIES) {
            page.leaf("p", texts.of("read.agency.left", known - AGENCIES));
        }
    }
}
