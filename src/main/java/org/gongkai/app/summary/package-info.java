/**
 * One page for people about an output folder: what was read, how much of it is certain, which
 * sources are wrong.
 *
 * <p>Door: {@link org.gongkai.app.summary.SummaryPage}.
 */
package org.gongkai.app.summary;
