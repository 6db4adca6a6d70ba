package org.dateline.tag.event.role;

import java.util.Map;
import java.util.Set;
import org.dateline.article.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a sentence has which role in events of a type; a row of {@code event-frames.tsv}.
 *
 * @param subject role of the verb's subject
 * @param object role of its object, and of the subject of its passive
 * @param modifier role of a demonym or an owner before the noun ("Russian strikes")
 * @param of role of what follows the noun with "of"
 * @param self role of the noun itself ("gunmen")
 * @param prepositions roles of what follows other prepositions
 * @param rules what else holds
 */
record Frame(
    @Nullable Role subject,
    @Nullable Role object,
    @Nullable Role modifier,
    @Nullable Role of,
    @Nullable Role self,
    Map<String, Role> prepositions,
    Set<FrameRule> rules) {

  Frame {
    prepositions = Map.copyOf(prepositions);
    rules = Set.copyOf(rules);
  }
}
