/** Tables for tests, drawn as text or filled from a form. */
package org.gongkai.drawn;
