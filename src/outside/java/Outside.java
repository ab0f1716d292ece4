import java.io.IOException;
import java.nio.file.Path;
import org.gongkai.Extractor;
import org.gongkai.model.Extraction;

class Outside {
    public static void main(String[] files) throws IOException {
        Extractor extractor = Extractor.builder().build();
        for (String file : files) {
            Extraction report = extractor.extract(Path.of(file));
            System.out.println(report.outcome().status() + " " + report.cells().count());
        }
    }
}
