/** Statutory tables of government disclosure reports, read and checked. */
package org.gongkai;
