/**
 * Where does a text name somebody or something?
 *
 * <p>{@code NameFinder} proposes what the gazetteer knows, {@code Proposer} brings that and what
 * the recogniser saw together, {@code Agreement} lets all places of one form decide together;
 * {@code DatelineReader} reads the place that opens a wire story, {@code FirmName} tells a firm
 * that ends in 's from what somebody owns. Not for users of the library.
 */
@NullMarked
package org.dateline.tag.name.detection;

import org.jspecify.annotations.NullMarked;
