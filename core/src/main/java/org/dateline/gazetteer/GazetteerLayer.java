package org.dateline.gazetteer;

/**
 * A file of a gazetteer. Immutable.
 *
 * @param file its name
 * @param rows how many rows it has
 * @param added how many entities it brought
 * @param extended how many of its rows extend entities of earlier files
 */
public record GazetteerLayer(String file, int rows, int added, int extended) {}
