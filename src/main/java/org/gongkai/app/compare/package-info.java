/** What differs: between two runs, and between two reports. */
package org.gongkai.app.compare;
