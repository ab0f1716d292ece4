package org.gongkai.reading.source.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ContentUtil;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.gongkai.base.text.ByteText;
import org.gongkai.base.text.Folding;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;

/** A mail, or a page saved as one, taken apart. */
final class MimeParts {

    /** Bytes of a line and of a header; those with many receivers are long. */
    private static final int LONGEST = 1 << 20;

    private static final int MOST_HEADERS = 10_000;

    /** Parts of one mail; a page with all its pictures has a few hundred. */
    private static final int MOST_PARTS = 10_000;

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Many write the larger set under the name of the smaller. */
    private static final Map<Charset, Charset> MEANT =
            Map.of(Charset.forName("GB2312"), GB18030, Charset.forName("GBK"), GB18030);

    private final List<MimePart> parts = new ArrayList<>();
    private String subject = "";
    private String start = "";
    private final Set<Integer> broken = new HashSet<>();
    private boolean inPart;

    private MimeParts() {}

    /**
     * Takes a mail apart.
     *
     * @throws UnreadableDocumentException when it is none, or has more parts than any mail
     */
    static MimeParts of(byte[] bytes) throws UnreadableDocumentException {
        MimeParts mail = new MimeParts();
        MimeConfig config =
                MimeConfig.custom()
                        .setMaxLineLen(LONGEST)
                        .setMaxHeaderLen(LONGEST)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build();
        MimeStreamParser parser = new MimeStreamParser(config, mail.new Ending(), null);
        parser.setContentDecoding(true);
        parser.setNoRecurse();
        parser.setContentHandler(mail.new Parts());
        try {
            parser.parse(new ByteArrayInputStream(bytes));
        } catch (MimeException | IOException | RuntimeException broken) {
            mail.isBroken();
        }
        if (mail.parts.isEmpty()) {
            throw new UnreadableDocumentException(
                    Reason.DAMAGED, "The mail is broken: nothing in it can be read.");
        }
        return mail;
    }

    /** All that is no group of others, in their order. */
    List<MimePart> all() {
        return List.copyOf(parts);
    }

    /** What it is about, in one line; empty where it does not say. */
    String subject() {
        return subject;
    }

    /** The page that others belong to: the one that is named as such, or the first. */
    Optional<MimePart> page() {
        return parts.stream()
                .filter(part -> !start.isEmpty() && part.id().equals(start))
                .findFirst()
                .or(() -> parts.stream().filter(MimePart::isHtml).findFirst());
    }

    /** Whether it has its end, and none of its parts is broken. */
    boolean isWhole() {
        return broken.isEmpty();
    }

    /** Whether a part is broken, or ends where the mail is cut. */
    boolean isCut(MimePart part) {
        return broken.contains(parts.indexOf(part));
    }

    /** The part that is being read is, or the one before. */
    private void isBroken() {
        broken.add(inPart ? parts.size() : parts.size() - 1);
    }

    /** The library tells by the way of an end that came too early, and of bytes that do not fit. */
    private final class Ending extends DecodeMonitor {

        @Override
        public boolean warn(String error, String dropped) {
            String lower = error.toLowerCase(Locale.ROOT);
            if (lower.contains("premature") || lower.contains("unexpected")) {
                isBroken();
            }
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }

    /** Takes the parts as the library comes to them. */
    private final class Parts extends AbstractContentHandler {

        private final Map<String, Header> headers = new HashMap<>();
        private final Deque<Integer> groups = new ArrayDeque<>();
        private int choices;

        @Override
        public void startHeader() {
            headers.clear();
        }

        @Override
        public void field(Field field) throws MimeException {
            String line = ByteText.of(field.getRaw().toByteArray());
            RawBody body =
                    RawFieldParser.DEFAULT.parseRawBody(
                            RawFieldParser.DEFAULT.parseField(
                                    ContentUtil.encode(StandardCharsets.UTF_8, line)));
            String name = field.getName().toLowerCase(Locale.ROOT);
            headers.putIfAbsent(name, new Header(body));
            if (name.equals("subject") && parts.isEmpty() && groups.isEmpty()) {
                subject = Folding.collapse(decoded(line.substring(line.indexOf(':') + 1)));
            }
        }

        private Header header(String name) {
            return headers.getOrDefault(name, Header.NONE);
        }

        @Override
        public void startMultipart(BodyDescriptor group) {
            boolean choice = "multipart/alternative".equals(group.getMimeType());
            int outer = groups.isEmpty() ? 0 : groups.element();
            groups.push(choice ? ++choices : outer);
            if (start.isEmpty()) {
                start = bare(header("content-type").parameter("start"));
            }
        }

        @Override
        public void endMultipart() {
            groups.pop();
        }

        @Override
        public void body(BodyDescriptor part, InputStream in) throws MimeException, IOException {
            if (parts.size() == MOST_PARTS) {
                throw new MimeException("too many parts");
            }
            inPart = true;
            Content content = new Content(in.readAllBytes());
            inPart = false;
            Header disposition = header("content-disposition");
            String name = disposition.parameter("filename");
            parts.add(
                    new MimePart(
                            part.getMimeType().toLowerCase(Locale.ROOT),
                            header("content-type").parameter("charset"),
                            name.isEmpty() ? header("content-type").parameter("name") : name,
                            bare(header("content-id").value()),
                            header("content-location").value(),
                            disposition.value().equalsIgnoreCase("attachment"),
                            groups.isEmpty() ? 0 : groups.element(),
                            content));
        }
    }

    /** An identifier without its brackets. */
    private static String bare(String id) {
        return id.replaceAll("[<>\\s]", "");
    }

    /** Words in other character sets as RFC 2047 packs them. */
    private static String decoded(String text) {
        return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT, GB18030, MEANT);
    }

    /**
     * A header line.
     *
     * @param value without parameters
     * @param parameters as RFC 2231 puts them together
     */
    private record Header(String value, MimeParameterMapping parameters) {

        private static final Header NONE = new Header("", new MimeParameterMapping());

        Header(RawBody body) {
            this(decoded(body.getValue()).strip(), new MimeParameterMapping());
            for (NameValuePair each : body.getParams()) {
                parameters.addParameter(each.getName(), each.getValue());
            }
        }

        String parameter(String name) {
            String value = parameters.get(name);
            return value == null ? "" : decoded(value).strip();
        }
    }
}
