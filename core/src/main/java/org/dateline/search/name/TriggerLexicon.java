package org.dateline.search.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.dateline.Internal;
import org.dateline.index.schema.Schema;
import org.dateline.index.schema.TriggerTerm;
import org.dateline.search.query.Fields;

/**
 * Finds out which event a plain word means, by the events that the index has seen at that word.
 * Belongs to one reader.
 */
@Internal
public final class TriggerLexicon {
  // A word that mostly tells of something else, or of many things, stays a word.
  private static final double LEAST_SHARE = 0.5;
  private static final double LEAST_EVENTS = 0.2;
  private static final int LEAST_ARTICLES = 2;

  private final IndexReader reader;

  public TriggerLexicon(IndexReader reader) {
    this.reader = reader;
  }

  /** The code of the event type that a stem mostly means, none if it means none. */
  public List<String> of(BytesRef stem) {
    try {
      Map<String, Integer> articles = articles(stem.utf8ToString());
      Map.Entry<String, Integer> most =
          articles.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
      int all = articles.values().stream().mapToInt(Integer::intValue).sum();
      boolean clear =
          most != null
              && most.getValue() >= LEAST_ARTICLES
              && most.getValue() >= LEAST_SHARE * all
              && all >= LEAST_EVENTS * reader.docFreq(new Term(Fields.BODY, stem));
      return clear && most != null ? List.of(most.getKey()) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In how many articles the stem told of each type. */
  private Map<String, Integer> articles(String stem) throws IOException {
    Map<String, Integer> articles = new HashMap<>();
    Terms terms = MultiTerms.getTerms(reader, Schema.TRIGGER);
    BytesRef prefix = new BytesRef(TriggerTerm.prefix(stem));
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return articles;
    }
    for (BytesRef term = each.term();
        term != null && StringHelper.startsWith(term, prefix);
        term = each.next()) {
      articles.put(TriggerTerm.parse(term).code(), each.docFreq());
    }
    return articles;
  }
}
