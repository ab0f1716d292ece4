package org.gongkai.reading.source.rtf;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.gongkai.model.Block;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Paragraph;
import org.gongkai.reading.source.flow.BlockList;

/** Follows the groups of an RTF file and hands what is printed to the story it belongs to. */
final class RtfListener extends RtfListenerAdaptor {

    /** Groups whose text is not printed, or is printed elsewhere by a newer group. */
    private static final Set<Command> SILENT =
            Set.of(
                    Command.fonttbl,
                    Command.stylesheet,
                    Command.info,
                    Command.fldinst,
                    Command.nonshppict,
                    Command.nonesttables,
                    Command.shprslt,
                    Command.sp,
                    Command.xe,
                    Command.tc,
                    Command.rxe,
                    Command.txe,
                    Command.filetbl,
                    Command.objdata);

    /** Optional groups that are read; all others are for programs. */
    private static final Set<Command> READ_THOUGH_OPTIONAL =
            Set.of(
                    Command.shpinst,
                    Command.shptxt,
                    Command.docmd,
                    Command.shppict,
                    Command.nesttableprops,
                    Command.listtext,
                    Command.pntext,
                    Command.fldrslt,
                    Command.ud);

    /** Groups that show something that is no text, unless text of theirs is found. */
    private static final Set<Command> DRAWING =
            Set.of(Command.field, Command.shpinst, Command.docmd, Command.mmath);

    private static final Set<Command> RUNNING =
            Set.of(
                    Command.header,
                    Command.headerl,
                    Command.headerr,
                    Command.headerf,
                    Command.footer,
                    Command.footerl,
                    Command.footerr,
                    Command.footerf);

    /** Pictures smaller than an inch (in twips) either way are signs, not content. */
    private static final int SMALLEST_PICTURE = 1_440;

    /** Groups inside one another; more than any program writes. */
    private static final int DEEPEST = 2_000;

    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private final Deque<RtfStory> stories = new ArrayDeque<>();
    private final List<Block> notes = new ArrayList<>();
    private final BlockList running = new BlockList();
    private final RtfColours colours = new RtfColours();
    private final RtfFonts fonts = new RtfFonts();
    private RtfGroup group = new RtfGroup();

    RtfListener() {
        stories.push(new RtfStory(true));
    }

    /** Ends the reading where the outermost group ends; some programs write rubbish after it. */
    static final class EndOfDocument extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * What was read.
     *
     * @param whole whether the file was read to its proper end
     */
    FlowDocument document(boolean whole) {
        BlockList blocks = new BlockList();
        while (stories.size() > 1) {
            notes.addAll(stories.pop().end());
        }
        blocks.addAll(stories.element().end());
        blocks.addAll(notes);
        blocks.addAll(running.toList());
        return new FlowDocument(
                        blocks.toList(), 0, List.of(), whole ? List.of() : List.of(truncated()))
                .seen(stories.element().inText());
    }

    private static Finding truncated() {
        return FindingCode.DOCUMENT_TRUNCATED.ofDocument(
                "The document ends in the middle; what followed is not known.");
    }

    @Override
    public void processGroupStart() {
        if (groups.size() >= DEEPEST) {
            throw new IllegalArgumentException("groups nest too deep");
        }
        groups.push(group);
        group = group.inner();
    }

    @Override
    public void processGroupEnd() {
        RtfGroup ended = group;
        group = groups.pop();
        ended.floating().ifPresent(at -> stories.element().hang(at, group.level()));
        ended.finish(stories.element());
        if (ended.ownsStory()) {
            endStory(ended);
        }
        if (groups.isEmpty()) {
            throw new EndOfDocument();
        }
    }

    private void endStory(RtfGroup ended) {
        List<Block> found = stories.pop().end();
        switch (ended.kind()) {
            case RUNNING ->
                    found.forEach(
                            block -> {
                                if (block instanceof Paragraph paragraph) {
                                    running.furniture(paragraph.text());
                                }
                            });
            case NOTE -> notes.addAll(found);
            default -> {
                if (!found.isEmpty()) {
                    group.fillShape();
                }
                stories.element().anchor(found);
            }
        }
    }

    @Override
    public void processString(String string) {
        if (group.listsColours()) {
            colours.text(string);
        } else if (group.listsFonts()) {
            fonts.text(string);
        } else if (group.saysProperty()) {
            group.property(string);
        } else if (group.prints()) {
            group.text(string, stories.element(), colours, fonts);
        } else {
            group.pictureDigits(string);
        }
    }

    @Override
    public void processBinaryBytes(byte[] bytes) {
        group.pictureBytes(bytes);
    }

    @Override
    public void processCommand(
            Command command, int parameter, boolean hasParameter, boolean optional) {
        boolean off = hasParameter && parameter == 0;
        if (group.listsColours()) {
            colours.command(command, parameter);
        }
        fonts(command, parameter);
        if (command == Command.shpinst || command == Command.docmd) {
            group.beginShape();
        }
        group.shape(command, parameter);
        if (command == Command.optionalcommand
                || SILENT.contains(command)
                || (optional && !READ_THOUGH_OPTIONAL.contains(command))) {
            group.silence();
        } else if (command == Command.pict && around().saysProperty()) {
            // That of a shape, which is one of its properties.
            group.beginPicture(SMALLEST_PICTURE);
        } else if (!group.silent()) {
            destination(command);
            group.format(command, parameter, off);
            stories.element().table(command, parameter, group.rowLevel());
            character(command);
        }
        group.picture(command, parameter);
    }

    private void fonts(Command command, int parameter) {
        if (command == Command.fonttbl) {
            group.listFonts();
        } else if (group.listsFonts() && command == Command.f) {
            fonts.number(parameter);
        }
    }

    private void destination(Command command) {
        if (RUNNING.contains(command)) {
            openStory(RtfGroup.Kind.RUNNING);
        } else if (command == Command.footnote) {
            openStory(RtfGroup.Kind.NOTE);
        } else if (command == Command.shptxt || command == Command.dptxbxtext) {
            around().draw(false);
            openStory(RtfGroup.Kind.BOX);
        } else if (command == Command.listtext || command == Command.pntext) {
            group.collectNumber();
        } else if (command == Command.nesttableprops) {
            group.describeNestedRow();
        } else if (command == Command.colortbl) {
            group.listColours();
        } else if (DRAWING.contains(command)) {
            group.draw(true);
        } else if (command == Command.fldrslt) {
            around().draw(false);
            group.beginResult(stories.element());
        } else if (command == Command.pict) {
            group.beginPicture(SMALLEST_PICTURE);
        }
    }

    /** The group around this one. */
    private RtfGroup around() {
        return groups.isEmpty() ? group : groups.element();
    }

    private void openStory(RtfGroup.Kind kind) {
        group.begin(kind);
        stories.push(new RtfStory(false));
    }

    private void character(Command command) {
        RtfStory story = stories.element();
        switch (command) {
            case page, pagebb -> {
                story.pageBreak(group.level());
                processString(command == Command.page ? "\n" : "");
            }
            case par, sect -> story.endParagraph(group.level(), group.height());
            case line, column, softline, lbr -> processString("\n");
            case tab -> processString(" ");
            case nonbreakingspace -> processString("\u00A0");
            case nonbreakinghyphen -> processString("-");
            case cell -> story.endCell(1);
            case nestcell -> story.endCell(Math.max(2, group.level()));
            case row -> story.endRow(1);
            case nestrow -> story.endRow(group.rowLevel());
            default -> {
                // Formatting.
            }
        }
    }
}
