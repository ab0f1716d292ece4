/**
 * Decides between the readings of ambiguous print by the sums of the form. The door is {@link
 * org.gongkai.recognition.solve.Solver}. A value is decided only where no single misprint could
 * have led to another; what is printed plainly is never altered.
 */
package org.gongkai.recognition.solve;
