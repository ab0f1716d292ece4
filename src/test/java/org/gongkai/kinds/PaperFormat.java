package org.gongkai.kinds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The formats that documents are made in. */
enum PaperFormat {
    HTML {
        @Override
        byte[] bytes(Paper paper) {
            return PaperHtml.of(paper).getBytes(StandardCharsets.UTF_8);
        }
    },
    DOCX {
        @Override
        byte[] bytes(Paper paper) throws IOException {
            return SameBytes.of(PaperDocx.of(paper));
        }
    },
    XLSX {
        @Override
        byte[] bytes(Paper paper) throws IOException {
            return SameBytes.of(PaperSheets.of(paper));
        }
    },
    PDF {
        @Override
        byte[] bytes(Paper paper) throws IOException {
            return new PaperPdf(paper).bytes();
        }
    };

    /** The document as a file. The same paper gives the same bytes. */
    abstract byte[] bytes(Paper paper) throws IOException;
}
