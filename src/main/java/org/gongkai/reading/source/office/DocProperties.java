package org.gongkai.reading.source.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.TableRow;

/** What a Word 97 document says of letters, paragraphs and rows and the library does not tell. */
final class DocProperties {

    /** Bytes in front of the properties of a paragraph: the number of its style. */
    private static final int STYLE = 2;

    private final Map<Integer, byte[]> paragraphs = new HashMap<>();
    private final TreeMap<Integer, byte[]> letters = new TreeMap<>();

    DocProperties(HWPFDocument document) {
        for (PAPX paragraph : document.getParagraphTable().getParagraphs()) {
            paragraphs.put(paragraph.getEnd(), paragraph.getGrpprl());
        }
        for (CHPX run : document.getCharacterTable().getTextRuns()) {
            letters.put(run.getStart(), run.getGrpprl());
        }
    }

    /** Of a row, which stand with the paragraph that ends it; empty where the file has none. */
    Optional<DocSprms> of(TableRow row) {
        return Optional.ofNullable(paragraphs.get(row.getEndOffset()))
                .map(bytes -> DocSprms.ofTable(bytes, STYLE));
    }

    DocSprms of(Paragraph paragraph) {
        byte[] bytes = paragraphs.get(paragraph.getEndOffset());
        return bytes == null ? DocSprms.NONE : DocSprms.ofParagraph(bytes, STYLE);
    }

    DocSprms of(CharacterRun run) {
        Map.Entry<Integer, byte[]> at = letters.floorEntry(run.getStartOffset());
        return at == null ? DocSprms.NONE : DocSprms.ofLetters(at.getValue());
    }
}
