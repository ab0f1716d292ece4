/**
 * What makes an output folder a data set that one can publish: a wide table with one column per
 * statutory cell, a codebook, and a Frictionless Data Package.
 *
 * <p>Door: {@link org.gongkai.data.dataset.DataSet}.
 */
package org.gongkai.data.dataset;
