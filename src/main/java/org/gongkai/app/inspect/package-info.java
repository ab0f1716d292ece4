/**
 * Shows to a person what the stages made of a page: as a picture with boxes and codes on it, and as
 * text. The door is {@link org.gongkai.app.inspect.Inspector}. Nothing here changes what is read.
 */
package org.gongkai.app.inspect;
