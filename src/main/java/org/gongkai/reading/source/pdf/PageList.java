package org.gongkai.reading.source.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageTree;

/**
 * The list of a document's pages, a tree of which all branches must be there. Where one is not,
 * pages are looked for among all objects, and a list is made of those that were listed and those
 * that were found. The order of these may be wrong.
 */
final class PageList {

    /** Entries of the list that are looked at: of longer documents the rest is not read anyway. */
    private static final int MOST_ENTRIES = 50_000;

    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<COSDictionary> pages = new ArrayList<>();
    private boolean broken;

    private PageList() {}

    /** Gives the document a list that can be used; says whether it had none. */
    static boolean mend(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        PageList list = new PageList();
        list.walk(catalog.getCOSDictionary(COSName.PAGES));
        if (!list.broken) {
            return false;
        }
        list.find(document.getDocument());
        catalog.setItem(COSName.PAGES, list.flat());
        return true;
    }

    private void walk(COSDictionary root) {
        Deque<COSDictionary> open = new ArrayDeque<>();
        enter(root, open);
        while (!open.isEmpty() && pages.size() < MOST_ENTRIES) {
            COSDictionary entry = open.pop();
            COSName type = entry.getCOSName(COSName.TYPE);
            COSBase kids = entry.getDictionaryObject(COSName.KIDS);
            if (kids instanceof COSArray array) {
                for (int i = array.size() - 1; i >= 0; i--) {
                    enter(array.getObject(i), open);
                }
            } else {
                broken |= !COSName.PAGE.equals(type);
                if (type == null || COSName.PAGE.equals(type)) {
                    pages.add(entry);
                }
            }
        }
        int declared = root == null ? 0 : root.getInt(COSName.COUNT, 0);
        broken |= pages.isEmpty() || (pages.size() < declared && open.isEmpty());
    }

    private void enter(COSBase entry, Deque<COSDictionary> open) {
        if (entry instanceof COSDictionary dictionary) {
            // A page may be listed several times, a branch that is would have no end.
            boolean first = seen.add(dictionary);
            if (first || dictionary.getDictionaryObject(COSName.KIDS) == null) {
                open.push(dictionary);
            }
        } else {
            broken = true;
        }
    }

    /** Adds the pages that are not in the list, in the order of their numbers. */
    private void find(COSDocument document) {
        List<COSObjectKey> keys = new ArrayList<>(document.getXrefTable().keySet());
        keys.sort(Comparator.comparingLong(COSObjectKey::getNumber));
        for (COSObjectKey key : keys) {
            COSBase object = object(document, key);
            if (object instanceof COSDictionary dictionary
                    && COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE))
                    && pages.size() < MOST_ENTRIES
                    && seen.add(dictionary)) {
                pages.add(dictionary);
            }
        }
    }

    /** An object of the document; empty where it cannot be read. */
    static COSBase object(COSDocument document, COSObjectKey key) {
        try {
            return document.getObjectFromPool(key).getObject();
        } catch (RuntimeException e) {
            return new COSDictionary();
        }
    }

    private COSDictionary flat() {
        COSDictionary root = new COSDictionary();
        COSArray kids = new COSArray();
        for (COSDictionary page : pages) {
            for (COSName name : INHERITED) {
                COSBase value = PDPageTree.getInheritableAttribute(page, name);
                if (value != null) {
                    page.setItem(name, value);
                }
            }
            page.setItem(COSName.TYPE, COSName.PAGE);
            page.setItem(COSName.PARENT, root);
            kids.add(page);
        }
        root.setItem(COSName.TYPE, COSName.PAGES);
        root.setItem(COSName.KIDS, kids);
        root.setInt(COSName.COUNT, pages.size());
        return root;
    }
}
