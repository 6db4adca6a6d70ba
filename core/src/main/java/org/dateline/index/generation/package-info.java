/**
 * Which complete build of the index serves, and how does the next take its place?
 *
 * <p>{@link org.dateline.index.generation.Generations} lists the builds in an index's folder and
 * goes back to an older one; {@link org.dateline.index.generation.IndexInfo} says what made one.
 * Inside, {@code NextGeneration} lets a new build take its place after {@code GenerationCheck} and
 * the {@code ChangeReplay} of what changed meanwhile, {@code Checkpoint} says how far a rebuild is.
 */
@NullMarked
package org.dateline.index.generation;

import org.jspecify.annotations.NullMarked;
