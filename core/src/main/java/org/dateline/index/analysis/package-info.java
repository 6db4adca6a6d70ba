/**
 * How do texts with their tags become terms? {@code NewsAnalysis} has one {@code LanguageChain} for
 * each language ({@code WordByWordFilter} puts Lucene's analyzers into it); {@code TagFilter} puts
 * mentions and events into the token stream at the words they cover; for English {@code
 * EnglishStream} does all of this in one step. Not for users of the library.
 */
@NullMarked
package org.dateline.index.analysis;

import org.jspecify.annotations.NullMarked;
