/**
 * Puts the reports of an agency in order of year and checks across the years.
 *
 * <p>Door: {@link org.gongkai.data.panel.Panel}.
 */
package org.gongkai.data.panel;
