package org.gongkai.recognition.form;

import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate.ColumnTemplate;

/**
 * A place that a form has for a value.
 *
 * @param key its address
 * @param column the column it belongs to, with unit and kind of number
 */
record CellSlot(CellKey key, ColumnTemplate column) {}
