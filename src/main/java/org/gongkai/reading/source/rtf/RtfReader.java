package org.gongkai.reading.source.rtf;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** The file, in which letters are moved by the command that the library knows. */
    private static byte[] known(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(MOVED)
                ? IN_TWIPS.matcher(text)
                        .replaceAll(RtfReader::inQuarters)
                        .getBytes(StandardCharsets.ISO_8859_1)
                : bytes;
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
