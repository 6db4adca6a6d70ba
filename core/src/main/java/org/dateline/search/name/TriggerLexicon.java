package org.dateline.search.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;
import org.dateline.index.schema.Schema;
import org.dateline.index.schema.TriggerTerm;
import org.dateline.search.lucene.TermDictionary;
import org.dateline.search.query.Fields;

/**
 * Finds out which event a plain word means, by the events that the index has seen at that word.
 * Belongs to one state of the index.
 */
@Internal
public final class TriggerLexicon {
  // A word that mostly tells of something else, or of many things, stays a word.
  private static final double LEAST_SHARE = 0.5;
  private static final double LEAST_EVENTS = 0.2;
  private static final int LEAST_ARTICLES = 2;

  private final TermDictionary terms;

  public TriggerLexicon(TermDictionary terms) {
    this.terms = terms;
  }

  /** The code of the event type that a stem mostly means, none if it means none. */
  public List<String> of(BytesRef stem) {
    try {
      Map<String, Long> articles = articles(stem.utf8ToString());
      Map.Entry<String, Long> most =
          articles.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
      long all = articles.values().stream().mapToLong(Long::longValue).sum();
      boolean clear =
          most != null
              && most.getValue() >= LEAST_ARTICLES
              && most.getValue() >= LEAST_SHARE * all
              && all >= LEAST_EVENTS * terms.articles(new Term(Fields.BODY, stem));
      return clear && most != null ? List.of(most.getKey()) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In how many articles the stem told of each type. */
  private Map<String, Long> articles(String stem) throws IOException {
    Map<String, Long> articles = new HashMap<>();
    terms.startingWith(
        Schema.TRIGGER,
        new BytesRef(TriggerTerm.prefix(stem)),
        (term, count) -> {
          articles.put(TriggerTerm.parse(term).code(), count);
          return true;
        });
    return articles;
  }
}
