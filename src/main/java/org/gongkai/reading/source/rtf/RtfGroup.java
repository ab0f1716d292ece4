package org.gongkai.reading.source.rtf;

import com.rtfparserkit.rtf.Command;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;
import org.gongkai.base.text.Folding;
import org.gongkai.model.PictureFile;
import org.gongkai.reading.source.flow.Floating;
import org.gongkai.reading.source.flow.PrintedProse;
import org.gongkai.reading.source.flow.RunLook;

/** The state that lasts to the end of a group. */
final class RtfGroup {

    /** What a group is. */
    enum Kind {
        /** Part of the group around it. */
        PLAIN,
        /** A text box. */
        BOX,
        /** A footnote or endnote. */
        NOTE,
        /** A page header or footer. */
        RUNNING
    }

    private static final Set<Command> DRAWN =
            Set.of(
                    Command.dpline,
                    Command.dppolyline,
                    Command.dpgroup,
                    Command.shpleft,
                    Command.shptop,
                    Command.shpright,
                    Command.shpbottom,
                    Command.shpwr);

    private Kind kind = Kind.PLAIN;
    private boolean silent;
    private boolean hidden;
    private boolean deleted;
    private RtfLook look = RtfLook.PLAIN;
    private boolean colours;
    private boolean fonts;
    private boolean drawn;
    private Optional<RtfShape> drawing = Optional.empty();
    private boolean ownsShape;
    private boolean namesProperty;
    private boolean valuesProperty;
    private int resultFrom = -1;
    private RtfIndents indents = RtfIndents.NONE;
    private boolean nestedRow;
    private boolean inTable;
    private int nesting;
    private Optional<StringBuilder> number = Optional.empty();
    private boolean ownsNumber;
    private int smallestPicture;
    private boolean picture;
    private int pictureWidth;
    private int pictureHeight;
    private final ByteArrayOutputStream pictureFile = new ByteArrayOutputStream();
    private int halfByte = -1;

    /** State at the beginning of a group inside this one. */
    RtfGroup inner() {
        RtfGroup inner = new RtfGroup();
        inner.silent = silent;
        inner.hidden = hidden;
        inner.deleted = deleted;
        inner.look = look;
        inner.indents = indents;
        inner.fonts = fonts;
        inner.drawing = drawing;
        inner.nestedRow = nestedRow;
        inner.inTable = inTable;
        inner.nesting = nesting;
        inner.number = number;
        return inner;
    }

    /** The group is a drawing. */
    void beginShape() {
        drawing = Optional.of(new RtfShape());
        ownsShape = true;
    }

    /** Tells the shape that the group is in. */
    void shape(Command command, int parameter) {
        namesProperty |= command == Command.sn;
        valuesProperty |= command == Command.sv;
        if (command == Command.sn) {
            drawing.ifPresent(RtfShape::name);
        } else if (command == Command.sv) {
            drawing.ifPresent(each -> each.value(""));
        } else if (ownsShape || command == Command.docmd || DRAWN.contains(command)) {
            drawing.ifPresent(each -> each.command(command, parameter));
        }
    }

    /** Whether the group says a property of a drawing. */
    boolean saysProperty() {
        return namesProperty || valuesProperty;
    }

    void property(String part) {
        drawing.ifPresent(
                each -> {
                    if (namesProperty) {
                        each.name(part);
                    } else {
                        each.value(part);
                    }
                });
    }

    /** The group is a text box with text in it. */
    void fillShape() {
        drawing.ifPresent(RtfShape::hasText);
    }

    /** Where the shape covers text that the group is; empty where it does not, or is none. */
    Optional<Floating> floating() {
        return ownsShape ? drawing.flatMap(RtfShape::floating) : Optional.empty();
    }

    void silence() {
        silent = true;
    }

    boolean silent() {
        return silent;
    }

    boolean prints() {
        return !silent && !deleted;
    }

    /** The group is the table of colours. */
    void listColours() {
        colours = true;
    }

    boolean listsColours() {
        return colours;
    }

    /** The group is the table of fonts. */
    void listFonts() {
        fonts = true;
    }

    boolean listsFonts() {
        return fonts;
    }

