package org.gongkai.reading.source.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Opens documents that have lost what leads to their pages, which {@link PageList} finds then.
 * Where PDFBox strikes lost pages off the list without a word, it leaves the list as it is.
 */
final class MendingParser extends PDFParser {

    MendingParser(byte[] bytes) throws IOException {
        super(new RandomAccessReadBuffer(bytes));
    }

    @Override
    protected COSDictionary retrieveTrailer() throws IOException {
        COSDictionary trailer = super.retrieveTrailer();
        if (trailer != null && trailer.getCOSDictionary(COSName.ROOT) == null) {
            trailer.setItem(COSName.ROOT, catalog());
        }
        return trailer;
    }

    @Override
    protected void checkPages(COSDictionary root) {
        if (root.getCOSDictionary(COSName.PAGES) == null) {
            root.setItem(COSName.PAGES, new COSDictionary());
        }
    }

    private COSDictionary catalog() throws IOException {
        if (document.getXrefTable().isEmpty()) {
            throw new IOException("no object of a document is in the file");
        }
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            COSBase object = PageList.object(document, key);
            if (object instanceof COSDictionary dictionary
                    && COSName.CATALOG.equals(dictionary.getCOSName(COSName.TYPE))) {
                return dictionary;
            }
        }
        COSDictionary none = new COSDictionary();
        none.setItem(COSName.TYPE, COSName.CATALOG);
        return none;
    }
}
