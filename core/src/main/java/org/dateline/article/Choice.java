package org.dateline.article;

/**
 * One entity that a name could mean. Immutable.
 *
 * @param entity who or what
 * @param score the higher the likelier; comparable within one name only
 * @param why what spoke for and against it, in words
 */
public record Choice(Entity entity, double score, String why) {}
