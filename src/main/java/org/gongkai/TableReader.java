package org.gongkai;

import java.util.List;
import org.gongkai.base.text.Folding;
import org.gongkai.model.Extraction;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.OcrMode;
import org.gongkai.model.Outcome;
import org.gongkai.model.Outline;
import org.gongkai.model.PageListener;
import org.gongkai.model.ReportKind;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.layout.PageLayout;
import org.gongkai.reading.source.DocumentReader;
import org.gongkai.recognition.form.FormCatalog;
import org.gongkai.recognition.label.FormLabels;
import org.gongkai.recognition.section.SectionOutliner;
import org.gongkai.recognition.table.TableBuilder;

/**
 * Reads the tables of documents as they are printed, whatever these are about: no form is tried.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class TableReader {

    private final DocumentReader reader;
    private final PageLayout layout = new PageLayout();

    /**
     * @param ocr what is done about pages that are pictures
     * @param passwords for documents that are locked
     */
    public TableReader(OcrMode ocr, List<String> passwords) {
        reader = new DocumentReader(ocr, passwords, PageLayout::missingLines);
    }

    /**
     * Takes the tables of one document.
     *
     * @param sha256 the SHA-256 of the bytes, 64 hex digits
     * @param pages is told of each page that has been read
     * @param part what of it is wanted; documents without pages are taken whole
     * @return sections and tables, nothing matched; a document that cannot be read says so
     */
    public Extraction read(byte[] bytes, String sha256, PageListener pages, Cutout part) {
        byte[] open = reader.unlocked(bytes);
        String mediaType = reader.mediaType(open);
        Fingerprint document = new Fingerprint(sha256, bytes.length);
        try {
            SourceDocument source = reader.read(open, mediaType, pages);
            return tables(document, mediaType, layout.arrange(part.of(source)));
        } catch (UnreadableDocumentException e) {
            return Extraction.failed(document, mediaType, Verdict.unreadable(e));
        }
    }

    private static Extraction tables(Fingerprint document, String mediaType, FlowDocument flow) {
        Stages stages = isChinese(flow) ? Stages.chinese() : Stages.PLAIN;
        Outline outline = stages.outliner().outline(flow);
        return new Extraction(
                document.id(),
                document.sha256(),
                mediaType,
                document.bytes(),
                flow.pageCount(),
                Outcome.whole(flow.findings()),
                outline.metadata(),
                outline.sections(),
                stages.builder().build(flow, outline, stages.labels().ofDocument()),
                List.of(),
                flow.findings());
    }

    /** What reads tables, with the forms that may tell something of them. */
    private record Stages(SectionOutliner outliner, TableBuilder builder, FormLabels labels) {

        private static final Stages PLAIN = of(FormCatalog.NONE);

        private static Stages of(FormCatalog forms) {
            ReportKind kind = forms.kinds().stream().findFirst().orElse(ReportKind.NONE);
            List<FormTemplate> templates = forms.forms(kind.code());
            return new Stages(
                    new SectionOutliner(kind, forms.statutory(kind.code())),
                    new TableBuilder(templates),
                    new FormLabels(templates));
        }

        /** Made when the first Chinese document comes. */
        private static Stages chinese() {
            return Chinese.STAGES;
        }

        private static final class Chinese {
            private static final Stages STAGES = of(FormCatalog.standard());
        }
    }

    /** Whether the forms could tell anything of it; to read them costs more than many documents. */
    private static boolean isChinese(FlowDocument flow) {
        return flow.texts().anyMatch(Folding::hasHan);
    }
}
