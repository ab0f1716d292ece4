/**
 * Documents as other programs on this machine draw them: {@link
 * org.gongkai.reading.print.PagePrinter}.
 */
package org.gongkai.reading.print;
