package org.gongkai.reading.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The names in an OLE2 container, which tell Word, Excel, PowerPoint and encrypted files apart. */
public final class OleStreams {

    private OleStreams() {}

    /** Names at the top of the container in lower case; none when it is broken. */
    public static Set<String> names(byte[] bytes) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return container.getRoot().getEntryNames().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return Set.of();
        }
    }
}
