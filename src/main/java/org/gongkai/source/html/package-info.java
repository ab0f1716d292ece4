/** HTML pages. The door is {@link org.gongkai.source.html.HtmlReader}. */
package org.gongkai.source.html;