    /** The group shows something that is no text, unless text of it is found. */
    void draw(boolean withoutText) {
        drawn = withoutText;
    }

    /** The group is the result of a field, which may be empty. */
    void beginResult(RtfStory story) {
        resultFrom = story.length();
    }

    void begin(Kind story) {
        kind = story;
        inTable = false;
        nesting = 0;
    }

    Kind kind() {
        return kind;
    }

    boolean ownsStory() {
        return kind != Kind.PLAIN;
    }

    /** Number of tables that the paragraph is in, one inside the other. */
    int level() {
        return inTable ? Math.max(1, nesting) : nesting;
    }

    /**
     * The group describes a row of a table inside another; such rows are described nowhere else.
     */
    void describeNestedRow() {
        nestedRow = true;
    }

    /** Level of the table whose rows are described here, from 1. */
    int rowLevel() {
        return nestedRow ? Math.max(2, level()) : 1;
    }

    void text(String text, RtfStory story, RtfColours table, RtfFonts names) {
        RunLook own = look.of(table, level() > 0, story.ground(level()));
        boolean upset = indents.cuts(look.twips()) || names.isDingbats(look.letters().font());
        RunLook placed = upset ? own.turned() : own;
        boolean unseen = hidden || indents.outside() || story.hides(level(), indents.before());
        RunLook seen = unseen ? RunLook.UNSEEN : placed;
        number.ifPresentOrElse(digits -> digits.append(text), () -> story.text(text, seen));
    }

    /** What a line of the paragraph takes up at least, in twips. */
    int height() {
        return indents.exact() > 0 ? indents.exact() : look.twips();
    }

    /** The group holds an automatic number, or a bullet. */
    void collectNumber() {
        number = Optional.of(new StringBuilder());
        ownsNumber = true;
    }

    void beginPicture(int smallest) {
        picture = true;
        smallestPicture = smallest;
        silent = true;
    }

    void picture(Command command, int parameter) {
        if (picture && command == Command.picwgoal) {
            pictureWidth = parameter;
        } else if (picture && command == Command.pichgoal) {
            pictureHeight = parameter;
        }
    }

    /** Bytes of a picture, each written as two digits. */
    void pictureDigits(String digits) {
        for (int i = 0; picture && i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit >= 0 && halfByte >= 0) {
                pictureFile.write(16 * halfByte + digit);
                halfByte = -1;
            } else if (digit >= 0) {
                halfByte = digit;
            }
        }
    }

    void pictureBytes(byte[] bytes) {
        if (picture) {
            pictureFile.writeBytes(bytes);
        }
    }

    /** Hands over what the group collected. */
    void finish(RtfStory story) {
        if (ownsNumber) {
            String text = PrintedProse.line(number.orElseThrow().toString());
            if (!isBullet(text)) {
                story.text(text + "\n", hidden ? RunLook.UNSEEN : RunLook.PLAIN);
            }
        }
        if (picture || drawn || resultFrom == story.length()) {
            story.drawn();
        }
        if (picture && pictureWidth >= smallestPicture && pictureHeight >= smallestPicture) {
            story.picture(PictureFile.of(pictureFile.toByteArray()));
        }
    }

    /**
     * One sign, in whatever letter its font draws it; numbers have a digit, or a letter and more.
     */
    private static boolean isBullet(String text) {
        if (Folding.isBlank(text)) {
            return true;
        }
        int first = text.codePointAt(0);
        boolean numeral = Character.isDigit(first) || Character.isIdeographic(first);
        boolean enclosed = Character.getType(first) == Character.OTHER_NUMBER;
        return text.codePointCount(0, text.length()) == 1 && !numeral && !enclosed;
    }

    void format(Command command, int parameter, boolean off) {
        look = look.with(command, parameter, off);
        indents = indents.with(command, parameter);
        switch (command) {
            case v -> hidden = !off;
            case deleted, mvf -> deleted = !off;
            case plain -> {
                hidden = false;
                deleted = false;
            }
            case pard -> {
                inTable = false;
                nesting = 0;
            }
            case intbl -> inTable = !off;
            case itap -> nesting = Math.max(0, Math.min(parameter, RtfStory.DEEPEST));
            default -> {
                // No other formatting matters.
            }
        }
    }
}
