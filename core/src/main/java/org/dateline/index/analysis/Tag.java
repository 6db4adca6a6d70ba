package org.dateline.index.analysis;

import java.util.List;
import org.dateline.Internal;

/**
 * Terms that stand in the text at a span.
 *
 * @param start first UTF-16 code unit
 * @param end the one after the last
 * @param terms all put at the position of the span's first word
 */
@Internal
public record Tag(int start, int end, List<String> terms) {}
