package org.dateline.search;

import org.dateline.tag.GeoPoint;

/**
 * Where a place is that a query names.
 *
 * @param id its entity
 * @param at its point
 * @param country whether it is a country, which stands at no point of an article
 */
record Spot(String id, GeoPoint at, boolean country) {}
