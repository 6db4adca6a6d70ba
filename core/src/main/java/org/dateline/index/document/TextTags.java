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

/** The tags that stand among the words of an article's texts. Not thread-safe. */
final class TextTags {
  private final EventTerms eventTerms;

  TextTags(EventScheme scheme) {
    this.eventTerms = new EventTerms(scheme);
  }

  /** Those of a text, sorted by start. */
  List<Tag> of(TaggedArticle tagged, Field field) {
    return within(tagged, field, 0, Integer.MAX_VALUE);
  }

  /** Those of a text that begin at {@code from} or behind it and before {@code to}. */
  List<Tag> within(TaggedArticle tagged, Field field, int from, int to) {
    List<Tag> tags = new ArrayList<>();
    for (Mention m : tagged.mentions()) {
      if (m.field() == field && m.start() >= from && m.start() < to) {
        List<String> terms = List.of(Schema.entityTerm(m.entityId()), Schema.typeTerm(m.type()));
        tags.add(new Tag(m.start(), m.end(), terms));
      }
    }
    for (Event event : tagged.events()) {
      if (event.field() == field && event.start() >= from && event.start() < to) {
        tags.add(new Tag(event.start(), event.end(), eventTerms.of(event)));
      }
    }
    tags.sort(Comparator.comparingInt(Tag::start));
    return tags;
  }
}
