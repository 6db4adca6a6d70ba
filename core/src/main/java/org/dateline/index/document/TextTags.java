package org.dateline.index.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.article.Event;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.index.analysis.Tag;
import org.dateline.index.schema.EventTerms;
import org.dateline.index.schema.Schema;
import org.dateline.tag.event.EventScheme;
import org.dateline.text.Sentences.Span;

/** The tags that stand among the words of an article's texts. Not thread-safe. */
final class TextTags {
  private final EventTerms eventTerms;

  TextTags(EventScheme scheme) {
    this.eventTerms = new EventTerms(scheme);
  }

  /** Those of a text, sorted by start. */
  List<Tag> of(TaggedArticle tagged, Field field) {
    List<Tag> tags = new ArrayList<>();
    for (Mention m : tagged.mentions()) {
      if (m.field() == field) {
        tags.add(new Tag(m.start(), m.end(), terms(m)));
      }
    }
    for (Event event : tagged.events()) {
      if (event.field() == field) {
        tags.add(new Tag(event.start(), event.end(), eventTerms.of(event)));
      }
    }
    tags.sort(Comparator.comparingInt(Tag::start));
    return tags;
  }

  /**
   * The spans of those of a text that have a term, which stands at {@code from} or behind it and
   * before {@code to}.
   */
  List<Span> with(String term, TaggedArticle tagged, Field field, int from, int to) {
    List<Span> spans = new ArrayList<>();
    if (Schema.isMentionTerm(term)) {
      for (Mention m : tagged.mentions()) {
        if (m.field() == field && m.start() >= from && m.start() < to && terms(m).contains(term)) {
          spans.add(new Span(m.start(), m.end()));
        }
      }
    } else {
      List<Event> events = events(tagged, field, from, to);
      // One alone need not be told by its terms, which are many.
      for (Event event : events) {
        if (events.size() == 1 || eventTerms.of(event).contains(term)) {
          spans.add(new Span(event.start(), event.end()));
        }
      }
    }
    spans.sort(Comparator.comparingInt(Span::start));
    return spans;
  }

  private static List<Event> events(TaggedArticle tagged, Field field, int from, int to) {
    List<Event> events = new ArrayList<>();
    for (Event event : tagged.events()) {
      if (event.field() == field && event.start() >= from && event.start() < to) {
        events.add(event);
      }
    }
    return events;
  }

  private static List<String> terms(Mention m) {
    return List.of(Schema.entityTerm(m.entityId()), Schema.typeTerm(m.type()));
  }
}
