/**
 * How good is it? Runs a tagger, readers and searches over judged data and counts what they find
 * against what people marked: {@code TaggingEval} for spans and types, {@code LinkingEval} for ids,
 * {@code EventEval} for event types, {@code RetrievalEval} for rankings beside Lucene's own.
 */
@NullMarked
package org.dateline.cli.eval;

import org.jspecify.annotations.NullMarked;
