/**
 * Mails, and web pages saved as such, taken apart by Apache James Mime4j. The doors are {@link
 * org.gongkai.reading.source.mail.MailReader}, {@link
 * org.gongkai.reading.source.mail.SavedPageReader}, and {@link
 * org.gongkai.reading.source.mail.Mail} for what is attached.
 */
package org.gongkai.reading.source.mail;
