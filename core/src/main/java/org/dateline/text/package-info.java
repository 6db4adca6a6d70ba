/**
 * How are texts cut, and what is known of words? Tokens and sentences, spellings, tables of
 * phrases, word lists.
 *
 * <p>{@code Tokenizer} cuts a text into {@code Tokens} of {@code Word}s, which {@code Vocabulary}
 * remembers; {@code Sentences} says where sentences end. {@code PhraseTable} and {@code PhraseMap}
 * find phrases word by word, {@code WordPattern} and {@code Inflection} are how rules write words,
 * {@code TsvFile} reads the files of data that come with the jar. Not for users of the library.
 */
@NullMarked
package org.dateline.text;

import org.jspecify.annotations.NullMarked;
