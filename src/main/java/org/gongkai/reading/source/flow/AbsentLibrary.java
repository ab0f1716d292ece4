package org.gongkai.reading.source.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;

/**
 * A library that the complete program has and who uses Gongkai as a library may do without. That it
 * is absent is known only by the class that is not found.
 *
 * @param classes what the names of its classes begin with
 * @param sign one of its classes, by which it is known to be there
 * @param artifact what has to be added
 */
public record AbsentLibrary(String classes, String sign, String artifact) {

    private static final String COMMONS = "org.apache.commons.";

    private static final List<AbsentLibrary> OPTIONAL =
            List.of(
                    new AbsentLibrary(
                            "org.apache.poi.hwpf.",
                            "org.apache.poi.hwpf.HWPFDocument",
                            "org.apache.poi:poi-scratchpad"),
                    new AbsentLibrary(
                            "org.openxmlformats.schemas.",
                            "org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet",
                            "org.apache.poi:poi-ooxml-lite"),
                    new AbsentLibrary(
                            "org.apache.xmlbeans.",
                            "org.apache.xmlbeans.XmlObject",
                            "org.apache.poi:poi-ooxml-lite"),
                    new AbsentLibrary(
                            COMMONS + "collections4.",
                            COMMONS + "collections4.BidiMap",
                            "org.apache.commons:commons-collections4"),
                    new AbsentLibrary(
                            COMMONS + "codec.",
                            COMMONS + "codec.digest.DigestUtils",
                            "commons-codec:commons-codec"),
                    new AbsentLibrary(
                            COMMONS + "lang3.",
                            COMMONS + "lang3.ArrayUtils",
                            "org.apache.commons:commons-lang3"),
                    new AbsentLibrary(
                            "com.zaxxer.sparsebits.",
                            "com.zaxxer.sparsebits.SparseBitSet",
                            "com.zaxxer:SparseBitSet"),
                    new AbsentLibrary(
                            "com.rtfparserkit.",
                            "com.rtfparserkit.rtf.Command",
                            "com.github.joniles:rtfparserkit"),
                    new AbsentLibrary(
                            "org.apache.james.mime4j.",
                            "org.apache.james.mime4j.MimeException",
                            "org.apache.james:apache-mime4j-core"));

    /**
     * The library for want of which a class was not found; none where it is there, and lacks the
     * class itself.
     */
    public static Optional<AbsentLibrary> behind(LinkageError error) {
        String said =
                Stream.<Throwable>iterate(error, cause -> cause != null, Throwable::getCause)
                        .map(cause -> String.valueOf(cause.getMessage()).replace('/', '.'))
                        .collect(Collectors.joining("\n"));
        return OPTIONAL.stream()
                .filter(library -> said.contains(library.classes))
                .filter(library -> !library.isThere())
                .findFirst();
    }

    private boolean isThere() {
        try {
            Class.forName(sign, false, AbsentLibrary.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** What is said of a document that only this library reads. */
    public UnreadableDocumentException refusal() {
        return new UnreadableDocumentException(
                Reason.UNSUPPORTED_TYPE,
                "To read documents of this type the library "
                        + artifact
                        + " is needed on the class path.");
    }
}
