/**
 * What people say of reports: kept in one file, put on what was read.
 *
 * <p>Doors: {@link org.gongkai.correct.CorrectionFile} keeps corrections, {@link
 * org.gongkai.correct.Corrections} are those of an output folder, {@link
 * org.gongkai.correct.Settled} is a report with them.
 */
package org.gongkai.correct;
