package org.dateline.search.result;

/**
 * What a word or name of a query may have meant.
 *
 * @param text as written in the query
 * @param better as the index has it
 * @param articles in how many articles
 */
public record Correction(String text, String better, long articles) {}
