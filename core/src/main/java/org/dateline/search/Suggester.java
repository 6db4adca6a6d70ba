package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.dateline.index.Dimension;
import org.dateline.index.Schema;
import org.dateline.tag.EventScheme;
import org.dateline.tag.EventType;
import org.dateline.tag.Gazetteer;

/** Finds entities, event types and sources by the beginnings of their names. */
final class Suggester {
  // An entity has several spellings: so many terms are looked at for each suggestion wanted.
  private static final int SPELLINGS = 8;

  private final IndexReader reader;
  private final EventScheme scheme;

  Suggester(IndexReader reader, EventScheme scheme) {
    this.reader = reader;
    this.scheme = scheme;
  }

  /** The most frequent ones first. */
  List<Suggestion> suggest(String prefix, int limit) throws IOException {
    List<Suggestion> all = new ArrayList<>(entities(Gazetteer.key(prefix), limit));
    all.addAll(events(prefix.strip().toLowerCase(Locale.ROOT)));
    all.addAll(sources(Schema.valueTerm(prefix.strip()), limit));
    return all.stream()
        .sorted(
            Comparator.comparingLong(Suggestion::articles)
                .reversed()
                .thenComparing(Suggestion::name)
                .thenComparing(Suggestion::id))
        .limit(limit)
        .toList();
  }

  private record Counted(int articles, BytesRef term) {}

  /** The most frequent terms of a field that begin so. */
  private List<BytesRef> frequent(String field, String prefix, int most) throws IOException {
    PriorityQueue<Counted> best = new PriorityQueue<>(Comparator.comparingInt(Counted::articles));
    Terms terms = MultiTerms.getTerms(reader, field);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    BytesRef start = new BytesRef(prefix);
    if (prefix.isEmpty() || each.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return List.of();
    }
    for (BytesRef term = each.term();
        term != null && StringHelper.startsWith(term, start);
        term = each.next()) {
      if (best.size() < most || best.peek().articles() < each.docFreq()) {
        best.add(new Counted(each.docFreq(), BytesRef.deepCopyOf(term)));
      }
      if (best.size() > most) {
        best.poll();
      }
    }
    List<Counted> sorted = new ArrayList<>(best);
    sorted.sort(Comparator.comparingInt(Counted::articles).reversed());
    return sorted.stream().map(Counted::term).toList();
  }

  private List<Suggestion> entities(String prefix, int limit) throws IOException {
    Map<String, Suggestion> found = new LinkedHashMap<>();
    for (BytesRef term : frequent(Schema.NAME, prefix, limit * SPELLINGS)) {
      String[] parts = term.utf8ToString().split(String.valueOf(Schema.SEPARATOR), -1);
      String field = parts[2];
      int articles =
          reader.docFreq(
              new Term(Schema.valueField(Dimension.of(field)), Schema.valueTerm(parts[3])));
      found.putIfAbsent(parts[3], new Suggestion(field, parts[3], parts[4], parts[0], articles));
    }
    return List.copyOf(found.values());
  }

  private List<Suggestion> events(String prefix) throws IOException {
    List<Suggestion> found = new ArrayList<>();
    String field = Schema.valueField(Dimension.EVENT);
    for (EventType type : prefix.isEmpty() ? List.<EventType>of() : scheme.types()) {
      String name = type.code().substring(type.code().lastIndexOf('.') + 1);
      int articles = reader.docFreq(new Term(field, Schema.valueTerm(type.code())));
      if ((name.startsWith(prefix) || type.code().startsWith(prefix)) && articles > 0) {
        found.add(new Suggestion(Dimension.EVENT.key(), type.code(), name, name, articles));
      }
    }
    return found;
  }

  private List<Suggestion> sources(String prefix, int limit) throws IOException {
    List<Suggestion> found = new ArrayList<>();
    String field = Schema.valueField(Dimension.SOURCE);
    for (BytesRef term : frequent(field, prefix, limit)) {
      String id = term.utf8ToString();
      String name = FacetLabel.name(reader, Dimension.SOURCE, id);
      found.add(
          new Suggestion(
              Dimension.SOURCE.key(), name, name, id, reader.docFreq(new Term(field, term))));
    }
    return found;
  }
}
