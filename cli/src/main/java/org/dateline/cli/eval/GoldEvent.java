package org.dateline.cli.eval;

import org.dateline.text.Sentences.Span;
import org.jspecify.annotations.Nullable;

/**
 * An event that people marked in a text. Immutable.
 *
 * @param code its type in the scheme, {@code null} if the scheme has none for it
 * @param trigger where its trigger stands, {@code null} if the set does not say
 * @param sentence which of the set's own sentences it belongs to, {@code null} if the set does not
 *     say
 */
record GoldEvent(@Nullable String code, @Nullable Span trigger, @Nullable Integer sentence) {}
