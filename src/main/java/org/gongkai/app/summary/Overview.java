package org.gongkai.app.summary;

import org.gongkai.app.summary.CellCounts.Count;

/** The title of the page and its most telling figures. */
final class Overview {

    private final Markup page;
    private final Texts texts;
    private final Survey survey;

    Overview(Markup page, Texts texts, Survey survey) {
        this.page = page;
        this.texts = texts;
        this.survey = survey;
    }

    /** What there is, in counts. */
    static String title(Texts texts, Survey survey) {
        return texts.of(
                "title",
                survey.documents().all().size(),
                survey.documents().reports().size(),
                survey.cells().all().numbers());
    }

    void write() {
        Count cells = survey.cells().all();
        page.open("header").leaf("h1", title(texts, survey));
        page.leaf("p", texts.of("lede"), "class", "lede").close();
        page.open("dl", "class", "tiles");
        tile("tile.reports", Texts.number(survey.documents().reports().size()));
        tile("tile.proven", Texts.share(cells.proven(), cells.numbers()));
        tile("tile.flagged", Texts.number(cells.flagged()));
        tile("tile.broken", Texts.number(survey.documents().sums().broken()));
        page.close();
    }

    private void tile(String key, String figure) {
        page.open("div").leaf("dt", texts.of(key)).leaf("dd", figure).close();
    }
}
