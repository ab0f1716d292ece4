/**
 * Reads what a run left in an output folder, for everything that is made of it afterwards.
 *
 * <p>Door: {@link org.gongkai.data.output.OutputFolder}.
 */
package org.gongkai.data.output;
