package org.gongkai.reading.source.rtf;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.flow.Guard;

/** Reads Rich Text Format. */
public final class RtfReader implements FormatReader {

    /** Moves letters apart or together by twips; the library knows it by another name. */
    private static final String MOVED = "\\expndtw";

    /**
     * What old drawings say of place, size and fill, and what the library knows that is like it.
     */
    private static final Map<String, String> DRAWINGS =
            Map.of(
                    "dpx", "shpleft",
                    "dpy", "shptop",
                    "dpxsize", "shpright",
                    "dpysize", "shpbottom",
                    "dpfillpat", "shpwr");

    private static final Pattern OF_DRAWING =
            Pattern.compile("\\\\(dp(?:[xy](?:size)?|fillpat))(-?\\d{1,6})");

    /** Begins an old drawing. */
    private static final String DRAWN = "\\do";

    private static final Pattern IN_TWIPS = Pattern.compile("\\\\expndtw(-?\\d{1,6})");

    @Override
    public SourceDocument read(byte[] bytes) throws UnreadableDocumentException {
        return Guard.read("RTF document", () -> parse(bytes));
    }

    private static SourceDocument parse(byte[] bytes) throws IOException {
        RtfListener listener = new RtfListener();
        LenientParser parser = new LenientParser();
        try {
            parser.parse(new RtfStreamSource(new ByteArrayInputStream(known(bytes))), listener);
        } catch (RtfListener.EndOfDocument afterTheLastBrace) {
            return listener.document(true);
        } catch (EOFException | IllegalStateException | NoSuchElementException cutOrBraceTooMany) {
            return listener.document(reachesEnd(parser));
        }
        return listener.document(true);
    }

    /** The file, in which letters are moved and drawings placed by what the library knows. */
    private static byte[] known(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String moved =
                text.contains(MOVED)
                        ? IN_TWIPS.matcher(text).replaceAll(RtfReader::inQuarters)
                        : text;
        String known =
                moved.contains(DRAWN)
                        ? OF_DRAWING.matcher(moved).replaceAll(RtfReader::ofShape)
                        : moved;
        return known.equals(text) ? bytes : known.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String ofShape(MatchResult drawing) {
        return "\\\\" + DRAWINGS.get(drawing.group(1)) + drawing.group(2);
    }

    private static String inQuarters(MatchResult twips) {
        return "\\\\expnd" + Integer.parseInt(twips.group(1)) / RtfLetters.QUARTER;
    }

    /** Lets the parser hand over what it holds back; whether that is the end of the document. */
    private static boolean reachesEnd(LenientParser parser) {
        try {
            parser.processDocumentEnd();
            return false;
        } catch (RtfListener.EndOfDocument afterTheLastBrace) {
            return true;
        }
    }

    /** Reads on where a code page is named that the library does not know. */
    private static final class LenientParser extends StandardRtfParser {

        /** GB18030, of which the library knows only the part that is GBK. */
        private static final int GB18030 = 54936;

        private static final int GBK = 936;

        @Override
        public void processCommand(
                Command command, int parameter, boolean hasParameter, boolean optional) {
            boolean known = command == Command.ansicpg && parameter == GB18030;
            try {
                super.processCommand(command, known ? GBK : parameter, hasParameter, optional);
            } catch (IllegalArgumentException unknownCodePage) {
                if (command != Command.ansicpg) {
                    throw unknownCodePage;
                }
            }
        }
    }
}
