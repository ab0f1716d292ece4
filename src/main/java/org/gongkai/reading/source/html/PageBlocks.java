package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Block;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tries what a browser shows first, and other places where tables hide only without any. */
final class PageBlocks {

    private PageBlocks() {}

    static FlowDocument of(Document page, List<Finding> findings) {
        StyleLooks.apply(page).ifPresent(findings::add);
        MissingSheets.in(page).ifPresent(findings::add);
        FlowDocument shown = BlockBuilder.build(page, Visibility.SHOWN, findings);
        if (hasGrid(shown.blocks())) {
            return shown;
        }
        List<Block> hidden = fromHidden(page, shown.blocks().isEmpty());
        if (!hidden.isEmpty()) {
            findings.add(
                    FindingCode.HIDDEN_TEXT.ofDocument(
                            "The page shows no table; what was read stands in parts that a browser"
                                    + " does not show before its scripts have run."));
            return new FlowDocument(hidden, 0, List.of(), List.of());
        }
        return shown;
    }

    private static boolean hasGrid(List<Block> blocks) {
        return blocks.stream().anyMatch(Grid.class::isInstance);
    }

    /** Blocks of the whole page with its hidden parts, or of tables in scripts; else empty. */
    private static List<Block> fromHidden(Document page, boolean nothingShown) {
        List<Block> all = build(page, Visibility.EVERYTHING);
        if (hasGrid(all) || (nothingShown && !all.isEmpty())) {
            return all;
        }
        for (Element script : page.select("script")) {
            List<Block> blocks = ofScript(script.data());
            if (hasGrid(blocks)) {
                List<Block> joined = new ArrayList<>(all);
                joined.addAll(blocks);
                return joined;
            }
        }
        return List.of();
    }

    private static List<Block> ofScript(String script) {
        return ScriptStrings.tables(script)
                .map(HtmlReader::parse)
                .map(p -> build(p, Visibility.SHOWN))
                .orElse(List.of());
    }

    private static List<Block> build(Document page, Visibility visibility) {
        return BlockBuilder.build(page, visibility, new ArrayList<>()).blocks();
    }
}
