/**
 * Other kinds of report, made by ourselves: filled documents of invented bodies with what is true
 * of them, and whether the example forms and forms learnt from copies read them.
 */
package org.gongkai.kinds;
