package org.gongkai.model;

/**
 * The numbers by which the reading of a table, a heading or a title decides: two prints that differ
 * in nothing but being on either side of one of them are read, or flagged, differently. All of
 * {@code recognition} takes them from here and has none of its own, which {@code ThresholdsTest}
 * holds.
 *
 * <p>What is none: limits of work and memory, beyond which something is given up with a flag; how
 * much a message shows; digits of codes and other formats; bounds of arithmetic. {@code
 * ThresholdsTest} lists those. Nor are the numbers of {@code recognition.learn}, which drafts forms
 * and reads no report.
 *
 * <p>All were set by hand. Each was then moved up and down, and 757 documents were read anew:
 * fixtures, examples of the specification, random tables and published reports. In brackets is the
 * range in which not one of them changed; where there is none, the next numbers tried, a few
 * hundredths or one more or less, changed some.
 *
 * @param same likeness, from 0 to 1, of labels that say the same except for a note in brackets, and
 *     from which nothing is said of a difference (0.93 to 0.95)
 * @param sure likeness from which a label means its row wherever it is; also that of a label that
 *     begins with the whole official wording (0.88 to 0.92)
 * @param cut likeness of a label that is the beginning of the official wording, has stars for a
 *     part of it, or a word that turns what it means (0.85 to 0.87)
 * @param joined likeness from which two halves of a label are put together (0.76 to 0.84)
 * @param known likeness from which words amid text without borders are taken for a label, two
 *     readings of one picture for the same, and words for a heading's: one slip in four letters.
 *     Also the share of sound rows that makes the others an accident (0.72 to 0.75)
 * @param least least likeness that is taken for the same label: 行政许可 and 行政确认 have 0.5. Also the
 *     share of the columns of a form that a table must have (0.58 to 0.6)
 * @param half share of the columns that must have a label where the section does not say what a
 *     table is; also what is left of the score of a table that is in another section than its form
 *     says, and what a caption weighs against all columns or all rows
 * @param rival two likenesses closer than this do not tell which of two labels or tables is meant;
 *     also what the right group adds to a row and another takes off it (0.1 to 0.15)
 * @param doubt two rows or forms closer than this do not tell which is meant; also what each
 *     further label right of the one compared takes off, a line break in a label, and a column
 *     without a label counts (0.15 to 0.3)
 * @param ordinal likeness added or taken when both labels carry an ordinal: other labels of a group
 *     are often like this one but for it. Also taken off for a label that is in one cell with its
 *     group's
 * @param piece what a piece costs that is cut off a text, in letters of known labels: one of two
 *     characters is cut off at the ends of words only, one of four also from unknown words (2.2 to
 *     2.95)
 * @param prose characters from which a text is prose and no label, name, caption or figure (60 to
 *     400)
 * @param title longest title, in characters (60 to 200)
 * @param letters letters of an alphabet for each character of Chinese print (2 to 5)
 * @param name longest name, or heading of a section, in characters; also how far words about a
 *     period may be from it
 * @param inner longest heading at 1. and （1）, in characters, where short sentences are common (28
 *     to 30)
 * @param note longest note in brackets, half of a label or name of a table, in characters
 * @param word shortest part of a label or name, in characters, that tells anything by itself: 其他
 *     begins 其他处理, which is another row. Also the letters of known labels that make a table of some
 *     text (3 or 4)
 * @param beginning shortest beginning, in characters, that a cut label may be: 本年新 of 本年新制作数量. Also
 *     the shortest name of a place in which a wrong character shows, and the least text of a
 *     section
 * @param label shortest label, in characters (1 or 2)
 * @param column longest label of a column of the author's, and longest word instead of a figure, in
 *     characters (3 to 6)
 * @param town longest name of a township that no gazetteer has, in characters (6 to 30)
 * @param figure longest figure, in digits: a longer one is several run together; also the least
 *     digits of a row that has no label, and the most figures: the widest form has 15 columns
 * @param fraction longest fraction, in digits: what a binary number leaves behind is shorter
 * @param several so many labels, lines, bars or sections are no accident
 * @param pair so many broken sums or rows under a header are no accident
 * @param rows rows that a table must have where neither its section nor a header say what it is
 * @param lines most lines of a title, of a label on either side of its figures, or of a caption (3
 *     to 10)
 * @param top rows at the top of a table, and above figures, that may be its header: the widest form
 *     has three (5 to 30)
 * @param opening lines right above the first section that may speak of the report (5 to 300)
 * @param sums sums from which a table is expected to be proven, of which one should be tried (10 to
 *     12)
 * @param edge edges closer than this, in points, are one: pages are not set to the pixel (2 to 12)
 */
public record Thresholds(
        double same,
        double sure,
        double cut,
        double joined,
        double known,
        double least,
        double half,
        double rival,
        double doubt,
        double ordinal,
        double piece,
        int prose,
        int title,
        int letters,
        int name,
        int inner,
        int note,
        int word,
        int beginning,
        int label,
        int column,
        int town,
        int figure,
        int fraction,
        int several,
        int pair,
        int rows,
        int lines,
        int top,
        int opening,
        int sums,
        double edge) {

    /** Those in use. */
    public static final Thresholds STANDARD =
            new Thresholds(
                    0.95, // same
                    0.9, // sure
                    0.85, // cut
                    0.8, // joined
                    0.75, // known
                    0.6, // least
                    0.5, // half
                    0.15, // rival
                    0.25, // doubt
                    0.1, // ordinal
                    2.9, // piece
                    120, // prose
                    90, // title
                    3, // letters
                    40, // name
                    30, // inner
                    60, // note
                    4, // word
                    3, // beginning
                    2, // label
                    6, // column
                    12, // town
                    15, // figure
                    20, // fraction
                    3, // several
                    2, // pair
                    5, // rows
                    4, // lines
                    8, // top
                    40, // opening
                    10, // sums
                    6); // edge
}
