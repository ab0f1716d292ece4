package org.gongkai;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.OcrMode;
import org.gongkai.model.Outline;
import org.gongkai.model.PageListener;
import org.gongkai.model.Paragraph;
import org.gongkai.model.ReportKind;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.layout.PageLayout;
import org.gongkai.reading.source.DocumentReader;
import org.gongkai.recognition.label.FormLabels;
import org.gongkai.recognition.learn.PrintedCopy;
import org.gongkai.recognition.section.SectionOutliner;
import org.gongkai.recognition.table.TableBuilder;

/**
 * Reads copies of a report as forms are drafted of: its tables with what stands above them, as a
 * form that does not exist yet would be given them.
 *
 * <pre>{@code
 * PrintedCopy copy = new CopyReader(OcrMode.AUTO).read("blank.docx", bytes);
 * FormDraft draft = new FormDrafter().draft(List.of(copy), Optional.empty());
 * }</pre>
 *
 * Immutable and safe for use by several threads.
 */
public final class CopyReader {

    /** Paragraphs at the beginning that may be a title or name year and body. */
    private static final int HEAD = 40;

    private final DocumentReader reader;
    private final PageLayout layout = new PageLayout();
    private final SectionOutliner outliner = new SectionOutliner(ReportKind.NONE, List.of());
    private final TableBuilder builder = new TableBuilder(List.of());
    private final FormLabels labels = new FormLabels(List.of());

    /**
     * @param ocr what is done about pages that are pictures
     */
    public CopyReader(OcrMode ocr) {
        reader = new DocumentReader(ocr, List.of(), PageLayout::missingLines);
    }

    /**
     * Reads one copy.
     *
     * @param name of its file, for people
     * @throws UnreadableDocumentException when nothing can be read of it; the message says why
     */
    public PrintedCopy read(String name, byte[] bytes) throws UnreadableDocumentException {
        FlowDocument flow =
                layout.arrange(reader.read(bytes, reader.mediaType(bytes), PageListener.NONE));
        Outline outline = outliner.outline(flow);
        return new PrintedCopy(name, head(flow), builder.build(flow, outline, labels.ofDocument()));
    }

    /** The first paragraphs, whatever is between them, and the title that the file declares. */
    private static List<String> head(FlowDocument flow) {
        Stream<String> paragraphs =
                flow.blocks().stream()
                        .filter(Paragraph.class::isInstance)
                        .map(block -> ((Paragraph) block).text());
        Stream<String> hints =
                flow.hints().stream()
                        .filter(hint -> hint.key().equals("title"))
                        .map(FlowDocument.Hint::value);
        return Stream.concat(paragraphs.limit(HEAD), hints).toList();
    }
}
