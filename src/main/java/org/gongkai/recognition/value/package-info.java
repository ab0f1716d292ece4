/**
 * Printed cells to values: the door is {@link org.gongkai.recognition.value.ValueReader}, which
 * says what a cell means and what is odd about it.
 */
package org.gongkai.recognition.value;
