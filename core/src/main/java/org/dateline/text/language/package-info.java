/**
 * In which language is a text written? {@code LanguageDetector} tells an article's, by its letters
 * and a model; {@code LanguageCodes} says what the names and codes of archives mean. Not for users
 * of the library.
 */
@NullMarked
package org.dateline.text.language;

import org.jspecify.annotations.NullMarked;
