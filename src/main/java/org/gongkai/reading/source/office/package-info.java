/**
 * Office files, read by way of Apache POI: {@link org.gongkai.reading.source.office.DocxReader},
 * {@link org.gongkai.reading.source.office.DocReader}, {@link
 * org.gongkai.reading.source.office.SheetReader}; what an OLE2 file holds is told by {@code
 * OleType}.
 */
package org.gongkai.reading.source.office;
