/**
 * What a printed label means: folded once, compared once with the wordings of the forms. The doors
 * are {@link org.gongkai.recognition.label.FormLabels}, made once of the forms, and {@link
 * org.gongkai.recognition.label.LabelScores}, which remembers the answers for one document.
 */
package org.gongkai.recognition.label;
