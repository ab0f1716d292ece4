package org.gongkai.bulk.fetch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.write.CsvTable;

/** The two tables beside the web archives. */
final class FetchTables {

    private static final List<String> FETCHED =
            List.of(
                    "url",
                    "found_on",
                    "agency",
                    "year",
                    "title",
                    "status",
                    "http_status",
                    "final_url",
                    "media_type",
                    "bytes",
                    "sha256",
                    "warc",
                    "message");

    private static final List<String> INDEX =
            List.of(
                    "url",
                    "final_url",
                    "sha256",
                    "media_type",
                    "bytes",
                    "warc",
                    "offset",
                    "length",
                    "fetched_at");

    private static final Comparator<Fetched> ORDER =
            Comparator.comparing(Fetched::address)
                    .thenComparing(row -> row.target().foundOn())
                    .thenComparing(row -> row.target().agency());

    private final Path archive;
    private final Path scratch;

    FetchTables(Path archive, Path scratch) {
        this.archive = archive;
        this.scratch = scratch;
    }

    /**
     * Writes both.
     *
     * @param rows of this run
     * @param all that was got, by earlier runs too
     */
    void write(List<Fetched> rows, List<Fetched> all) throws OutputException {
        List<List<String>> fetched = new ArrayList<>(List.of(FETCHED));
        rows.stream().sorted(ORDER).forEach(row -> fetched.add(fetched(row)));
        write("fetched.csv", fetched);
        List<List<String>> index = new ArrayList<>(List.of(INDEX));
        all.stream()
                .sorted(ORDER)
                .forEach(row -> row.answer().ifPresent(answer -> index.add(index(row, answer))));
        write("index.csv", index);
    }

    private void write(String name, List<List<String>> rows) throws OutputException {
        AtomicFile.write(
                archive.resolve(name), scratch, file -> new CsvTable().write(rows, file.writer()));
    }

    private static List<String> fetched(Fetched row) {
        FetchTarget target = row.target();
        boolean invalid = row.status() == FetchStatus.INVALID;
        Optional<Fetched.Answer> answer = row.answer();
        return List.of(
                row.address(),
                target.foundOn(),
                target.agency(),
                target.year(),
                invalid ? "" : target.title(),
                row.status().code(),
                row.httpStatus(),
                row.finalAddress(),
                answer.map(Fetched.Answer::mediaType).orElse(""),
                answer.map(it -> Long.toString(it.bytes())).orElse(""),
                answer.map(Fetched.Answer::sha256).orElse(""),
                answer.map(Fetched.Answer::warc).orElse(""),
                row.message());
    }

    private static List<String> index(Fetched row, Fetched.Answer answer) {
        return List.of(
                row.target().address().toString(),
                answer.finalAddress(),
                answer.sha256(),
                answer.mediaType(),
                Long.toString(answer.bytes()),
                answer.warc(),
                Long.toString(answer.offset()),
                Long.toString(answer.length()),
                answer.at());
    }
}
