package org.gongkai.data.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.dataset.DescribedTable;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.CellState;

/**
 * A wide table as a Stata file of format 118 (Stata 14 and later), written as {@code help dta} of
 * Stata lays it down, lowest byte first.
 *
 * <p>Why a figure is not there, its missing value says: {@code .b} where the cell is printed empty,
 * {@code .d} for a dash, {@code .t} for words, {@code .u} where it cannot be read, {@code .m} where
 * the document lacks it, {@code .} where its form does not have it.
 */
final class StataFile {

    private static final LocalDate DAY_ZERO = LocalDate.of(1960, 1, 1);
    private static final String MISSING =
            "Missing figures: .b printed empty, .d dash, .t words, .u unreadable, .m not in the"
                    + " document, . not in its form. None of them is zero.";

    // Widths of the format's fields, in bytes, the closing zero counted.
    private static final int NAME = 129;
    private static final int FORMAT = 57;
    private static final int LABEL = 321;

    private static final int BEFORE_A = 'a' - 1;
    private static final int TITLE_CHARACTERS = 80;
    private static final int LONGS_OF_LABELS = 2;
    private static final int LONG_TEXT_HEAD = "GSO".length() + 4 + 8 + 1 + 4;

    private final OutputFolder folder;
    private final ExportedTable table;

    /**
     * @param table a wide table
     */
    StataFile(OutputFolder folder, ExportedTable table) {
        this.folder = folder;
        this.table = table;
    }

    /** Gives the names of the variables in which numbers are rounded. */
    List<String> write(Path target) throws OutputException, ExportException {
        List<String> rounded = new ArrayList<>();
        WholeFile.write(
                target,
                whole -> {
                    List<ColumnSurvey> surveys = ColumnSurvey.of(table);
                    List<StataVariable> variables = variables(surveys);
                    for (int i = 0; i < surveys.size(); i++) {
                        if (surveys.get(i).rounded() > 0) {
                            rounded.add(variables.get(i).name());
                        }
                    }
                    new Layout(variables, surveys).write(new StataBytes(whole.stream()));
                });
        return rounded;
    }

    private List<StataVariable> variables(List<ColumnSurvey> surveys) throws ExportException {
        List<StataVariable> variables = new ArrayList<>();
        for (int i = 0; i < surveys.size(); i++) {
            var column = table.described().columns().get(i);
            if (column.name().length() > StataVariable.LONGEST_NAME) {
                throw new ExportException(
                        "Stata takes names of 32 characters: '"
                                + column.name()
                                + "' has more. Give the form shorter codes.");
            }
            variables.add(StataVariable.of(column, surveys.get(i)));
        }
        return variables;
    }

    /** The parts of the file in their order; the second, the map, says where each begins. */
    private final class Layout {

        private final List<StataVariable> variables;
        private final List<ColumnSurvey> surveys;
        private final long rows;

        Layout(List<StataVariable> variables, List<ColumnSurvey> surveys) {
            this.variables = variables;
            this.surveys = surveys;
            this.rows = surveys.get(0).rows();
        }

        void write(StataBytes out) throws IOException, OutputException {
            List<Long> map = new ArrayList<>();
            // A first time for the places alone: all parts but the data are small or known.
            StataBytes nowhere = StataBytes.counting();
            parts(nowhere, map, List.of(), false);
            parts(out, new ArrayList<>(), map, true);
        }

        private void parts(StataBytes out, List<Long> found, List<Long> map, boolean data)
                throws IOException, OutputException {
            found.add(out.position());
            out.ascii("<stata_dta>");
            header(out, table.described());
            found.add(out.position());
            out.ascii("<map>");
            for (int i = 0; i < 14; i++) {
                out.eight(map.isEmpty() ? 0 : map.get(i));
            }
            out.ascii("</map>");
            describe(out, found);
            found.add(out.position());
            out.ascii("<data>");
            if (data) {
                rows(out);
            } else {
                out.skip(rows * variables.stream().mapToLong(StataVariable::width).sum());
            }
            out.ascii("</data>");
            found.add(out.position());
            out.ascii("<strls>");
            if (data) {
                longTexts(out);
            } else {
                out.skip(longTextBytes());
            }
            out.ascii("</strls>");
            found.add(out.position());
            out.ascii("<value_labels>");
            for (StataVariable variable : variables) {
                if (variable.isCoded()) {
                    valueLabels(out, variable);
                }
            }
            out.ascii("</value_labels>");
            found.add(out.position());
            out.ascii("</stata_dta>");
            found.add(out.position());
        }

