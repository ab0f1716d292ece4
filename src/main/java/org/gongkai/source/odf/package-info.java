/**
 * OpenDocument text and spreadsheets, read from their XML: Tika's parser loses automatic numbers,
 * repeated cells and what is hidden. The door is {@link org.gongkai.source.odf.OdfReader}.
 */
package org.gongkai.source.odf;
