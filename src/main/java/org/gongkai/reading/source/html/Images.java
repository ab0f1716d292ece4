package org.gongkai.reading.source.html;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.model.Picture;
import org.gongkai.model.PictureFile;
import org.gongkai.model.Place;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Tells pictures that may hold content from the page's decoration. */
final class Images {

    /** Pixels below which nothing can be read in a picture; icons are 16 to 48. */
    private static final int SMALLEST = 60;

    private static final Pattern DECORATION =
            Pattern.compile(
                    "icon|logo|btn|button|arrow|spacer|blank|space\\.|qrcode|ewm|weixin|wechat|weibo"
                            + "|share|print|close|dot\\.|line\\.|banner|beian|gongan|jiucuo");

    private static final Pattern ROOM = Pattern.compile("spacer|blank|space\\.|dot\\.|line\\.");

    private static final Pattern DATA =
            Pattern.compile("\\s*data:image/[a-zA-Z]{3,5};base64,(.*)", Pattern.DOTALL);

    private static final Pattern PIXELS =
            Pattern.compile("\\s{0,9}(\\d{1,6})(?:\\.\\d{0,9})?\\s{0,9}(?:px)?");

    private static final Set<String> EMBEDDED =
            Set.of("object", "embed", "iframe", "canvas", "video", "progress", "meter");

    private Images() {}

    /** Whether an element shows something that is no text, and is no mere room. */
    static boolean isDrawn(Element element) {
        if (!element.nameIs("img")) {
            return element.nameIs("svg") || element.nameIs("path");
        }
        String name = name(element.attr("src")).toLowerCase(Locale.ROOT);
        return !ROOM.matcher(name).find()
                && !element.attr("width").matches("[0-3](?:px)?")
                && !element.attr("height").matches("[0-3](?:px)?");
    }

    /** Whether a browser shows something there that is not in the page, or that scripts draw. */
    static boolean isEmbedded(Node node) {
        return node instanceof Element element
                && EMBEDDED.contains(element.normalName())
                && !element.attr("width").matches("[0-3](?:px)?")
                && !element.attr("height").matches("[0-3](?:px)?")
                && Visibility.isShown(element);
    }

    static Optional<Picture> picture(Element image) {
        String address = image.attr("src");
        String name = name(address);
        String text = Folding.collapse(image.attr("alt"));
        if (isSmall(image) || DECORATION.matcher(name.toLowerCase(Locale.ROOT)).find()) {
            return Optional.empty();
        }
        boolean nothing = address.isBlank() && text.isEmpty();
        return nothing
                ? Optional.empty()
                : Optional.of(
                        new Picture(Place.UNPAGED, text.isEmpty() ? name : text, written(address)));
    }

    /** Writes a picture that came with the page into it, unless it is decoration. */
    static void carry(Element image, String address, String base64) {
        String name = name(address);
        if (!DECORATION.matcher(name.toLowerCase(Locale.ROOT)).find()) {
            // What it is its bytes decide.
            image.attr("src", "data:image/png;base64," + base64);
            image.attr("alt", image.attr("alt").isBlank() ? name : image.attr("alt"));
        }
    }

    /** A picture that is written into the page (RFC 2397); none where it only has an address. */
    private static PictureFile written(String address) {
        Matcher data = DATA.matcher(address);
        if (!data.matches()) {
            return PictureFile.NONE;
        }
        try {
            return PictureFile.of(Base64.getMimeDecoder().decode(data.group(1)));
        } catch (IllegalArgumentException e) {
            return PictureFile.NONE;
        }
    }

    private static boolean isSmall(Element image) {
        String style = Visibility.style(image);
        return isSmall(image.attr("width"))
                || isSmall(image.attr("height"))
                || isSmall(declared(style, "width:"))
                || isSmall(declared(style, "height:"));
    }

    private static boolean isSmall(String length) {
        Matcher pixels = PIXELS.matcher(length);
        return pixels.matches() && Integer.parseInt(pixels.group(1)) < SMALLEST;
    }

    private static String declared(String style, String property) {
        for (String part : style.split(";", -1)) {
            if (part.startsWith(property)) {
                return part.substring(property.length());
            }
        }
        return "";
    }

    /** The file name in an address; empty for a picture that is written into the page. */
    private static String name(String address) {
        if (address.startsWith("data:")) {
            return "";
        }
        String path = address.split("[?#]", 2)[0];
        return path.substring(path.lastIndexOf('/') + 1).strip();
    }
}
