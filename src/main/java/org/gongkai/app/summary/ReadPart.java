package org.gongkai.app.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.app.summary.Documents.Document;
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
            page.open("div class", "pair");
            formats();
            years();
            page.close();
            provinces();
            agencies();
        }
        page.close();
    }

    private void statuses() {
        Map<Status, Long> counts = documents.byStatus();
        long whole = documents.all().size();
        String caption = "read.status.caption";
        List<Bar.Part> parts = new ArrayList<>();
        counts.forEach((status, count) -> parts.add(new Bar.Part(count, "s-" + status.code())));
        new Bar(parts, whole, texts.of(caption)).draw(page);
        String[] heads = {"head.status", "head.meaning", "", "head.documents", "head.share"};
        FigureTable table = new FigureTable(page, texts, caption, 3, heads);
        counts.forEach(
                (status, count) -> {
                    String name = texts.of("status." + status.code());
                    String meaning = texts.of("status." + status.code() + ".meaning");
                    Bar bar = Bar.of(name, count, whole, "s-" + status.code());
                    table.row(name, meaning, bar, count, Texts.share(count, whole));
                });
        table.end();
    }

    private void formats() {
        FigureTable table = table("format", "head.documents");
        long whole = documents.all().size();
        documents
                .byFormat()
                .forEach(
                        (type, count) -> {
                            String name = texts.orElse("format." + type, type);
                            table.row(name, Bar.of(name, count, whole, "plain"), count);
                        });
        table.end();
    }

    private void years() {
        FigureTable table = table("year", "head.reports");
        long whole = documents.reports().size();
        long unknown = whole;
        for (Map.Entry<Integer, List<Document>> year : documents.byYear().entrySet()) {
            int count = year.getValue().size();
            String name = year.getKey().toString();
            table.row(name, Bar.of(name, count, whole, "plain"), count);
            unknown -= count;
        }
        if (unknown > 0) {
            String name = texts.of("unknown");
            table.row(name, Bar.of(name, unknown, whole, "plain"), unknown);
        }
        table.end();
    }

    private void provinces() {
        Map<String, Long> counts = documents.byProvince();
        long unknown = counts.getOrDefault("", 0L);
        long whole = documents.reports().size();
        if (unknown == whole) {
            return;
        }
        FigureTable table = table("province", "head.reports");
        counts.forEach(
                (province, count) -> {
                    if (!province.isEmpty()) {
                        Bar bar = Bar.of(province, count, whole, "plain");
                        table.row(new FigureTable.Foreign(province), bar, count);
                    }
                });
        if (unknown > 0) {
            String name = texts.of("unknown");
            table.row(name, Bar.of(name, unknown, whole, "plain"), unknown);
        }
        table.end();
    }

    private void agencies() {
        Map<String, Long> counts = documents.byAgency();
        long unknown = counts.getOrDefault("", 0L);
        int known = counts.size() - (unknown > 0 ? 1 : 0);
        long whole = documents.reports().size();
        page.leaf("h3", texts.of("read.agency.title"));
        page.leaf("p", texts.of("read.agency.count", known, unknown));
        FigureTable table = table("agency", "head.reports");
        counts.keySet().stream()
                .filter(agency -> !agency.isEmpty())
                .limit(AGENCIES)
                .forEach(
                        agency -> {
                            long count = counts.getOrDefault(agency, 0L);
                            Bar bar = Bar.of(agency, count, whole, "plain");
                            table.row(new FigureTable.Foreign(agency), bar, count);
                        });
        table.end();
        if (known > AGENCIES) {
            page.leaf("p", texts.of("read.agency.left", known - AGENCIES));
        }
    }

    /** Names, a bar, and how many of what is counted. */
    private FigureTable table(String subject, String counted) {
        String caption = "read." + subject + ".caption";
        return new FigureTable(page, texts, caption, 2, "head." + subject, "", counted);
    }
}
