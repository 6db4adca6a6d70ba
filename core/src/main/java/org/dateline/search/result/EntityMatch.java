package org.dateline.search.result;

import org.dateline.article.EntityType;

/**
 * An entity of the index.
 *
 * @param id its stable id
 * @param name its canonical name
 * @param type what it is
 * @param articles in how many articles it stands under the name looked up
 */
public record EntityMatch(String id, String name, EntityType type, long articles) {}
