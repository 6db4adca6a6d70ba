/**
 * Did it happen, and by whose word? {@code ModalityFinder} says whether an event is asserted,
 * denied, planned, feared ... by words that tell so ({@code ModalityCues}) and how far they reach;
 * {@code SourceFinder} who says it. Not for users of the library.
 */
@NullMarked
package org.dateline.tag.event.factuality;

import org.jspecify.annotations.NullMarked;
