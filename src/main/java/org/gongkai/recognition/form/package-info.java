/**
 * Forms as data, and tables read as forms. The doors are {@link
 * org.gongkai.recognition.form.FormCatalog}, which loads the templates, and {@link
 * org.gongkai.recognition.form.FormMatcher}, which finds their cells in a document's tables.
 */
package org.gongkai.recognition.form;
