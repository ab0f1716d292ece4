/**
 * Writes what an output folder holds in other shapes: a workbook, JSON lines, CSV files for
 * spreadsheets, Parquet, SQLite, Stata.
 *
 * <p>Door: {@link org.gongkai.data.export.Export}.
 */
package org.gongkai.data.export;
