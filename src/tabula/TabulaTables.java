import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import technology.tabula.ObjectExtractor;
import technology.tabula.Page;
import technology.tabula.RectangularTextContainer;
import technology.tabula.Table;
import technology.tabula.detectors.NurminenDetectionAlgorithm;
import technology.tabula.extractors.BasicExtractionAlgorithm;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/**
 * Writes what Tabula finds in PDF files, in the areas that it guesses as its command does, as
 * records that the scorer of tables reads: {@code TabulaTables lattice|stream|automatic OUT FILE…}.
 */
public final class TabulaTables {

    private TabulaTables() {}

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[1]));
        for (String file : Arrays.asList(args).subList(2, args.length)) {
            Path name = Path.of(file).getFileName();
            Files.writeString(out.resolve(name + ".json"), record(Path.of(file), args[0]));
        }
    }

    private static String record(Path file, String mode) throws IOException {
        List<String> tables = new ArrayList<>();
        try (PDDocument document = PDDocument.load(file.toFile())) {
            ObjectExtractor pages = new ObjectExtractor(document);
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                for (Page area : areas(pages.extract(number))) {
                    for (Table table : tables(area, mode)) {
                        tables.add(record(table, number));
                    }
                }
            }
        }
        return "{\"tables\":[" + String.join(",\n", tables) + "]}\n";
    }

    private static List<Page> areas(Page page) {
        List<Page> areas = new ArrayList<>();
        new NurminenDetectionAlgorithm().detect(page).forEach(it -> areas.add(page.getArea(it)));
        return areas.isEmpty() ? List.of(page) : areas;
    }

    private static List<? extends Table> tables(Page area, String mode) {
        SpreadsheetExtractionAlgorithm lattice = new SpreadsheetExtractionAlgorithm();
        boolean ruled =
                mode.equals("lattice") || (mode.equals("automatic") && lattice.isTabular(area));
        return ruled ? lattice.extract(area) : new BasicExtractionAlgorithm().extract(area);
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
        String texts = String.join(",", cells);
        return "{\"method\":\"tabula\",\"page\":" + page + ",\"cells\":[" + texts + "]}";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