        private void header(StataBytes out, DescribedTable described) throws IOException {
            String title = described.title();
            byte[] label =
                    title.substring(0, Math.min(title.length(), TITLE_CHARACTERS))
                            .getBytes(StandardCharsets.UTF_8);
            out.ascii("<header><release>118</release><byteorder>LSF</byteorder><K>");
            out.two(variables.size());
            out.ascii("</K><N>");
            out.eight(rows);
            out.ascii("</N><label>");
            out.two(label.length);
            out.bytes(label);
            // The same folder gives the same bytes: no time.
            out.ascii("</label><timestamp>");
            out.one(0);
            out.ascii("</timestamp></header>");
        }

        private void describe(StataBytes out, List<Long> found) throws IOException {
            found.add(out.position());
            out.ascii("<variable_types>");
            for (StataVariable variable : variables) {
                out.two(variable.type());
            }
            out.ascii("</variable_types>");
            found.add(out.position());
            out.ascii("<varnames>");
            for (StataVariable variable : variables) {
                out.field(variable.name(), NAME);
            }
            out.ascii("</varnames>");
            found.add(out.position());
            out.ascii("<sortlist>");
            out.skip(2L * (variables.size() + 1));
            out.ascii("</sortlist>");
            found.add(out.position());
            out.ascii("<formats>");
            for (StataVariable variable : variables) {
                out.field(variable.format(), FORMAT);
            }
            out.ascii("</formats>");
            found.add(out.position());
            out.ascii("<value_label_names>");
            for (StataVariable variable : variables) {
                out.field(variable.isCoded() ? variable.name() : "", NAME);
            }
            out.ascii("</value_label_names>");
            found.add(out.position());
            out.ascii("<variable_labels>");
            for (StataVariable variable : variables) {
                out.field(variable.label(), LABEL);
            }
            out.ascii("</variable_labels>");
            found.add(out.position());
            out.ascii("<characteristics>");
            notes(out, "_dta", List.of(MISSING));
            for (StataVariable variable : variables) {
                notes(out, variable.name(), variable.notes());
            }
            out.ascii("</characteristics>");
        }

        /** Stata keeps notes as characteristics note1, note2, … and their number in note0. */
        private static void notes(StataBytes out, String of, List<String> notes)
                throws IOException {
            if (notes.isEmpty()) {
                return;
            }
            List<String> contents = new ArrayList<>(notes);
            contents.add(0, Integer.toString(notes.size()));
            for (int i = 0; i < contents.size(); i++) {
                byte[] content = contents.get(i).getBytes(StandardCharsets.UTF_8);
                out.ascii("<ch>");
                out.four(2 * NAME + content.length + 1);
                out.field(of, NAME);
                out.field("note" + i, NAME);
                out.bytes(content);
                out.one(0);
                out.ascii("</ch>");
            }
        }

        private void rows(StataBytes out) throws IOException, OutputException {
            int source = table.described().names().indexOf("source");
            try (EmptyCells cells = new EmptyCells(folder, table.described().name())) {
                table.forEachRow(
                        row -> {
                            Map<String, CellState> states = cells.of(row.text(source));
                            for (int i = 0; i < variables.size(); i++) {
                                StataVariable variable = variables.get(i);
                                if (row.has(i)) {
                                    value(out, variable, row, i);
                                } else {
                                    missing(
                                            out,
                                            variable,
                                            letter(
                                                    Optional.ofNullable(
                                                            states.get(variable.name()))));
                                }
                            }
                        });
            }
        }

