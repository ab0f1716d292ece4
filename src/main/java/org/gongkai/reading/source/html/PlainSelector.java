package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A selector as jsoup knows them, of a page at rest.
 *
 * @param text of the element
 * @param part what is made at the element, such as {@code before}; empty for the element itself
 * @param weight its specificity
 * @param doubtful whether it fits only in a state that the page does not tell
 */
record PlainSelector(String text, String part, long weight, boolean doubtful) {

    /** Above what any selector weighs. */
    static final long HEAVIEST = 1L << 31;

    /** Longer selectors are not written by people. */
    static final int LONGEST = 300;

    private static final Pattern PART =
            Pattern.compile("::?(before|after|first-letter|first-line)$|::(marker)$");

    /** What neither jsoup nor a page at rest knows, such as {@code :hover}; also jsoup's own. */
    private static final Pattern UNKNOWN =
            Pattern.compile(
                    ":(?!(?:root|(?:first|last|only|nth|nth-last)-(?:child|of-type)|empty|not|is|where|has)\\b)");

    /** What is so of every element of a page that nobody touches. */
    private static final Pattern UNTOUCHED =
            Pattern.compile(
                    ":not\\(:(?:hover|focus|active|focus-within|focus-visible|target|visited|modal|fullscreen|popover-open"
                            + "|(?:-webkit-)?autofill|playing)\\)|:dir\\(ltr\\)|:defined|(?<=[\\s\"'])\\s*[iIsS](?=\\])");

    private static final Pattern STATE =
            Pattern.compile(
                    ":(any-link|link|checked|disabled|enabled|open|read-only|read-write|required|optional"
                            + "|placeholder-shown)(?![\\w-])");

    private static final String CHECKED =
            ":(?:(?:user-)?(?:in)?valid|(?:in|out-of)-range|default|indeterminate|state\\([^()]*\\))(?![\\w-])";

    /** What a browser knows of an element, and the page does not say. */
    private static final Pattern DOUBTFUL = Pattern.compile(":not\\(" + CHECKED + "\\)|" + CHECKED);

    private static final Pattern OLD_NAMES =
            Pattern.compile(":(?:-webkit-any|-moz-any|matches)(?=\\()");

    /** Elements that a person types into. */
    private static final String TYPED =
            ":is(input,textarea):not([readonly]):not([disabled]):not([type=checkbox])";

    /** What stands for a state of an element, at rest. */
    private static final Map<String, String> AT_REST =
            Map.ofEntries(
                    Map.entry("any-link", "[href]"),
                    Map.entry("link", "[href]"),
                    Map.entry("checked", "[checked]"),
                    Map.entry("disabled", "[disabled]"),
                    Map.entry(
                            "enabled", ":is(input,button,select,textarea,option):not([disabled])"),
                    Map.entry("open", "[open]"),
                    Map.entry("read-write", TYPED),
                    Map.entry("read-only", ":not(:is(" + TYPED + "))"),
                    Map.entry("required", "[required]"),
                    Map.entry("optional", ":is(input,select,textarea):not([required])"),
                    Map.entry(
                            "placeholder-shown",
                            ":is(input,textarea)[placeholder]:not([value]):empty"));

    private static final Pattern LANGUAGE = Pattern.compile(":lang\\(\"?([\\w-]+)\"?\\)");
    private static final Pattern IDS = Pattern.compile("#[\\w-]+");
    private static final Pattern CLASSES = Pattern.compile("\\.[\\w-]+|\\[|:(?!not|is|:)[\\w-]+");
    private static final Pattern TAGS = Pattern.compile("(?:^|[\\s>+~(,])[a-zA-Z][\\w-]*|::");
    private static final Pattern LISTED = Pattern.compile(":(?:is|not|has)\\(([^(),]*),[^()]*\\)");
    private static final Pattern LAST_PART = Pattern.compile("[^\\s>+~]+$");
    private static final Pattern LAST_NAME =
            Pattern.compile("^(?<tag>[a-z][\\w-]*)|#(?<id>[\\w-]+)|\\.(?<class>[\\w-]+)");
    private static final int CLASS_WEIGHT = 1 << 10;
    private static final int ID_WEIGHT = 1 << 20;

    /** Empty for a selector that nothing in a page at rest fits. */
    static Optional<PlainSelector> of(String written) {
        String plainer =
                LANGUAGE.matcher(UNTOUCHED.matcher(written).replaceAll(""))
                        .replaceAll(":is([lang^=$1],[lang^=$1] *)")
                        .replace(":dir(rtl)", ":is([dir=rtl],[dir=rtl] *)");
        Matcher doubtful = DOUBTFUL.matcher(OLD_NAMES.matcher(plainer).replaceAll(":is"));
        boolean doubt = doubtful.find();
        String text =
                STATE.matcher(doubtful.replaceAll(""))
                        .replaceAll(state -> AT_REST.get(state.group(1)));
        Matcher part = PART.matcher(text);
        boolean made = part.find();
        String plain = made ? text.substring(0, part.start()) : text;
        if (plain.length() > LONGEST || UNKNOWN.matcher(plain).find()) {
            return Optional.empty();
        }
        String name = !made ? "" : part.group(1) == null ? part.group(2) : part.group(1);
        return Optional.of(
                new PlainSelector(
                        plain.replace(":where(", ":is("),
                        name,
                        weigh(text.replaceAll(":where\\([^()]*\\)", "")),
                        doubt));
    }

    private static long weigh(String selector) {
        String each = LISTED.matcher(selector).replaceAll(":is($1)");
        long weight =
                ID_WEIGHT * IDS.matcher(each).results().count()
                        + CLASS_WEIGHT * CLASSES.matcher(each).results().count()
                        + TAGS.matcher(each).results().count();
        return Math.min(HEAVIEST - 1, weight);
    }

    /** The names, such as {@code td} and {@code .big}, that every element has that it fits. */
    List<String> names() {
        String bare = text;
        for (String shorter = ""; !shorter.equals(bare); ) {
            shorter = bare;
            bare = bare.replaceAll("\\([^()]*\\)|\\[[^\\[\\]]*\\]", "");
        }
        Matcher part = LAST_PART.matcher(bare);
        Matcher name = LAST_NAME.matcher(part.find() ? part.group().replaceAll(":.*", "") : "");
        List<String> names = new ArrayList<>();
        while (name.find()) {
            names.add(name.group());
        }
        return names;
    }
}
