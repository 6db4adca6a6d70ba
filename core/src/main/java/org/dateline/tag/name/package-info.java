/**
 * Where does a text name somebody or something, and whom?
 *
 * <p>{@code NameFinder} proposes what the gazetteer knows, {@code Recogniser} finds spans that name
 * something, known or not, and {@code Proposer} brings both together; {@code DatelineReader} reads
 * the place that opens a wire story. {@code Resolver} says whom each name means, with what the
 * article says otherwise ({@code Evidence}); {@code AcronymFinder} and {@code LocalNames} add what
 * the article itself introduced. {@code NameTagger} runs it all. Not for users of the library.
 */
@NullMarked
package org.dateline.tag.name;

import org.jspecify.annotations.NullMarked;
