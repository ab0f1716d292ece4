package org.gongkai.reading.source.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Which layers (optional content, PDF 32000-1 8.11) of a document are shown when it is opened on a
 * screen.
 */
final class Layers {

    private static final COSName EVENT = COSName.getPDFName("Event");
    private static final COSName VE = COSName.getPDFName("VE");
    private static final COSName VIEW = COSName.getPDFName("View");
    private static final COSName VIEW_STATE = COSName.getPDFName("ViewState");
    private static final COSName USAGE = COSName.getPDFName("Usage");

    /** Expressions within one another. */
    private static final int DEEPEST = 20;

    private final Set<COSBase> off = Collections.newSetFromMap(new IdentityHashMap<>());

    Layers(COSDictionary catalog) {
        COSDictionary properties = catalog.getCOSDictionary(COSName.OCPROPERTIES);
        COSDictionary opening = properties == null ? null : properties.getCOSDictionary(COSName.D);
        if (opening == null) {
            return;
        }
        if (COSName.OFF.equals(opening.getCOSName(COSName.BASE_STATE))) {
            off.addAll(entries(properties.getCOSArray(COSName.OCGS)));
        }
        off.removeAll(entries(opening.getCOSArray(COSName.ON)));
        off.addAll(entries(opening.getCOSArray(COSName.OFF)));
        for (COSBase rule : entries(opening.getCOSArray(COSName.AS))) {
            if (rule instanceof COSDictionary usage && VIEW.equals(usage.getCOSName(EVENT))) {
                entries(usage.getCOSArray(COSName.OCGS)).forEach(this::byUsage);
            }
        }
    }

    private static List<COSBase> entries(COSArray array) {
        return array == null
                ? List.of()
                : IntStream.range(0, array.size())
                        .mapToObj(array::getObject)
                        .filter(entry -> entry != null)
                        .toList();
    }

    private void byUsage(COSBase layer) {
        COSDictionary usage =
                layer instanceof COSDictionary group ? group.getCOSDictionary(USAGE) : null;
        COSDictionary view = usage == null ? null : usage.getCOSDictionary(VIEW);
        if (view != null && COSName.OFF.equals(view.getCOSName(VIEW_STATE))) {
            off.add(layer);
        } else if (view != null) {
            off.remove(layer);
        }
    }

    /**
     * Whether content of a layer is shown.
     *
     * @param layer a group or a membership dictionary; null where content is of none
     */
    boolean shows(COSDictionary layer) {
        if (layer == null || off.isEmpty()) {
            return true;
        }
        if (!COSName.getPDFName("OCMD").equals(layer.getCOSName(COSName.TYPE))) {
            return !off.contains(layer);
        }
        COSArray expression = layer.getCOSArray(VE);
        return expression != null ? holds(expression, DEEPEST) : byPolicy(layer);
    }

    private boolean byPolicy(COSDictionary membership) {
        COSBase groups = membership.getDictionaryObject(COSName.OCGS);
        List<COSBase> all =
                groups instanceof COSArray several
                        ? entries(several)
                        : groups == null ? List.of() : List.of(groups);
        if (all.isEmpty()) {
            return true;
        }
        return switch (membership.getNameAsString(COSName.P, "AnyOn")) {
            case "AllOn" -> all.stream().noneMatch(off::contains);
            case "AnyOff" -> all.stream().anyMatch(off::contains);
            case "AllOff" -> off.containsAll(all);
            default -> !off.containsAll(all);
        };
    }

    private boolean holds(COSBase expression, int depth) {
        if (!(expression instanceof COSArray array) || array.size() == 0 || depth == 0) {
            return !off.contains(expression);
        }
        List<COSBase> parts = entries(array);
        List<COSBase> operands = parts.subList(1, parts.size());
        return switch (array.getName(0, "")) {
            case "And" -> operands.stream().allMatch(each -> holds(each, depth - 1));
            case "Not" -> operands.stream().noneMatch(each -> holds(each, depth - 1));
            default -> operands.stream().anyMatch(each -> holds(each, depth - 1));
        };
    }
}
