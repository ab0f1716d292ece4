package org.gongkai.app.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.gongkai.app.summary.Documents.Document;
import org.gongkai.model.Locality;
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
            page.open("div class", "pair");
            levels();
            provinces();
            page.close();
            agencies();
        }
        page.close();
    }

    private void statuses() {
        Map<Status, Long> counts = documents.byStatus();
        long whole = documents.all().size();
        String caption = texts.of("read.status.caption");
        List<Bar.Part> parts = new ArrayList<>();
        counts.forEach((status, count) -> parts.add(new Bar.Part(count, "s-" + status.code())));
        new Bar(parts, whole, caption, true).draw(page);
        String[] heads = {"head.status", "head.meaning", "", "head.documents", "head.share"};
        FigureTable table = new FigureTable(page, texts, caption, 3, heads);
        counts.forEach(
                (status, count) -> {
                    String name = texts.word("status", status.code());
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
        Map<Integer, List<Document>> years = documents.byYear();
        List<Document> unknown =
                documents.reports().stream().filter(it -> it.listed().year().isEmpty()).toList();
        int most = most(years.values(), unknown);
        years.forEach((year, those) -> row(table, year.toString(), year.toString(), those, most));
        unknown(table, unknown, most);
        table.end();
    }

    private void levels() {
        Map<Optional<Locality.Level>, List<Document>> levels = documents.byLevel();
        FigureTable table = table("level", "head.reports");
        int most = most(levels.values(), List.of());
        levels.forEach(
                (level, those) -> {
                    String name =
                            level.map(it -> texts.word("level", it.code()))
                                    .orElse(texts.of("unknown"));
                    row(table, name, name, those, most);
                });
        table.end();
    }

    private void provinces() {
        Map<String, List<Document>> provinces = documents.byProvince();
        List<Document> unknown = provinces.getOrDefault("", List.of());
        FigureTable table = table("province", "head.reports");
        int most = most(provinces.values(), List.of());
        provinces.forEach(
                (province, those) -> {
                    if (!province.isEmpty()) {
                        row(table, new FigureTable.Foreign(province), province, those, most);
                    }
                });
        unknown(table, unknown, most);
        table.end();
    }

    private void unknown(FigureTable table, List<Document> those, int most) {
        if (!those.isEmpty()) {
            row(table, texts.of("unknown"), texts.of("unknown"), those, most);
        }
    }

    /** The longest bar fills its place. */
    private static int most(Collection<List<Document>> all, List<Document> more) {
        return Math.max(more.size(), all.stream().mapToInt(List::size).max().orElse(0));
    }

    /** Reports by their statuses, whose colours the bar above all explains. */
    private void row(FigureTable table, Object head, String name, List<Document> those, int most) {
        List<Bar.Part> parts = new ArrayList<>();
        StringJoiner label = new StringJoiner(", ", name + ": ", "");
        for (Status status : Status.values()) {
            long count = those.stream().filter(it -> it.listed().status() == status).count();
            if (count > 0) {
                parts.add(new Bar.Part(count, "s-" + status.code()));
                label.add(texts.word("status", status.code()) + " " + Texts.number(count));
            }
        }
        table.row(head, new Bar(parts, most, label.toString(), false), those.size());
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
        String caption = texts.of("read." + subject + ".caption");
        return new FigureTable(page, texts, caption, 2, "head." + subject, "", counted);
    }
}