        private static void value(StataBytes out, StataVariable variable, TableRow row, int column)
                throws IOException, OutputException {
            switch (variable.storage()) {
                case TEXT -> out.field(text(row, column), variable.width());
                case LONG_TEXT -> reference(out, column, row.number());
                case DOUBLE -> out.eight(Double.doubleToLongBits(row.number(column).doubleValue()));
                case LONG -> out.four(row.whole(column));
                case DAY -> out.four(ChronoUnit.DAYS.between(DAY_ZERO, row.date(column)));
                case BYTE -> out.one(small(variable, row, column));
            }
        }

        private static int small(StataVariable variable, TableRow row, int column)
                throws OutputException {
            return variable.isCoded()
                    ? row.code(column, variable.codes()) + 1
                    : row.truth(column) ? 1 : 0;
        }

        private static String text(TableRow row, int column) throws OutputException {
            String text = row.text(column);
            if (text.indexOf(0) >= 0) {
                throw new OutputException(
                        row.file()
                                + ", row "
                                + row.number()
                                + ": Stata takes no text with a zero character. Use --parquet.");
            }
            return text;
        }

        /** By variable and row from 1, two bytes and six. */
        private static void reference(StataBytes out, int column, long row) throws IOException {
            out.eight(column + 1 + (row << Short.SIZE));
        }

        private static void missing(StataBytes out, StataVariable variable, int letter)
                throws IOException {
            switch (variable.storage()) {
                case TEXT, LONG_TEXT -> out.skip(variable.width());
                case DOUBLE -> out.eight(0x7fe0_0000_0000_0000L + ((long) letter << 40));
                case LONG, DAY -> out.four(0x7fff_ffe5L + letter);
                case BYTE -> out.one(101 + letter);
            }
        }

        /** Which missing value: 0 for the plain one, else the letter's place in the alphabet. */
        private static int letter(Optional<CellState> state) {
            return state.map(Layout::letter).orElse(0);
        }

        private static int letter(CellState state) {
            return switch (state) {
                case NUMBER -> 0;
                case BLANK -> 'b' - BEFORE_A;
                case DASH -> 'd' - BEFORE_A;
                case TEXT -> 't' - BEFORE_A;
                case UNREADABLE -> 'u' - BEFORE_A;
                case MISSING -> 'm' - BEFORE_A;
            };
        }

        private long longTextBytes() {
            long bytes = 0;
            for (int i = 0; i < variables.size(); i++) {
                if (variables.get(i).storage() == StataVariable.Storage.LONG_TEXT) {
                    ColumnSurvey survey = surveys.get(i);
                    bytes += survey.allBytes() + survey.values() * (LONG_TEXT_HEAD + 1);
                }
            }
            return bytes;
        }

        private void longTexts(StataBytes out) throws IOException, OutputException {
            if (longTextBytes() == 0) {
                return;
            }
            table.forEachRow(
                    row -> {
                        for (int i = 0; i < variables.size(); i++) {
                            boolean far =
                                    variables.get(i).storage() == StataVariable.Storage.LONG_TEXT;
                            if (far && row.has(i)) {
                                longText(out, i, row.number(), text(row, i));
                            }
                        }
                    });
        }

        private static void longText(StataBytes out, int column, long row, String text)
                throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.ascii("GSO");
            out.four(column + 1L);
            out.eight(row);
            out.one(130);
            out.four(bytes.length + 1L);
            out.bytes(bytes);
            out.one(0);
        }

        private static void valueLabels(StataBytes out, StataVariable variable) throws IOException {
            List<byte[]> texts =
                    variable.codes().stream()
                            .map(code -> (code + "\0").getBytes(StandardCharsets.UTF_8))
                            .toList();
            int length = texts.stream().mapToInt(text -> text.length).sum();
            int count = texts.size();
            out.ascii("<lbl>");
            out.four(4L * LONGS_OF_LABELS * (1 + count) + length);
            out.field(variable.name(), NAME);
            out.skip(3);
            out.four(count);
            out.four(length);
            long place = 0;
            for (byte[] text : texts) {
                out.four(place);
                place += text.length;
            }
            for (int i = 1; i <= count; i++) {
                out.four(i);
            }
            for (byte[] text : texts) {
                out.bytes(text);
            }
            out.ascii("</lbl>");
        }
    }
}
