/**
 * Tables whose columns are printed, of any form: grids with labels at the left and above, records a
 * row, blocks side by side, and pairs of a label and its value. The door is {@link
 * org.gongkai.recognition.shape.ShapeMatcher}.
 */
package org.gongkai.recognition.shape;
