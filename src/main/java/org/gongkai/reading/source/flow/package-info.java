/**
 * What the readers of formats with markup share: from raw text and table rows to blocks. The doors
 * are {@link org.gongkai.reading.source.flow.BlockList} and {@link
 * org.gongkai.reading.source.flow.TableArranger}.
 */
package org.gongkai.reading.source.flow;
