package org.gongkai.kinds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The documents of samples/forms: three of each kind, in three formats. {@code main} writes them.
 */
final class SampleForms {

    static final Path FOLDER = Path.of("samples/forms");

    private static final Map<ExampleKind, List<PaperFormat>> FORMATS =
            Map.of(
                    ExampleKind.BUDGET,
                    List.of(PaperFormat.PDF, PaperFormat.DOCX, PaperFormat.HTML),
                    ExampleKind.ACCOUNTS,
                    List.of(PaperFormat.PDF, PaperFormat.XLSX, PaperFormat.HTML),
                    ExampleKind.ENFORCEMENT,
                    List.of(PaperFormat.PDF, PaperFormat.DOCX, PaperFormat.XLSX),
                    ExampleKind.ENGLISH,
                    List.of(PaperFormat.PDF, PaperFormat.DOCX, PaperFormat.HTML));

    private SampleForms() {}

    /** The files below the folder, with the kind and the seed that each is made of. */
    static Map<Path, Paper> papers() {
        Map<Path, Paper> papers = new LinkedHashMap<>();
        for (ExampleKind kind : ExampleKind.values()) {
            for (int i = 0; i < 3; i++) {
                PaperFormat format = FORMATS.getOrDefault(kind, List.of()).get(i);
                String name = kind.code() + (i + 1) + "." + format.name().toLowerCase(Locale.ROOT);
                papers.put(Path.of(kind.code(), name), kind.paper(100 + i));
            }
        }
        return papers;
    }

    /** The bytes of one of them. */
    static byte[] bytes(Path file, Paper paper) throws IOException {
        String name = file.toString();
        String format = name.substring(name.lastIndexOf('.') + 1);
        return PaperFormat.valueOf(format.toUpperCase(Locale.ROOT)).bytes(paper);
    }

    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<Path, Paper> each : papers().entrySet()) {
            Path file = FOLDER.resolve(each.getKey());
            Files.createDirectories(FOLDER.resolve(each.getKey()).getParent());
            Files.write(file, bytes(each.getKey(), each.getValue()));
        }
    }
}
