package org.gongkai.reading.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import technology.tabula.ObjectExtractor;
import technology.tabula.Page;
import technology.tabula.PageIterator;
import technology.tabula.RectangularTextContainer;
import technology.tabula.Table;
import technology.tabula.extractors.BasicExtractionAlgorithm;
import technology.tabula.extractors.ExtractionAlgorithm;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/**
 * Writes what Tabula finds in PDF files as records that the scorer of tables reads: {@code
 * TabulaTables lattice|stream|automatic OUT FILE…}.
 */
final class TabulaTables {

    private TabulaTables() {}

    public static void main(String[] args) throws IOException {
        for (String file : List.of(args).subList(2, args.length)) {
            List<String> tables = new ArrayList<>();
            try (PDDocument document = Loader.loadPDF(Path.of(file).toFile());
                    ObjectExtractor extractor = new ObjectExtractor(document)) {
                PageIterator pages = extractor.extract();
                while (pages.hasNext()) {
                    Page page = pages.next();
                    for (Table table : algorithm(args[0], page).extract(page)) {
                        tables.add(record(table, page.getPageNumber()));
                    }
                }
            }
            Path record = Path.of(args[1]).resolve(Path.of(file).getFileName() + ".json");
            Files.createDirectories(Path.of(args[1]));
            Files.writeString(record, "{\"tables\":[" + String.join(",\n", tables) + "]}");
        }
    }

    private static ExtractionAlgorithm algorithm(String mode, Page page) {
        SpreadsheetExtractionAlgorithm lattice = new SpreadsheetExtractionAlgorithm();
        boolean lined = "automatic".equals(mode) ? lattice.isTabular(page) : "lattice".equals(mode);
        return lined ? lattice : new BasicExtractionAlgorithm();
    }

    @SuppressWarnings("rawtypes") // Tabula's own
    private static String record(Table table, int page) {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < table.getRows().size(); row++) {
            for (int column = 0; column < table.getRows().get(row).size(); column++) {
                RectangularTextContainer cell = table.getRows().get(row).get(column);
                cells.add(
                        String.format(
                                Locale.ROOT,
                                "{\"row\":%d,\"column\":%d,\"page\":%d,\"text\":\"%s\",\"box\":"
                                        + "{\"x\":%f,\"y\":%f,\"width\":%f,\"height\":%f}}",
                                row,
                                column,
                                page,
                                escaped(cell.getText()),
                                cell.x,
                                cell.y,
                                cell.width,
                                cell.height));
            }
        }
        return "{\"method\":\"tabula\",\"page\":"
                + page
                + ",\"cells\":["
                + String.join(",", cells)
                + "]}";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
