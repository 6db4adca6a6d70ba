package org.dateline.search.name;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;
import org.dateline.article.EventType;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetLabel;
import org.dateline.index.schema.NameTerm;
import org.dateline.index.schema.Schema;
import org.dateline.index.schema.WrittenWords;
import org.dateline.search.lucene.LabelFinder;
import org.dateline.search.lucene.TermDictionary;
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
  private final TermDictionary terms;
  private final LabelFinder labels;
  private final EventScheme scheme;

  /**
   * @param searcher counts articles
   */
  public Suggester(
      IndexSearcher searcher, TermDictionary terms, LabelFinder labels, EventScheme scheme) {
    this.searcher = searcher;
    this.terms = terms;
    this.labels = labels;
    this.scheme = scheme;
  }

  /**
   * What could be suggested.
   *
   * @param uses how many articles have the spelling that begins so
   */
  private record Candidate(long uses, String kind, String id, String name, String matched) {
    String key() {
      return kind + ":" + id;
    }
  }

  /** The best so many candidates, each entity once. */
  private static final class Best {
    private static final Comparator<Candidate> ORDER =
        Comparator.comparingLong(Candidate::uses)
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
    boolean isBelow(long uses) {
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
    for (String field : Fields.TEXTS) {
      named.add(new TermQuery(new Term(field, Schema.entityTerm(of.id()))), Occur.SHOULD);
    }
    return searcher.count(named.build());
  }

  private static Term term(String kind, String id) {
    return new Term(Schema.valueField(Dimension.of(kind)), Schema.valueTerm(id));
  }

  private void addEntities(Best best, String prefix) throws IOException {
    if (prefix.isEmpty()) {
      return;
    }
    terms.startingWith(
        Schema.NAME,
        new BytesRef(prefix),
        (term, articles) -> {
          NameTerm seen = best.isBelow(articles) ? null : NameTerm.parse(term);
          if (seen != null) {
            String kind = seen.type().key();
            best.add(new Candidate(articles, kind, seen.id(), seen.name(), seen.key()));
          }
          return true;
        });
  }

  private void addEvents(Best best, String prefix) throws IOException {
    for (EventType type : scheme.types()) {
      String last = type.code().substring(type.code().lastIndexOf('.') + 1);
      String matched = beginning(prefix, type.code(), last, type.name());
      long articles = terms.articles(term("event", type.code()));
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
    Best sources = new Best(best.limit);
    terms.startingWith(
        Schema.valueField(Dimension.SOURCE),
        new BytesRef(),
        (term, articles) -> {
          String id = sources.isBelow(articles) ? null : term.utf8ToString();
          String matched = id == null ? null : beginning(prefix, id);
          if (id != null && matched != null) {
            sources.add(new Candidate(articles, "source", id, id, matched));
          }
          return true;
        });
    Map<String, String> names = names(sources);
    for (Candidate found : sources.sorted) {
      String name = names.getOrDefault(found.id(), found.id());
      String matched = Objects.requireNonNullElse(beginning(prefix, name), found.matched());
      best.add(new Candidate(found.uses(), "source", name, name, matched));
    }
  }

  /** The names of sources as articles write them. */
  private Map<String, String> names(Best sources) throws IOException {
    Set<String> ids = sources.sorted.stream().map(Candidate::id).collect(Collectors.toSet());
    Map<String, String> names = new HashMap<>();
    for (Map.Entry<String, String> each : labels.labels(Dimension.SOURCE, ids).entrySet()) {
      FacetLabel label = FacetLabel.of(each.getValue());
      names.put(each.getKey(), labels.whole(Dimension.SOURCE, label.id(), label.name()));
    }
    return names;
  }
}
