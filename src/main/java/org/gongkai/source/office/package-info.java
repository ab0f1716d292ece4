/**
 * Office files, read by way of Apache POI: {@link org.gongkai.source.office.DocxReader}, {@link
 * org.gongkai.source.office.DocReader}, {@link org.gongkai.source.office.SheetReader}; what an OLE2
 * file holds is told by {@link org.gongkai.source.office.OleType}.
 */
package org.gongkai.source.office;
