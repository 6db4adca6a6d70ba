/**
 * The grammar of a sentence, read once for all that ask: which words are verbs, nouns or small
 * words, where phrases and clauses begin and end, what is subject and object. {@code
 * syntax-words.tsv} holds the words. Not for users of the library.
 */
@NullMarked
package org.dateline.tag.event.syntax;

import org.jspecify.annotations.NullMarked;
