package org.gongkai.app.compare;

import java.io.PrintStream;
import java.util.List;
import org.gongkai.base.text.ShownText;

/**
 * Plain text, for a terminal and for other programs: the columns of tables have tabs between them.
 */
public final class TextPaper implements Paper {

    private final PrintStream out;

    /**
     * @param out takes the lines
     */
    public TextPaper(PrintStream out) {
        this.out = out;
    }

    /** Codes, which programs and {@code grep} know. */
    @Override
    public String word(String kind, String code) {
        return code;
    }

    @Override
    public void heading(String text) {
        line("");
        line("# " + text);
    }

    @Override
    public void line(String text) {
        out.println(ShownText.line(text));
    }

    @Override
    public void table(List<String> head, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            row(head);
            rows.forEach(this::row);
        }
    }

    private void row(List<String> fields) {
        out.println(String.join("\t", fields.stream().map(ShownText::line).toList()));
    }

    /** What is in both is left out: it would bury the rest. */
    @Override
    public void prose(List<Piece> letters, List<Piece> sentences) {
        for (Piece piece : sentences) {
            line((piece.kind() == Piece.Kind.NEW ? "+ " : "- ") + piece.text());
        }
    }
}
