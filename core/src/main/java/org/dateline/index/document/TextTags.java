package org.dateline.index.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
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

  /** What is tagged in one text, each sorted by start. */
  record Tagged(List<Mention> mentions, List<Event> events) {
    static Tagged of(TaggedArticle tagged, Field field) {
      List<Mention> mentions = new ArrayList<>();
      for (Mention mention : tagged.mentions()) {
        if (mention.field() == field) {
          mentions.add(mention);
        }
      }
      List<Event> events = new ArrayList<>();
      for (Event event : tagged.events()) {
        if (event.field() == field) {
          events.add(event);
        }
      }
      mentions.sort(Comparator.comparingInt(Mention::start));
      events.sort(Comparator.comparingInt(Event::start));
      return new Tagged(mentions, events);
    }
  }

  /** All tags of a text, sorted by start. */
  List<Tag> of(TaggedArticle tagged, Field field) {
    Tagged text = Tagged.of(tagged, field);
    List<Tag> tags = new ArrayList<>();
    for (Mention m : text.mentions()) {
      tags.add(new Tag(m.start(), m.end(), terms(m)));
    }
    for (Event event : text.events()) {
      tags.add(new Tag(event.start(), event.end(), eventTerms.of(event)));
    }
    tags.sort(Comparator.comparingInt(Tag::start));
    return tags;
  }

  /**
   * The spans of the tags that have a term, which start at {@code from} or behind it and before
   * {@code to}.
   */
  List<Span> with(String term, Tagged text, int from, int to) {
    List<Span> spans = new ArrayList<>();
    if (Schema.isMentionTerm(term)) {
      for (Mention m : within(text.mentions(), Mention::start, from, to)) {
        if (terms(m).contains(term)) {
          spans.add(new Span(m.start(), m.end()));
        }
      }
    } else {
      List<Event> events = within(text.events(), Event::start, from, to);
      // One alone need not be told by its terms, which are many.
      for (Event event : events) {
        if (events.size() == 1 || eventTerms.of(event).contains(term)) {
          spans.add(new Span(event.start(), event.end()));
        }
      }
    }
    return spans;
  }

  private static <T> List<T> within(List<T> sorted, ToIntFunction<T> start, int from, int to) {
    int first = firstFrom(sorted, start, from);
    return sorted.subList(first, Math.max(first, firstFrom(sorted, start, to)));
  }

  private static <T> int firstFrom(List<T> sorted, ToIntFunction<T> start, int least) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start.applyAsInt(sorted.get(middle)) < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static List<String> terms(Mention m) {
    return List.of(Schema.entityTerm(m.entityId()), Schema.typeTerm(m.type()));
  }
}
