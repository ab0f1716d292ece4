/**
 * Reads what a run left in an output folder, for everything that is made of it afterwards.
 *
 * <p>Door: {@link org.gongkai.output.OutputFolder}.
 */
package org.gongkai.output;
