package org.dateline.search.lucene;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Terms without an index. */
public final class MapTerms implements TermDictionary {
  private final NavigableMap<Term, Long> terms = new TreeMap<>();
  private final long articles;

  public MapTerms(long articles) {
    this.articles = articles;
  }

  /** The same with a term more. */
  public MapTerms with(String field, String term, long count) {
    terms.merge(new Term(field, term), count, Long::sum);
    return this;
  }

  @Override
  public long articles() {
    return articles;
  }

  @Override
  public long articles(Term term) {
    return terms.getOrDefault(term, 0L);
  }

  @Override
  public void startingWith(String field, BytesRef prefix, Taker taker) {
    for (Map.Entry<Term, Long> each : terms.tailMap(new Term(field, prefix)).entrySet()) {
      Term term = each.getKey();
      boolean fits = term.field().equals(field) && StringHelper.startsWith(term.bytes(), prefix);
      if (!fits || !taker.take(term.bytes(), each.getValue())) {
        return;
      }
    }
  }
}
