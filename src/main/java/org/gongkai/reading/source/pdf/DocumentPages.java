package org.gongkai.reading.source.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Page;
import org.gongkai.model.PageListener;
import org.gongkai.model.PagedDocument;
import org.gongkai.reading.source.PictureReader;

/** Reads the pages of one document. */
final class DocumentPages {

    /** Pages that are read; the longest reports have 200. */
    private static final int MOST_PAGES = 5_000;

    /** Findings on single pages that are kept; more of them say nothing new. */
    private static final int MOST_FINDINGS = 50;

    private final PDDocument document;
    private final PageListener listener;
    private final PagePictures pictures;
    private final FontFaces faces = new FontFaces();
    private final Layers layers;
    private final Annotations annotations;
    private final List<Page> pages = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final boolean listed;

    /**
     * @param listener is told of each page
     * @param pictures reads the pages that are pictures
     */
    DocumentPages(PDDocument document, PageListener listener, PagePictures pictures) {
        this.document = document;
        this.listener = listener;
        this.pictures = pictures;
        listed = !PageList.mend(document);
        layers = new Layers(document.getDocumentCatalog().getCOSObject());
        annotations = new Annotations(document, layers);
    }

    PagedDocument read() throws IOException {
        int declared = Math.max(document.getNumberOfPages(), 0);
        Iterator<PDPage> all = document.getPages().iterator();
        int number = 0;
        PictureReader.Ahead ahead = pictures.ahead();
        while (all.hasNext() && number < MOST_PAGES) {
            number++;
            ahead.add(beginNext(all, number));
        }
        ahead.end();
        int count = Math.max(declared, number);
        if (number < count) {
            fail((number + 1) + " to " + count, "the document does not hold them or is too long");
        } else if (all.hasNext()) {
            fail("after " + number, "the document is too long");
        }
        if (count == 0) {
            throw new IOException("it has no pages");
        }
        if (!listed) {
            add(
                    FindingCode.PAGE_DAMAGED.ofDocument(
                            "the list of pages is damaged; "
                                    + number
                                    + " were found, whose order may be wrong"));
        }
        return new PagedDocument(pages, count, findings);
    }

    private Runnable beginNext(Iterator<PDPage> all, int number) {
        try {
            return begin(all.next(), number);
        } catch (IOException | RuntimeException e) {
            return () -> {
                fail(String.valueOf(number), FailureText.describe(e));
                listener.page(number);
            };
        }
    }

    private Runnable begin(PDPage page, int number) throws IOException {
        PageFrame frame = PageFrame.of(page);
        PageInk ink = new PageInk(frame.extent());
        GraphicsState state = new GraphicsState(frame.toPage(), frame.extent());
        PDResources resources = page.getResources();
        COSDictionary entries = resources == null ? new COSDictionary() : resources.getCOSObject();
        ContentInterpreter interpreter = new ContentInterpreter(ink, faces, layers, state, entries);
        interpreter.run(StreamBytes.ofContents(page.getCOSObject()));
        annotations.paint(page, interpreter);
        if (PagePictures.isPicture(ink.toPage(number, frame))) {
            for (COSStream picture : interpreter.shown()) {
                ink.damage(StreamBytes.damageOfPicture(picture));
            }
        }
        Page drawn = ink.toPage(number, frame);
        PictureReader.Pending picture = pictures.begin(page, drawn);
        return () -> end(number, ink, drawn, picture.shown());
    }

    private void end(int number, PageInk ink, Page drawn, PictureReader.Shown shown) {
        if (shown.page().scanned().isEmpty() && shown.page().equals(drawn)) {
            note(ink, number);
        }
        shown.findings().forEach(this::add);
        boolean damaged = drawn.trust() == Page.Trust.DAMAGED;
        if (damaged) {
            String what = ink.damage().isEmpty() ? "a font is damaged" : ink.damage();
            add(
                    FindingCode.PAGE_DAMAGED.ofDocument(
                            "page " + number + " is damaged, and may lack something: " + what));
        }
        pages.add(damaged || !listed ? shown.page().trusted(Page.Trust.DAMAGED) : shown.page());
        if (shown.findings().isEmpty()) {
            listener.page(number);
        } else {
            listener.picture(number);
        }
    }

    private void note(PageInk ink, int number) {
        if (ink.unmapped() > 0) {
            String what =
                    " of "
                            + ink.glyphCount()
                            + " glyphs have no Unicode meaning and stand as U+FFFD";
            add(
                    FindingCode.TEXT_UNMAPPED.ofDocument(
                            "page " + number + ": " + ink.unmapped() + what));
        }
        if (ink.invisible() > 0) {
            String what = " glyphs are not visible and were left out";
            String message = "page " + number + ": " + ink.invisible() + what;
            add(FindingCode.TEXT_INVISIBLE.ofDocument(message));
        }
        if (ink.displaced() > 0) {
            String what = " words begin within the word before them; their letters may be mixed up";
            add(
                    FindingCode.TEXT_DISPLACED.ofDocument(
                            "page " + number + ": " + ink.displaced() + what));
        }
        if (ink.oblique() > 0) {
            String what = " glyphs are printed at a slant and were left out";
            add(
                    FindingCode.TEXT_OBLIQUE.ofDocument(
                            "page " + number + ": " + ink.oblique() + what));
        }
    }

    private void fail(String numbers, String why) {
        add(FindingCode.PAGE_FAILED.ofDocument("page " + numbers + " could not be read: " + why));
    }

    private void add(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}
