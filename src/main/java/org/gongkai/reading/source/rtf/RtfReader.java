package org.gongkai.reading.source.rtf;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.flow.Guard;

/** Reads Rich Text Format. */
public final class RtfReader implements FormatReader {

    @Override
    public SourceDocument read(byte[] bytes) throws UnreadableDocumentException {
        return Guard.read("RTF document", () -> parse(bytes));
    }

    private static SourceDocument parse(byte[] bytes) throws IOException {
        RtfListener listener = new RtfListener();
        LenientParser parser = new LenientParser();
        try {
            parser.parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), listener);
        } catch (RtfListener.EndOfDocument afterTheLastBrace) {
            return listener.document(true);
        } catch (EOFException | IllegalStateException | NoSuchElementException cutOrBraceTooMany) {
            return listener.document(reachesEnd(parser));
        }
        return listener.document(true);
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
