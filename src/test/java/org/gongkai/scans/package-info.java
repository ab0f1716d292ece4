/** Scans made of digital documents, as scanners, copiers and telephones would. */
package org.gongkai.scans;
