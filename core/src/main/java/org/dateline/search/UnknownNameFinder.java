package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetLabel;
import org.dateline.index.schema.FormLabel;
import org.dateline.index.schema.Schema;
import org.dateline.search.result.Facet;
import org.jspecify.annotations.Nullable;

/** Finds the entities of an index that a gazetteer does not hold. Belongs to one reader. */
final class UnknownNameFinder {
  private final IndexReader reader;
  private final Gazetteer known;

  /** An entity on the way. */
  private static final class Count {
    private final EntityType type;
    private final String id;
    private final String name;
    private long articles;
    private final Map<String, Long> forms = new HashMap<>();
    private final Map<String, Long> countries = new HashMap<>();

    private Count(EntityType type, String id, String name) {
      this.type = type;
      this.id = id;
      this.name = name;
    }
  }

  UnknownNameFinder(IndexReader reader, Gazetteer known) {
    this.reader = reader;
    this.known = known;
  }

  List<UnknownName> find(int minArticles, int limit) throws IOException {
    Map<String, Count> all = new HashMap<>();
    for (EntityType type : EntityType.values()) {
      countAll(type, all);
    }
    Map<String, Count> most = new LinkedHashMap<>();
    all.values().stream()
        .filter(count -> count.articles >= minArticles)
        .sorted(Comparator.<Count>comparingLong(c -> -c.articles).thenComparing(c -> c.id))
        .limit(limit)
        .forEach(count -> most.put(count.id, count));
    for (LeafReaderContext leaf : reader.leaves()) {
      addForms(leaf.reader(), most);
      addCountries(leaf.reader(), most);
    }
    return most.values().stream().map(this::unknown).toList();
  }

  /** Takes an ordinal's label and how many articles have it. */
  @FunctionalInterface
  private interface Labels {
    void add(String label, long articles);
  }

  private void countAll(EntityType type, Map<String, Count> all) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      countLabels(
          leaf.reader(),
          Schema.facetField(Dimension.of(type)),
          (text, articles) -> {
            FacetLabel label = FacetLabel.of(text);
            if (isUnknown(label, type)) {
              all.computeIfAbsent(label.id(), id -> new Count(type, id, label.name())).articles +=
                  articles;
            }
          });
    }
  }

  private static void countLabels(LeafReader leaf, String field, Labels labels) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(leaf, field);
    long[] perOrd = new long[(int) values.getValueCount()];
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      if (isLive(leaf, doc) && values.advanceExact(doc)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          perOrd[(int) values.nextOrd()]++;
        }
      }
    }
    for (int ord = 0; ord < perOrd.length; ord++) {
      if (perOrd[ord] > 0) {
        labels.add(values.lookupOrd(ord).utf8ToString(), perOrd[ord]);
      }
    }
  }

  private static boolean isLive(LeafReader leaf, int doc) {
    Bits live = leaf.getLiveDocs();
    return live == null || live.get(doc);
  }

  // The tagger gives what it does not know an id of its type and name.
  private boolean isUnknown(FacetLabel label, EntityType type) {
    String id = label.id();
    if (!id.startsWith(type.key() + ":") || known.entity(id) != null) {
      return false;
    }
    return known.lookup(label.name()).stream().noneMatch(entity -> entity.type() == type);
  }

  private static void addForms(LeafReader leaf, Map<String, Count> most) throws IOException {
    countLabels(
        leaf,
        Schema.FORM,
        (label, articles) -> {
          FormLabel seen = FormLabel.parse(label);
          Count count = most.get(seen.id());
          if (count != null) {
            count.forms.merge(seen.form(), articles, Long::sum);
          }
        });
  }

  private static void addCountries(LeafReader leaf, Map<String, Count> most) throws IOException {
    List<String> roots = roots(values(leaf, EntityType.PLACE));
    for (EntityType type : EntityType.values()) {
      addCountries(leaf, type, roots, most);
    }
  }

  private static void addCountries(
      LeafReader leaf, EntityType type, List<String> roots, Map<String, Count> most)
      throws IOException {
    SortedSetDocValues places = values(leaf, EntityType.PLACE);
    SortedSetDocValues values = values(leaf, type);
    Map<Long, Count> wanted = wanted(values, most);
    for (int doc = 0; doc < leaf.maxDoc() && !wanted.isEmpty(); doc++) {
      if (isLive(leaf, doc) && values.advanceExact(doc)) {
        List<Count> counts = counts(values, wanted);
        if (!counts.isEmpty() && places.advanceExact(doc)) {
          addRoots(counts, places, roots);
        }
      }
    }
  }

  private static SortedSetDocValues values(LeafReader leaf, EntityType type) throws IOException {
    return DocValues.getSortedSet(leaf, Schema.facetField(Dimension.of(type)));
  }

  private static List<String> roots(SortedSetDocValues places) throws IOException {
    List<String> roots = new ArrayList<>();
    for (long ord = 0; ord < places.getValueCount(); ord++) {
      roots.add(FacetLabel.of(places.lookupOrd(ord).utf8ToString()).path().getFirst());
    }
    return roots;
  }

  private static Map<Long, Count> wanted(SortedSetDocValues values, Map<String, Count> most)
      throws IOException {
    Map<Long, Count> wanted = new HashMap<>();
    for (long ord = 0; ord < values.getValueCount(); ord++) {
      Count count = most.get(FacetLabel.of(values.lookupOrd(ord).utf8ToString()).id());
      if (count != null) {
        wanted.put(ord, count);
      }
    }
    return wanted;
  }

  private static List<Count> counts(SortedSetDocValues values, Map<Long, Count> wanted)
      throws IOException {
    List<Count> counts = new ArrayList<>();
    for (int i = values.docValueCount(); i > 0; i--) {
      Count count = wanted.get(values.nextOrd());
      if (count != null) {
        counts.add(count);
      }
    }
    return counts;
  }

  private static void addRoots(List<Count> counts, SortedSetDocValues places, List<String> roots)
      throws IOException {
    Set<String> here = new HashSet<>();
    for (int i = places.docValueCount(); i > 0; i--) {
      here.add(roots.get((int) places.nextOrd()));
    }
    for (Count count : counts) {
      here.forEach(root -> count.countries.merge(root, 1L, Long::sum));
    }
  }

  private UnknownName unknown(Count count) {
    return new UnknownName(
        count.id,
        count.type,
        count.name,
        count.articles,
        sorted(count.forms).stream().map(e -> new Facet.Form(e.getKey(), e.getValue())).toList(),
        countries(count));
  }

  private List<UnknownName.Country> countries(Count count) {
    List<UnknownName.Country> countries = new ArrayList<>();
    for (Map.Entry<String, Long> entry : sorted(count.countries)) {
      @Nullable Entity entity = known.entity(entry.getKey());
      String code = entity == null ? null : entity.country();
      if (entity != null && code != null && entity.equals(known.country(code))) {
        countries.add(new UnknownName.Country(entity.id(), code, entity.name(), entry.getValue()));
      }
    }
    return countries;
  }

  private static List<Map.Entry<String, Long>> sorted(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }
}
