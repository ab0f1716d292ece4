/**
 * A page on this machine on which people check what was read: a server on the loopback address, the
 * page's own files, and the service that answers it.
 *
 * <p>Door: {@link org.gongkai.app.review.ReviewServer}.
 */
package org.gongkai.app.review;
