package org.dateline.search.name;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.dateline.Internal;
import org.dateline.article.EventType;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetLabel;
import org.dateline.index.schema.NameTerm;
import org.dateline.index.schema.Schema;
import org.dateline.index.schema.WrittenWords;
import org.dateline.search.facet.FullValues;
import org.dateline.search.query.Fields;
import org.dateline.search.result.Suggestion;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/** Finds entities, event types and sources by the beginnings of their names. */
@Internal
public final class Suggester {
  // "Capture or abduction": nobody begins to type with "or".
  private static final int SHORTEST_WORD = 3;

  private final IndexSearcher searcher;
  private final EventScheme scheme;

  public Suggester(IndexSearcher searcher, EventScheme scheme) {
    this.searcher = searcher;
    this.scheme = scheme;
  }

  /**
   * What could be suggested.
   *
   * @param uses how many articles have the spelling that begins so
   */
  private record Candidate(int uses, String kind, String id, String name, String matched) {
    String key() {
      return kind + ":" + id;
    }
  }

  /** The best so many candidates, each entity once. */
  private static final class Best {
    private static final Comparator<Candidate> ORDER =
        Comparator.comparingInt(Candidate::uses)
            .reversed()
            .thenComparing(Candidate::matched)
            .thenComparing(Candidate::key);

    private final int limit;
    private final TreeSet<Candidate> sorted = new TreeSet<>(ORDER);
    private final Map<String, Candidate> byKey = new HashMap<>();

    Best(int limit) {
      this.limit = limit;
    }

    /** Whether a candidate of so many articles has no chance. */
    boolean isBelow(int uses) {
      return sorted.size() == limit && uses < sorted.last().uses();
    }

    void add(Candidate candidate) {
      Candidate same = byKey.get(candidate.key());
      if (same != null && ORDER.compare(same, candidate) <= 0) {
        return;
      }
      if (same != null) {
        sorted.remove(same);
      }
      sorted.add(candidate);
      byKey.put(candidate.key(), candidate);
      if (sorted.size() > limit) {
        byKey.remove(sorted.removeLast().key());
      }
    }
  }

  /** Those whose spelling most articles have come first. */
  public List<Suggestion> suggest(String prefix, int limit) throws IOException {
    Best best = new Best(limit);
    if (limit > 0 && !prefix.isBlank()) {
      addEntities(best, Gazetteer.key(prefix));
      String folded = WrittenWords.folded(prefix.strip());
      addEvents(best, folded);
      addSources(best, folded);
    }
    List<Suggestion> suggestions = new ArrayList<>();
    for (Candidate each : best.sorted) {
      int articles = articles(each);
      if (articles > 0) {
        suggestions.add(
            new Suggestion(each.kind(), each.id(), each.name(), each.matched(), articles));
      }
    }
    return suggestions;
  }

  /** As many as asking the field for the id finds: a country's cities are not the country. */
  private int articles(Candidate of) throws IOException {
    if (!Dimension.of(of.kind()).isEntity()) {
      return searcher.count(new TermQuery(term(of.kind(), of.id())));
    }
    BooleanQuery.Builder named = new BooleanQuery.Builder();
    for (String field : List.of(Fields.TITLE, Fields.BODY)) {
      named.add(new TermQuery(new Term(field, Schema.entityTerm(of.id()))), Occur.SHOULD);
    }
    return searcher.count(named.build());
  }

  private static Term term(String kind, String id) {
    return new Term(Schema.valueField(Dimension.of(kind)), Schema.valueTerm(id));
  }

  private @Nullable TermsEnum terms(String field) throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
    return terms == null ? null : terms.iterator();
  }

  private void addEntities(Best best, String prefix) throws IOException {
    TermsEnum each = terms(Schema.NAME);
    BytesRef start = new BytesRef(prefix);
    if (prefix.isEmpty() || each == null || each.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = each.term();
        term != null && StringHelper.startsWith(term, start);
        term = each.next()) {
      NameTerm seen = best.isBelow(each.docFreq()) ? null : NameTerm.parse(term);
      if (seen != null) {
        String kind = seen.type().key();
        best.add(new Candidate(each.docFreq(), kind, seen.id(), seen.name(), seen.key()));
      }
    }
  }

  private void addEvents(Best best, String prefix) throws IOException {
    for (EventType type : scheme.types()) {
      String last = type.code().substring(type.code().lastIndexOf('.') + 1);
      String matched = beginning(prefix, type.code(), last, type.name());
      int articles = searcher.getIndexReader().docFreq(term("event", type.code()));
      if (matched != null && articles > 0) {
        best.add(new Candidate(articles, "event", type.code(), type.name(), matched));
      }
    }
  }

  /** The first of some texts that begins so, or that has a word that does. */
  private static @Nullable String beginning(String prefix, String... texts) {
    for (String text : texts) {
      String folded = WrittenWords.folded(text);
      boolean word =
          Arrays.stream(folded.split("[^\\p{L}\\p{N}.]+", -1))
              .anyMatch(each -> each.length() >= SHORTEST_WORD && each.startsWith(prefix));
      if (word || folded.startsWith(prefix)) {
        return folded;
      }
    }
    return null;
  }

  private void addSources(Best best, String prefix) throws IOException {
    String field = Schema.valueField(Dimension.SOURCE);
    TermsEnum each = terms(field);
    Best sources = new Best(best.limit);
    while (each != null && each.next() != null) {
      String id = each.term().utf8ToString();
      String matched = sources.isBelow(each.docFreq()) ? null : beginning(prefix, id);
      if (matched != null) {
        sources.add(new Candidate(each.docFreq(), "source", id, id, matched));
      }
    }
    Map<String, String> names = names(sources);
    for (Candidate found : sources.sorted) {
      String name = names.getOrDefault(found.id(), found.id());
      String matched = Objects.requireNonNullElse(beginning(prefix, name), found.matched());
      best.add(new Candidate(found.uses(), "source", name, name, matched));
    }
  }

  /** The names of sources as articles write them. */
  private Map<String, String> names(Best sources) throws IOException {
    Map<String, String> names = new HashMap<>();
    IndexReader reader = searcher.getIndexReader();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues labels =
          DocValues.getSortedSet(leaf.reader(), Schema.facetField(Dimension.SOURCE));
      for (long ord = 0;
          names.size() < sources.sorted.size() && ord < labels.getValueCount();
          ord++) {
        FacetLabel label = FacetLabel.of(labels.lookupOrd(ord).utf8ToString());
        String term = label.term();
        if (sources.byKey.containsKey("source:" + term) && !names.containsKey(term)) {
          names.put(term, FullValues.of(reader, Dimension.SOURCE, label.id(), label.name()));
        }
      }
    }
    return names;
  }
}
