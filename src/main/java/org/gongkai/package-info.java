/**
 * Statutory tables of government disclosure reports, read and checked.
 *
 * <p>The reading tour: {@link org.gongkai.Extractor} calls the stages in the order in which a
 * document flows through them — {@code source}, {@code layout}, {@code section}, {@code table},
 * {@code form}, {@code check} — and each of them is a package with one door. They meet only in the
 * records of {@link org.gongkai.model}. {@code write} puts the result on paper, {@code cli} is the
 * command line.
 */
package org.gongkai;
