/**
 * Text in, typed spans out: who and where ({@link org.dateline.tag.Mention}) and what happened
 * ({@link org.dateline.tag.Event}). Knows nothing of an index.
 *
 * <p>A tour: {@link org.dateline.tag.Gazetteer} holds the known {@link org.dateline.tag.Entity
 * entities}, {@link org.dateline.tag.EventScheme} the event types and their trigger rules, {@link
 * org.dateline.tag.Tagger} applies both to an article and returns a {@link
 * org.dateline.tag.TaggedArticle}. Inside, {@code Tokens} cuts a text into words and sentences,
 * {@code NameFinder} proposes what the gazetteer knows and {@code Recogniser} what looks like a
 * name, {@code Resolver} decides with the whole article in view, {@code LocalNames} adds what the
 * article introduced, {@code EventFinder} finds triggers by rules and a model and {@code
 * EventDetails} who, whom, where, when and whether; {@link org.dateline.tag.LanguageDetector} tells
 * whether all this applies.
 */
@NullMarked
package org.dateline.tag;

import org.jspecify.annotations.NullMarked;
