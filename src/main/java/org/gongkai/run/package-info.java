/**
 * One run over many files: finding them, reading them one at a time, keeping the records and
 * deriving the flat files. The door is {@link org.gongkai.run.Run}; {@link
 * org.gongkai.run.InputFiles} finds the files and {@link org.gongkai.run.Intake} reads a single
 * one. Nothing here talks to a terminal or parses a document.
 */
package org.gongkai.run;
