/**
 * What the form's own arithmetic says of the figures, and what the prose says of them. The door is
 * {@link org.gongkai.check.Checks}. Nothing here alters a value.
 */
package org.gongkai.check;
