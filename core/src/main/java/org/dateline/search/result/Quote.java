package org.dateline.search.result;

import java.util.List;
import org.dateline.article.Attribution;
import org.dateline.article.Event;
import org.dateline.article.TaggedArticle;

/**
 * A sentence in which somebody is told to say that something happened, will happen or did not.
 * Immutable.
 *
 * @param tagged the article
 * @param key what speakers are told apart by: the id of an entity, or in quotation marks how
 *     somebody is described who is none
 * @param speaker who says so, as the sentence first names them
 * @param sentence the sentence, with its spans
 * @param events what it says of by the speaker's word, in order; their modality tells whether as
 *     something that happened. At least one
 */
public record Quote(
    TaggedArticle tagged, String key, Attribution speaker, Passage sentence, List<Event> events) {
  /** Copies the events. */
  public Quote {
    events = List.copyOf(events);
  }
}
