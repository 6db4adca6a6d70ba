package org.dateline.tag;

import java.util.List;
import org.dateline.article.Choice;
import org.dateline.article.Mention;

/**
 * A mention and how it came about. Immutable.
 *
 * @param mention what was decided
 * @param choices the entities that it could have meant, likeliest first; empty where the article
 *     itself left no choice
 */
public record Decision(Mention mention, List<Choice> choices) {
  /** Copies the choices. */
  public Decision {
    choices = List.copyOf(choices);
  }
}
