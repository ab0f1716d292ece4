package org.gongkai.app.compare;

import java.util.List;
import org.gongkai.app.summary.Markup;
import org.gongkai.data.dataset.CodeWords;

/** One page of HTML, complete in itself, without a script. */
public final class HtmlPaper implements Paper {

    private static final String STYLE =
            """
            :root { color-scheme: light dark; }
            body { font: 15px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; margin: 2rem auto;
              max-width: 70rem; padding: 0 1rem; }
            table { border-collapse: collapse; margin: 1rem 0; }
            th, td { border: 1px solid #8886; padding: .2rem .6rem; text-align: left;
              vertical-align: top; }
            th { position: sticky; top: 0; background: Canvas; }
            ins { background: #2a82; text-decoration: none; }
            del { background: #c332; }
            """;

    private static final CodeWords WORDS = new CodeWords();

    private final Markup page = new Markup();

    /**
     * @param title of the page
     */
    public HtmlPaper(String title) {
        page.open("html lang", "en");
        page.open("head").empty("meta charset", "utf-8");
        page.empty(
                "meta http-equiv content",
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'");
        page.empty("meta name content", "viewport", "width=device-width, initial-scale=1");
        page.leaf("title", title).style(STYLE).close();
        page.open("body").open("main").leaf("h1", title);
    }

    /** As on the page of review. */
    @Override
    public String word(String kind, String code) {
        return WORDS.of(kind, code).map(CodeWords.Pair::english).orElse(code);
    }

    @Override
    public void heading(String text) {
        page.leaf("h2", text);
    }

    @Override
    public void line(String text) {
        page.leaf("p", text);
    }

    @Override
    public void table(List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.open("table").open("thead").open("tr");
        head.forEach(name -> page.leaf("th scope", name, "col"));
        page.close().close().open("tbody");
        for (List<String> row : rows) {
            page.open("tr");
            row.forEach(text -> page.open("td").quoted(text).close());
            page.close();
        }
        page.close().close();
    }

    @Override
    public void prose(List<Piece> letters, List<Piece> sentences) {
        page.open("p lang", "zh-Hans");
        for (Piece piece : letters) {
            switch (piece.kind()) {
                case NEW -> page.leaf("ins", piece.text());
                case GONE -> page.leaf("del", piece.text());
                case KEPT -> page.text(piece.text());
            }
        }
        page.close();
    }

    /** The page; nothing can be written on it after that. */
    public String html() {
        page.close().close().close();
        return page.page();
    }
}
