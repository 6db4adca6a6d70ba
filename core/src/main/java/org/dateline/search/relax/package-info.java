/** Why was nothing found: what a search gives without one of its conditions. */
@NullMarked
package org.dateline.search.relax;

import org.jspecify.annotations.NullMarked;
