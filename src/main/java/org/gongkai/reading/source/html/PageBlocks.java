package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Block;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Grid;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tries what a browser shows first, and other places where tables hide only without any. */
final class PageBlocks {

    private PageBlocks() {}

    static List<Block> of(Document page, List<Finding> findings) {
        StyleLooks.apply(page).ifPresent(findings::add);
        List<Block> shown = BlockBuilder.build(page, Visibility.SHOWN, findings);
        if (hasGrid(shown)) {
            return shown;
        }
        List<Block> hidden = fromHidden(page, shown.isEmpty());
        if (!hidden.isEmpty()) {
            findings.add(
                    FindingCode.HIDDEN_TEXT.ofDocument(
                            "The page shows no table; what was read stands in parts that a browser"
                                    + " does not show before its scripts have run."));
            return hidden;
        }
        return shown;
    }

    private static boolean hasGrid(List<Block> blocks) {
        return blocks.stream().anyMatch(Grid.class::isInstance);
    }

    /** Blocks of the whole page with its hidden parts, or of tables in scripts; else empty. */
    private static List<Block> fromHidden(Document page, boolean nothingShown) {
        List<Block> all = BlockBuilder.build(page, Visibility.EVERYTHING, new ArrayList<>());
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
                .map(p -> BlockBuilder.build(p, Visibility.SHOWN, new ArrayList<>()))
                .orElse(List.of());
    }
}
