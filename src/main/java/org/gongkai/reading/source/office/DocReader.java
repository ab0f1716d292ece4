package org.gongkai.reading.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.Guard;
import org.gongkai.reading.source.flow.Titles;

/** Reads Word documents of 97 to 2003, and the files of WPS that are such documents. */
public final class DocReader implements FormatReader {

    @Override
    public SourceDocument read(byte[] bytes) throws UnreadableDocumentException {
        return Guard.read("Word 97-2003 document", () -> open(bytes));
    }

    private static SourceDocument open(byte[] bytes)
            throws IOException, UnreadableDocumentException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            return read(document);
        } catch (EncryptedDocumentException locked) {
            throw new UnreadableDocumentException(
                    Reason.ENCRYPTED,
                    "The Word document needs a password; save it again without one.");
        } catch (OldFileFormatException old) {
            throw new UnreadableDocumentException(
                    Reason.UNSUPPORTED_TYPE,
                    "The document was made by Word 95 or earlier; save it again as .docx.");
        }
    }

    private static SourceDocument read(HWPFDocument document) {
        DocWalker walker = new DocWalker(document);
        BlockList blocks = new BlockList();
        blocks.addAll(walker.body(document.getRange()));
        for (Range story :
                List.of(
                        document.getMainTextboxRange(),
                        document.getFootnoteRange(),
                        document.getEndnoteRange())) {
            blocks.addAll(walker.blocks(story));
        }
        blocks.furniture(walker.blocks(document.getHeaderStoryRange()));
        SummaryInformation summary = document.getSummaryInformation();
        String title = summary == null || summary.getTitle() == null ? "" : summary.getTitle();
        return new FlowDocument(blocks.toList(), 0, Titles.hints(title), List.of())
                .seen(walker.inText());
    }
}
