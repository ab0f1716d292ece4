/**
 * What people say of reports: kept in one file, put on what was read.
 *
 * <p>Doors: {@link org.gongkai.data.correct.CorrectionFile} keeps corrections, {@link
 * org.gongkai.data.correct.Corrections} are those of an output folder, {@link
 * org.gongkai.data.correct.Corrector} puts them on a report.
 */
package org.gongkai.data.correct;
