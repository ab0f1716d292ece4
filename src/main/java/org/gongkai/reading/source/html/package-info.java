/** HTML pages. The door is {@link org.gongkai.reading.source.html.HtmlReader}. */
package org.gongkai.reading.source.html;
