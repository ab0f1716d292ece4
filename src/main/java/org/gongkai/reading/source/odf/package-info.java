/**
 * OpenDocument text and spreadsheets, read from their XML with the JDK's own parser, so that list
 * numbers, merged and repeated cells and hidden parts are in our hands and no further library comes
 * in for one small format. The door is {@link org.gongkai.reading.source.odf.OdfReader}.
 */
package org.gongkai.reading.source.odf;
