package org.dateline.cli.eval;

/**
 * An article in a ranking.
 *
 * @param id of the article
 * @param score how well it matched; the ranking goes down by it
 */
public record RankedArticle(String id, double score) {}
