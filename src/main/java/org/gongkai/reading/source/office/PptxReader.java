package org.gongkai.reading.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.gongkai.model.Finding;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.Guard;
import org.gongkai.reading.source.flow.Hidden;
import org.gongkai.reading.source.flow.Titles;
import org.gongkai.reading.source.flow.ZipParts;

/** Reads presentations of 2007 and later: what their slides show, from the top down. */
public final class PptxReader implements FormatReader {

    @Override
    public SourceDocument read(byte[] bytes) throws UnreadableDocumentException {
        return Guard.read("presentation", () -> open(bytes));
    }

    private static FlowDocument open(byte[] bytes) throws IOException, UnreadableDocumentException {
        ZipParts.requireBounded(bytes);
        byte[] usual = StrictPackage.usual(bytes);
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(usual))) {
            BlockList blocks = new BlockList();
            List<Finding> findings = new ArrayList<>();
            SlideWalker walker = new SlideWalker(show.getPageSize(), blocks);
            for (XSLFSlide slide : show.getSlides()) {
                if (slide.isHidden()) {
                    findings.add(Hidden.slide(slide.getSlideNumber()));
                } else {
                    walker.read(slide);
                }
            }
            String title = show.getProperties().getCoreProperties().getTitle();
            List<FlowDocument.Hint> hints = title == null ? List.of() : Titles.hints(title);
            return new FlowDocument(blocks.toList(), 0, hints, findings).seen(walker.inText());
        }
    }
}
