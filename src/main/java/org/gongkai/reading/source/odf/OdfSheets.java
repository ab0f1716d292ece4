package org.gongkai.reading.source.odf;

import java.util.List;
import org.gongkai.model.Finding;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.Hidden;
import org.gongkai.reading.source.flow.SheetDraft;
import org.gongkai.reading.source.flow.XmlNode;

/** The sheets of an OpenDocument spreadsheet. */
final class OdfSheets {

    private final OdfWalker walker;

    OdfSheets(OdfWalker walker) {
        this.walker = walker;
    }

    /** Adds what the sheets show; hidden sheets are left out with a finding. */
    void read(XmlNode sheets, BlockList blocks, List<Finding> findings)
            throws UnreadableDocumentException {
        for (XmlNode sheet : sheets.all("table")) {
            BlockList anchored = new BlockList();
            SheetDraft cells = new OdfSheet(sheet, walker, anchored).draft();
            String name = sheet.attribute("name");
            if (walker.styles().hiddenTable(sheet.attribute("style-name"))) {
                if (!cells.isBlank()) {
                    findings.add(Hidden.sheet(name));
                }
                continue;
            }
            blocks.addAll(cells.blocks());
            blocks.addAll(anchored.toList());
            if (cells.hidesText()) {
                findings.add(Hidden.cells(name));
            }
        }
    }
}
