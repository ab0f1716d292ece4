/** From the name of a public body to its place among the divisions of China. */
package org.gongkai.recognition.division;
