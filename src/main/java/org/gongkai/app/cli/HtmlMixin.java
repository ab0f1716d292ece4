package org.gongkai.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.app.compare.HtmlPaper;
import org.gongkai.app.compare.Paper;
import org.gongkai.app.compare.TextPaper;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.OutputException;
import picocli.CommandLine.Option;

/** The option {@code --html}, for commands that print what differs. */
final class HtmlMixin {

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a page of HTML instead of text on standard output.")
    private Optional<Path> file;

    /** Writes on what a paper wants. */
    interface Content {
        void write(Paper paper);
    }

    void write(Console console, String title, Content content) throws OutputException {
        if (file.isEmpty()) {
            content.write(new TextPaper(console.out()));
            return;
        }
        HtmlPaper page = new HtmlPaper(title);
        content.write(page);
        String html = page.html();
        AtomicFile.write(
                file.get(), AtomicFile.folder(file.get()), out -> out.writer().write(html));
    }
}
