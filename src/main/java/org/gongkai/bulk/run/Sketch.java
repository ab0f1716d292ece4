package org.gongkai.bulk.run;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.base.disk.Utf8;
import org.gongkai.base.text.AgencyKey;
import org.gongkai.data.panel.YearFigures;
import org.gongkai.model.Extraction;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Method;
import org.gongkai.model.Status;

/**
 * What is kept of a reading.
 *
 * @param year in digits, empty when unknown
 * @param agency the key of its name
 * @param claims digest of all that its cells say
 * @param telling whether that is enough to tell it from others
 * @param figures that reports of other years repeat
 */
record Sketch(
        String id,
        String source,
        String year,
        String agency,
        boolean partial,
        int flagged,
        boolean scanned,
        boolean doubtful,
        int cells,
        String claims,
        boolean telling,
        YearFigures figures) {

    /** Of so many characters of a name at most one is misread in a scan. */
    private static final int MISREAD = 4;

    /** Figures that two readings without a common name must share, all of them. */
    private static final int TELLING = 8;

    /** The surest reading first: whole, few flags, born digital, many cells; then any order. */
    static final Comparator<Sketch> SUREST =
            Comparator.comparing(Sketch::partial)
                    .thenComparingInt(Sketch::flagged)
                    .thenComparing(Sketch::scanned)
                    .thenComparing(Comparator.comparingInt(Sketch::cells).reversed())
                    .thenComparing(Sketch::id);

    /** Of a source; empty where it is no report. */
    static Optional<Sketch> of(SourceRecord record) {
        return record.recorded() && record.extraction().outcome().status().isReport()
                ? Optional.of(of(record.source().name(), record.extraction()))
                : Optional.empty();
    }

    private static Sketch of(String source, Extraction read) {
        Claims claims = Claims.of(read);
        boolean scanned = read.cells().anyMatch(cell -> cell.method() == Method.OCR);
        return new Sketch(
                read.id(),
                source,
                read.metadata().yearText(),
                AgencyKey.of(read.metadata().agency()),
                read.outcome().status() == Status.PARTIAL,
                read.flags().size(),
                scanned,
                read.findings().stream().anyMatch(it -> it.kind() == FindingCode.AGENCY_DOUBTFUL),
                claims.size(),
                claims.digest(),
                claims.figures() >= TELLING,
                YearFigures.of(read));
    }

    /** The year with the name, of which any one letter is left open. */
    List<String> masks() {
        return IntStream.range(0, agency.length())
                .mapToObj(i -> year + " " + agency.substring(0, i) + "*" + agency.substring(i + 1))
                .toList();
    }

    /** Whether another says all the same, and more than nothing. */
    boolean saysLike(Sketch other) {
        return cells > 0 && claims.equals(other.claims);
    }

    /** Whether its name, read off a picture, may be that of another, which was not. */
    boolean isMisreadingOf(Sketch other) {
        if (!scanned || other.scanned || agency.length() != other.agency.length()) {
            return false;
        }
        long wrong =
                IntStream.range(0, agency.length())
                        .filter(i -> agency.charAt(i) != other.agency.charAt(i))
                        .count();
        return wrong > 0 && wrong * MISREAD <= agency.length();
    }

    /** Body and year; empty where one of them is not known. */
    String body() {
        return isPlaced() ? year + " " + agency : "";
    }

    boolean isPlaced() {
        return !year.isEmpty() && !agency.isEmpty();
    }

    /** The bytes of which {@link #read} makes the same. */
    byte[] encoded() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (String text : List.of(id, source, year, agency, claims, figures.text())) {
            byte[] encoded = Utf8.bytes(text);
            out.writeInt(encoded.length);
            out.write(encoded);
        }
        out.writeBoolean(partial);
        out.writeInt(flagged);
        out.writeBoolean(scanned);
        out.writeBoolean(doubtful);
        out.writeInt(cells);
        out.writeBoolean(telling);
        return bytes.toByteArray();
    }

    /** Gets back what {@link #encoded} has made bytes of. */
    static Sketch read(DataInputStream in) throws IOException {
        String id = text(in);
        String source = text(in);
        String year = text(in);
        String agency = text(in);
        String claims = text(in);
        YearFigures figures = new YearFigures(text(in));
        return new Sketch(
                id,
                source,
                year,
                agency,
                in.readBoolean(),
                in.readInt(),
                in.readBoolean(),
                in.readBoolean(),
                in.readInt(),
                claims,
                in.readBoolean(),
                figures);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
