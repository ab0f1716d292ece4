/**
 * What makes an output folder a data set that one can publish: a wide table with one column per
 * statutory cell, a codebook, and a Frictionless Data Package.
 *
 * <p>Doors: {@link org.gongkai.data.dataset.DataSet}, and {@link
 * org.gongkai.data.dataset.CodeWords} for what codes are called.
 */
package org.gongkai.data.dataset;
