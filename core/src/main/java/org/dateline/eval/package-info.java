/**
 * How good is it? Runs a tagger over labelled texts and counts what it finds against what people
 * marked: {@link org.dateline.eval.TaggingEval} for spans and types, {@link
 * org.dateline.eval.LinkingEval} for ids, {@link org.dateline.eval.EventEval} for event types. The
 * texts come from {@link org.dateline.eval.GoldText} and {@link org.dateline.eval.GoldEventText}.
 * {@link org.dateline.eval.RetrievalEval} asks queries whose answers are known of an index and
 * counts how high they stand.
 */
@NullMarked
package org.dateline.eval;

import org.jspecify.annotations.NullMarked;
