/**
 * Pure functions on text: folding, joining lines, numerals, dates. No model, no input, no output.
 */
package org.gongkai.base.text;
