/** PDF reports that were tampered with, and sound ones. */
package org.gongkai.eye;
