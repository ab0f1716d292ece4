/**
 * Drafts of forms, learnt from copies of a report: what is the same in all of them is label, what
 * changes is value, and sums are found by arithmetic. The doors are {@link
 * org.gongkai.recognition.learn.FormDrafter}, which makes a form of copies, {@link
 * org.gongkai.recognition.learn.FormTrial}, which says what a form reads of a document, and {@link
 * org.gongkai.recognition.learn.FormSuggester}, which says what a form lacks by what it read.
 */
package org.gongkai.recognition.learn;
