package org.gongkai.reading.source.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;

/**
 * A mail as files: its own text, with what it is about and the pictures shown in it, and what is
 * attached to it.
 *
 * @param text files of its text: one, unless the character set of a part is not clear; none where
 *     it has no text
 * @param attachments in their order
 * @param whole whether it has its end, and all its parts are sound
 */
public record Mail(List<Part> text, List<Part> attachments, boolean whole) {

    /**
     * A file.
     *
     * @param name as in the mail, never empty
     * @param cut whether its end is missing or it is broken
     */
    public record Part(String name, Content content, boolean cut) {

        private static Part of(String name, byte[] bytes, boolean cut) {
            return new Part(name, new Content(bytes), cut);
        }

        /** What it holds, unpacked. */
        public byte[] bytes() {
            return content.bytes();
        }

        /** Whether the text is HTML and no plain text. */
        boolean isHtml() {
            return name.endsWith(".html");
        }
    }

    /** Copies the lists. */
    public Mail {
        text = List.copyOf(text);
        attachments = List.copyOf(attachments);
    }

    /**
     * Takes a mail apart.
     *
     * @throws UnreadableDocumentException when it is broken from the start, or encrypted
     */
    public static Mail of(byte[] bytes) throws UnreadableDocumentException {
        MimeParts parts = MimeParts.of(bytes);
        List<MimePart> shown = shown(parts.all());
        String html =
                shown.stream()
                        .filter(MimePart::isHtml)
                        .map(part -> new String(part.bytes(), StandardCharsets.ISO_8859_1))
                        .collect(Collectors.joining());
        List<MimePart> pictures = new ArrayList<>();
        List<Part> attachments = new ArrayList<>();
        for (MimePart part : parts.all()) {
            if (!part.id().isEmpty() && html.contains("cid:" + part.id())) {
                pictures.add(part);
            } else if (!part.isShown()) {
                requireOpen(part);
                int number = attachments.size() + 1;
                String name = part.name().isEmpty() ? "attachment-" + number : part.name();
                attachments.add(Part.of(name, part.bytes(), parts.isCut(part)));
            }
        }
        return new Mail(text(parts, shown, pictures), attachments, parts.isWhole());
    }

    private static void requireOpen(MimePart part) throws UnreadableDocumentException {
        if (Set.of("application/pkcs7-mime", "application/pgp-encrypted").contains(part.type())) {
            throw new UnreadableDocumentException(
                    Reason.ENCRYPTED, "The mail is encrypted; save what is in it without that.");
        }
    }

    /** What is shown where it stands; of several ways to say the same the one with markup. */
    private static List<MimePart> shown(List<MimePart> all) {
        Set<Integer> withMarkup =
                all.stream()
                        .filter(part -> part.isShown() && part.isHtml())
                        .map(MimePart::choice)
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(MimePart::isShown)
                .filter(
                        part ->
                                part.isHtml()
                                        || part.choice() == 0
                                        || !withMarkup.contains(part.choice()))
                .toList();
    }

    private static List<Part> text(MimeParts parts, List<MimePart> shown, List<MimePart> pictures) {
        boolean cut = shown.stream().anyMatch(parts::isCut);
        boolean html = shown.stream().anyMatch(MimePart::isHtml);
        StringBuilder text = new StringBuilder();
        if (!parts.subject().isEmpty()) {
            text.append(html ? "<h1>" + escaped(parts.subject()) + "</h1>" : parts.subject());
            text.append("\n\n");
        }
        for (MimePart part : shown) {
            Optional<String> own = part.text();
            if (own.isEmpty()) {
                // Whose reader says what is wrong with its characters.
                return shown.stream()
                        .map(each -> Part.of(name(each.isHtml()), each.file(), parts.isCut(each)))
                        .toList();
            }
            boolean plain = html && !part.isHtml();
            text.append(plain ? "<pre>" + escaped(own.get()) + "</pre>" : own.get()).append('\n');
        }
        return text.toString().isBlank()
                ? List.of()
                : List.of(
                        Part.of(
                                name(html),
                                MimePart.marked(drawn(text.toString(), pictures)),
                                cut));
    }

    private static String name(boolean html) {
        return html ? "text.html" : "text.txt";
    }

    private static String drawn(String html, List<MimePart> pictures) {
        String drawn = html;
        for (MimePart picture : pictures) {
            String bytes = Base64.getEncoder().encodeToString(picture.bytes());
            drawn = drawn.replace("cid:" + picture.id(), "data:image/png;base64," + bytes);
        }
        return drawn;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
