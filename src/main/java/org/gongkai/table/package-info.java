/**
 * Tables from the grids of a document: parts on successive pages joined, repeated headers dropped,
 * cut rows and labels put together. The door is {@link org.gongkai.table.TableBuilder}.
 */
package org.gongkai.table;
