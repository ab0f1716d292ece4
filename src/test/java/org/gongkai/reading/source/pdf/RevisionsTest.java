package org.gongkai.reading.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.gongkai.model.Finding;
import org.junit.jupiter.api.Test;

class RevisionsTest {

    private static final byte[] FIRST = DrawnPdf.of(DrawnPdf.text(100, 700, 10, "15320"));

    private static List<String> codes(byte[] pdf) throws Exception {
        return new PdfReader().read(pdf).findings().stream().map(Finding::code).toList();
    }

    @Test
    void oneDocumentIsOne() throws Exception {
        assertThat(codes(FIRST)).isEmpty();
    }

    @Test
    void aDocumentBehindAnotherIsSaid() throws Exception {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(FIRST);
        both.write(DrawnPdf.of(DrawnPdf.text(100, 700, 10, "777")));

        assertThat(codes(both.toByteArray())).contains("several-documents");
    }

    @Test
    void anUpdateThatSaysSomethingElseIsSaid() throws Exception {
        assertThat(codes(updated(DrawnPdf.text(100, 700, 10, "777"))))
                .containsExactly("several-documents");
    }

    @Test
    void anUpdateThatSaysTheSameIsNone() throws Exception {
        assertThat(codes(updated(DrawnPdf.text(100, 700, 10, "15320") + "0 0 5 5 re f"))).isEmpty();
    }

    @Test
    void attachedFilesAreSaid() throws Exception {
        try (PDDocument document = Loader.loadPDF(FIRST)) {
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("a.pdf", new PDComplexFileSpecification()));
            PDDocumentNameDictionary names =
                    new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);

            assertThat(codes(out.toByteArray())).containsExactly("embedded-document");
        }
    }

    private static byte[] updated(String contents) throws IOException {
        try (PDDocument document = Loader.loadPDF(FIRST)) {
            COSDictionary page = document.getPage(0).getCOSObject();
            COSStream stream = new COSStream();
            try (OutputStream out = stream.createOutputStream()) {
                out.write(contents.getBytes(StandardCharsets.ISO_8859_1));
            }
            page.setItem(COSName.CONTENTS, stream);
            page.setNeedToBeUpdated(true);
            stream.setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }
}
