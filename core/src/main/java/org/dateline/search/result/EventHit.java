package org.dateline.search.result;

import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.TaggedArticle;
import org.dateline.search.result.Passage.Kind;
import org.dateline.search.result.Passage.Span;

/**
 * An event that a query is after. Immutable.
 *
 * @param tagged the article that tells of it, with its tags
 * @param event the event, its spans in the article's headline or body
 */
public record EventHit(TaggedArticle tagged, Event event) {
  /** The article. */
  public Article article() {
    return tagged.article();
  }

  /** Which of the article's events it is, from 0. */
  public int number() {
    return tagged.events().indexOf(event);
  }

  /** The sentence that tells of it, with its spans; the event's trigger is the query's hit. */
  public Passage sentence() {
    int start = event.sentenceStart();
    Span trigger = new Span(event.start() - start, event.end() - start, Kind.QUERY, "");
    return Passage.of(tagged, event.field(), start, event.sentenceEnd(), List.of(trigger));
  }
}
