package org.dateline.search.result;

/**
 * Something that begins with what somebody has typed.
 *
 * @param kind {@code person}, {@code place} and the like for entities, else {@code event} or {@code
 *     source}: the field to ask for it
 * @param id what to ask the field for
 * @param name what to show
 * @param matched the most frequent spelling that begins so, in small letters without accents
 * @param articles in how many articles it stands, under whatever spelling
 */
public record Suggestion(String kind, String id, String name, String matched, long articles) {}
