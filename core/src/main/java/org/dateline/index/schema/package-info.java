/**
 * What do the fields and terms of an index look like? {@link org.dateline.index.schema.Dimension}
 * names the facets; {@code Schema} the fields; the other classes each encode one kind of term or
 * value, and read it back as it was written.
 */
@NullMarked
package org.dateline.index.schema;

import org.jspecify.annotations.NullMarked;
