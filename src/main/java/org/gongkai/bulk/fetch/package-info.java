/**
 * Getting published reports: a list of addresses to web archives, politely, within limits and from
 * the public net alone. The door is {@link org.gongkai.bulk.fetch.Fetch}.
 */
package org.gongkai.bulk.fetch;
