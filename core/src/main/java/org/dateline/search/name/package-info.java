/**
 * Whom does a name mean in this index, and what was meant? {@code NameResolver} asks the names that
 * the index has seen and then the gazetteer, {@code TriggerLexicon} which event a plain word means,
 * {@code Suggester} completes, {@code Corrections} mends slips. Not for users of the library.
 */
@NullMarked
package org.dateline.search.name;

import org.jspecify.annotations.NullMarked;
