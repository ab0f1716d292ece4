package org.gongkai.reading.source.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.model.FlowDocument.Hint;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page declares about itself; the surest declaration of a key comes first. */
final class PageHints {

    private static final List<String> TITLE_METAS = List.of("articletitle", "og:title");

    /** GB/T: meta names that government sites must give. */
    private static final List<String> SITE_METAS =
            List.of("sitename", "og:site_name", "contentsource", "来源");

    private static final List<String> DATE_METAS =
            List.of(
                    "pubdate",
                    "publishdate",
                    "publishtime",
                    "firstpublishedtime",
                    "article:published_time");

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})");

    /** Titles longer than this are an article in the wrong element. */
    private static final int LONGEST_TITLE = 200;

    private PageHints() {}

    static List<Hint> of(Document page) {
        Map<String, String> metas = metas(page);
        List<Hint> hints = new ArrayList<>();
        titles(page, metas).forEach(title -> hints.add(new Hint("title", title)));
        first(SITE_METAS, metas).ifPresent(site -> hints.add(new Hint("site", site)));
        published(page, metas).ifPresent(date -> hints.add(new Hint("published", date)));
        PageLinks.lead(page).ifPresent(name -> hints.add(new Hint("leads", name)));
        return hints;
    }

    private static Map<String, String> metas(Document page) {
        Map<String, String> metas = new LinkedHashMap<>();
        for (Element meta : page.select("meta[content]")) {
            String name = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
            String content = Folding.collapse(meta.attr("content"));
            if (!content.isEmpty()) {
                metas.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), content);
            }
        }
        return metas;
    }

    private static Set<String> titles(Document page, Map<String, String> metas) {
        Set<String> titles = new LinkedHashSet<>();
        titles.add(metas.getOrDefault(TITLE_METAS.get(0), ""));
        titles.add(text(page, "ucaptitle"));
        titles.add(page.select("h1").size() == 1 ? text(page, "h1") : "");
        titles.add(metas.getOrDefault(TITLE_METAS.get(1), ""));
        titles.add(text(page, "title"));
        titles.removeIf(title -> title.isEmpty() || title.length() > LONGEST_TITLE);
        return titles;
    }

    private static String text(Document page, String tag) {
        Element element = page.selectFirst(tag);
        return element == null ? "" : Folding.collapse(element.text());
    }

    private static Optional<String> first(List<String> names, Map<String, String> metas) {
        return names.stream().filter(metas::containsKey).map(metas::get).findFirst();
    }

    private static Optional<String> published(Document page, Map<String, String> metas) {
        return first(DATE_METAS, metas)
                .flatMap(PageHints::date)
                .or(() -> date(text(page, "publishtime")));
    }

    private static Optional<String> date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                                    Integer.parseInt(matcher.group(1)),
                                    Integer.parseInt(matcher.group(2)),
                                    Integer.parseInt(matcher.group(3)))
                            .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
