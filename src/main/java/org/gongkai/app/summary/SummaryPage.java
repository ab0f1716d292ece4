package org.gongkai.app.summary;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.ToolVersion;
import org.gongkai.app.summary.CellCounts.Count;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.text.Language;
import org.gongkai.data.output.OutputFolder;

/**
 * One HTML page about an output folder, complete in itself: what was read, how much of it is
 * certain, which sources are wrong. It has no script and loads nothing; every text of a document is
 * escaped. Depends on the folder's CSV files alone: same files, same bytes.
 *
 * <pre>{@code
 * new SummaryPage(new OutputFolder(out)).write(out.resolve("report.html"), Language.ZH);
 * }</pre>
 */
public final class SummaryPage {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final OutputFolder folder;

    /**
     * @param folder that the page is about
     */
    public SummaryPage(OutputFolder folder) {
        this.folder = folder;
    }

    /**
     * Writes the page; the file appears whole or not at all.
     *
     * @param target the file; its folder exists
     * @param language of the page; texts of documents and messages stay as they are
     * @throws OutputException when the folder cannot be read or the file not be written
     */
    public void write(Path target, Language language) throws OutputException {
        String page = html(language);
        AtomicFile.write(target, AtomicFile.folder(target), file -> file.writer().write(page));
    }

    /**
     * The page as text.
     *
     * @throws OutputException when the folder cannot be read
     */
    public String html(Language language) throws OutputException {
        Survey survey = Survey.of(folder);
        Texts texts = Texts.of(language);
        Markup page = new Markup();
        page.open("html lang", language.tag());
        head(page, texts, survey);
        page.open("body").open("main");
        overview(page, texts, survey);
        new ReadPart(page, texts, survey.documents()).write();
        new CertainPart(page, texts, survey).write();
        new WrongPart(page, texts, survey).write();
        new YearsPart(page, texts, survey.years()).write();
        page.close().open("footer");
        page.leaf("p", texts.of("footer.states"));
        page.leaf("p", texts.of("footer.version", ToolVersion.current()));
        page.close().close().close();
        return page.page();
    }

    private static void head(Markup page, Texts texts, Survey survey) {
        page.open("head").empty("meta charset", "utf-8");
        page.empty("meta http-equiv content", "Content-Security-Policy", POLICY);
        page.empty("meta name content", "viewport", "width=device-width, initial-scale=1");
        page.empty("meta name content", "color-scheme", "light dark");
        page.leaf("title", "Gongkai: " + title(texts, survey));
        page.style(Texts.style()).close();
    }

    /** What there is, in counts. */
    private static String title(Texts texts, Survey survey) {
        return texts.of(
                "title",
                survey.documents().all().size(),
                survey.documents().reports().size(),
                survey.cells().all().numbers());
    }

    /** The title and the most telling figures. */
    private static void overview(Markup page, Texts texts, Survey survey) {
        Count cells = survey.cells().all();
        page.open("header").leaf("h1", title(texts, survey));
        page.leaf("p class", texts.of("lede"), "lede").close();
        Map<String, String> tiles = new LinkedHashMap<>();
        tiles.put("tile.reports", Texts.number(survey.documents().reports().size()));
        tiles.put("tile.proven", Texts.share(cells.proven(), cells.numbers()));
        tiles.put("tile.flagged", Texts.number(cells.flagged()));
        tiles.put("tile.broken", Texts.number(survey.documents().sums().broken()));
        page.open("dl class", "tiles");
        tiles.forEach(
                (key, figure) ->
                        page.open("div").leaf("dt", texts.of(key)).leaf("dd", figure).close());
        page.close();
    }
}
