/**
 * Which words name something, known or not?
 *
 * <p>{@code Recogniser} finds the spans by a model ({@code RecogniserModel}) of {@code Features},
 * which {@code Decoder} reads; {@code SeenWords} are an article's words as features see them, a
 * {@code Candidate} is a span with what is known of it. Not for users of the library.
 */
@NullMarked
package org.dateline.tag.name.recogniser;

import org.jspecify.annotations.NullMarked;
