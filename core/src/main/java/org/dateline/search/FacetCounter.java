package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.dateline.index.Dimension;
import org.dateline.index.Schema;
import org.jspecify.annotations.Nullable;

/** Counts the values of one dimension over the articles found, segment by segment. */
final class FacetCounter {
  private final FacetRequest request;
  private final List<String> selected;
  private final List<MatchingDocs> found;
  private final int leastProminence;

  /**
   * @param leastProminence how much, in percent, an article must be about an entity or an event to
   *     count
   */
  FacetCounter(
      FacetRequest request, List<String> selected, List<MatchingDocs> found, int leastProminence) {
    this.leastProminence = request.dimension().hasProminence() ? leastProminence : 0;
    this.request = request;
    this.selected = selected.stream().map(Schema::valueTerm).toList();
    this.found = found;
  }

  /** Takes the number of articles of one label. */
  @FunctionalInterface
  private interface Counts {
    void add(String label, int count);
  }

  Facet count() throws IOException {
    Map<String, Long> counts = new HashMap<>();
    countAll(
        Schema.facetField(request.dimension()),
        (label, count) -> counts.merge(label, (long) count, Long::sum));
    Map<String, String> names = new HashMap<>();
    counts
        .keySet()
        .forEach(text -> names.put(FacetLabel.of(text).id(), FacetLabel.of(text).name()));
    List<Map.Entry<FacetLabel, Long>> wanted = new ArrayList<>();
    counts.forEach((text, count) -> addIfWanted(wanted, FacetLabel.of(text), count));
    int distinct = wanted.size();
    addMissing(wanted);
    wanted.sort(order());
    List<Map.Entry<FacetLabel, Long>> shown = limited(wanted);
    Map<String, List<Facet.Form>> forms = forms(shown);
    return new Facet(
        request.dimension(),
        shown.stream().map(entry -> value(entry, names, forms)).toList(),
        distinct);
  }

  private void countAll(String field, Counts counts) throws IOException {
    for (MatchingDocs docs : found) {
      SortedSetDocValues values = DocValues.getSortedSet(docs.context().reader(), field);
      BinaryDocValues levels = levels(docs.context().reader(), field);
      int[] perOrd = new int[(int) values.getValueCount()];
      DocIdSetIterator each = docs.bits().iterator();
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        if (values.advanceExact(doc)) {
          int size = values.docValueCount();
          BytesRef level = levels != null && levels.advanceExact(doc) ? levels.binaryValue() : null;
          for (int i = 0; i < size; i++) {
            long ord = values.nextOrd();
            if (level == null || level.bytes[level.offset + i] >= leastProminence) {
              perOrd[(int) ord]++;
            }
          }
        }
      }
      for (int ord = 0; ord < perOrd.length; ord++) {
        if (perOrd[ord] > 0) {
          counts.add(values.lookupOrd(ord).utf8ToString(), perOrd[ord]);
        }
      }
    }
  }

  private @Nullable BinaryDocValues levels(LeafReader reader, String field) throws IOException {
    boolean wanted = leastProminence > 0 && field.equals(Schema.facetField(request.dimension()));
    return wanted ? DocValues.getBinary(reader, Schema.prominenceField(request.dimension())) : null;
  }

  private void addIfWanted(List<Map.Entry<FacetLabel, Long>> wanted, FacetLabel label, long count) {
    if (label.isSelected(selected) || inLevel(label)) {
      wanted.add(Map.entry(label, count));
    }
  }

  private boolean inLevel(FacetLabel label) {
    int depth = label.path().size();
    if (request.parent() != null) {
      String parent = request.parent().substring(request.parent().lastIndexOf('/') + 1);
      return depth > 1 && label.path().get(depth - 2).equalsIgnoreCase(parent);
    }
    return switch (request.dimension()) {
      case EVENT -> depth == 2;
      case DATE, HAPPENED -> depth == 1;
      default -> true;
    };
  }

  // What the reader chose stays in sight, even where nothing is left of it.
  private void addMissing(List<Map.Entry<FacetLabel, Long>> wanted) throws IOException {
    Set<String> there =
        wanted.stream().map(e -> Schema.valueTerm(e.getKey().id())).collect(Collectors.toSet());
    for (String id : selected) {
      if (there.add(id)) {
        wanted.add(Map.entry(labelOf(id), 0L));
      }
    }
  }

  private FacetLabel labelOf(String id) throws IOException {
    for (MatchingDocs docs : found) {
      FacetLabel label = FacetLabel.find(docs.context().reader(), request.dimension(), id);
      if (label != null) {
        return label;
      }
    }
    return new FacetLabel(List.of(id), id);
  }

  private Comparator<Map.Entry<FacetLabel, Long>> order() {
    Comparator<Map.Entry<FacetLabel, Long>> byId = Comparator.comparing(e -> e.getKey().id());
    if (request.dimension() == Dimension.DATE) {
      return byId;
    }
    return Map.Entry.<FacetLabel, Long>comparingByValue()
        .reversed()
        .thenComparing(e -> e.getKey().name().toLowerCase(Locale.ROOT))
        .thenComparing(byId);
  }

  // The latest dates, the most frequent of the rest; the chosen ones in any case.
  private List<Map.Entry<FacetLabel, Long>> limited(List<Map.Entry<FacetLabel, Long>> sorted) {
    boolean dates = request.dimension() == Dimension.DATE;
    int from = dates ? Math.max(0, sorted.size() - request.limit()) : 0;
    int to = dates ? sorted.size() : Math.min(sorted.size(), request.limit());
    List<Map.Entry<FacetLabel, Long>> shown = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      if ((i >= from && i < to) || sorted.get(i).getKey().isSelected(selected)) {
        shown.add(sorted.get(i));
      }
    }
    return shown;
  }

  private Facet.Value value(
      Map.Entry<FacetLabel, Long> entry,
      Map<String, String> names,
      Map<String, List<Facet.Form>> forms) {
    FacetLabel label = entry.getKey();
    List<String> path = new ArrayList<>();
    label.path().forEach(id -> path.add(names.getOrDefault(id, id)));
    path.set(path.size() - 1, label.name());
    return new Facet.Value(
        label.id(),
        label.name(),
        path,
        entry.getValue(),
        label.isSelected(selected),
        forms.getOrDefault(label.id(), List.of()));
  }

  private Map<String, List<Facet.Form>> forms(List<Map.Entry<FacetLabel, Long>> shown)
      throws IOException {
    if (!request.dimension().isEntity() || shown.isEmpty()) {
      return Map.of();
    }
    Set<String> ids = shown.stream().map(e -> e.getKey().id()).collect(Collectors.toSet());
    Map<String, Long> counts = new HashMap<>();
    countAll(
        Schema.FORM,
        (label, count) -> {
          if (ids.contains(label.substring(0, label.indexOf(Schema.SEPARATOR)))) {
            counts.merge(label, (long) count, Long::sum);
          }
        });
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .collect(
            Collectors.groupingBy(
                e -> e.getKey().substring(0, e.getKey().indexOf(Schema.SEPARATOR)),
                Collectors.mapping(FacetCounter::form, Collectors.toList())));
  }

  private static Facet.Form form(Map.Entry<String, Long> entry) {
    String text = entry.getKey().substring(entry.getKey().indexOf(Schema.SEPARATOR) + 1);
    return new Facet.Form(text, entry.getValue());
  }
}
