/**
 * What the form's own arithmetic says of the figures, and what the prose says of them. The door is
 * {@link org.gongkai.recognition.check.Checks}. Nothing here alters a value.
 */
package org.gongkai.recognition.check;
