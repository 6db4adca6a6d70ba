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
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.dateline.index.Dimension;
import org.dateline.index.Schema;
import org.dateline.index.Words;

/** Counts the values of one dimension over the articles found, and chooses those to show. */
final class FacetCounter {
  private final FacetRequest request;
  private final List<String> selected;
  private final IndexReader reader;
  private final LabelCounts counts;
  private final int leastProminence;

  /**
   * @param counts of the articles found
   * @param leastProminence how much, in percent, an article must be about an entity or an event to
   *     count
   */
  FacetCounter(
      FacetRequest request,
      List<String> selected,
      IndexReader reader,
      LabelCounts counts,
      int leastProminence) {
    this.leastProminence = request.dimension().hasProminence() ? leastProminence : 0;
    this.request = request;
    this.selected = selected.stream().map(Schema::valueTerm).toList();
    this.reader = reader;
    this.counts = counts;
  }

  /** A value that could be shown. */
  private record Counted(FacetLabel label, long count, double significance) {}

  Facet count() throws IOException {
    Dimension dimension = request.dimension();
    Map<String, Long> all =
        counts.of(Schema.facetField(dimension), Schema.prominenceField(dimension), leastProminence);
    Map<String, String> names = new HashMap<>();
    all.keySet().forEach(text -> names.put(FacetLabel.of(text).id(), FacetLabel.of(text).name()));
    List<Counted> wanted = wanted(all);
    int distinct = wanted.size();
    addMissing(wanted);
    wanted.sort(order());
    List<Counted> shown = limited(wanted);
    long sum = wanted.stream().mapToLong(Counted::count).sum();
    Map<String, List<Facet.Form>> forms = forms(shown);
    return new Facet(
        dimension,
        shown.stream().map(each -> value(each, names, forms)).toList(),
        distinct,
        sum - shown.stream().mapToLong(Counted::count).sum());
  }

  private List<Counted> wanted(Map<String, Long> all) throws IOException {
    boolean bySignificance = request.order() == FacetRequest.Order.SIGNIFICANCE;
    long total = bySignificance ? counts.total() : 0;
    List<Counted> wanted = new ArrayList<>();
    for (Map.Entry<String, Long> each : all.entrySet()) {
      FacetLabel label = FacetLabel.of(each.getKey());
      boolean fits = inLevel(label) && each.getValue() >= request.min() && beginsSo(label.name());
      if (fits || label.isSelected(selected)) {
        double significance = bySignificance ? significance(label, each.getValue(), total) : 0;
        wanted.add(new Counted(label, each.getValue(), significance));
      }
    }
    return wanted;
  }

  private double significance(FacetLabel label, long count, long total) throws IOException {
    Term term = new Term(Schema.valueField(request.dimension()), Schema.valueTerm(label.id()));
    double here = count / (double) Math.max(1, total);
    double usual = Math.max(1, reader.docFreq(term)) / (double) Math.max(1, reader.numDocs());
    return here <= usual ? 0 : (here - usual) * (here / usual);
  }

  private boolean beginsSo(String name) {
    String prefix = Words.folded(request.prefix());
    return prefix.isEmpty() || (" " + Words.folded(name)).contains(" " + prefix);
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
  private void addMissing(List<Counted> wanted) throws IOException {
    Set<String> there =
        wanted.stream().map(e -> Schema.valueTerm(e.label().id())).collect(Collectors.toSet());
    for (String id : selected) {
      if (there.add(id)) {
        wanted.add(new Counted(labelOf(id), 0, 0));
      }
    }
  }

  private FacetLabel labelOf(String id) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      FacetLabel label = FacetLabel.find(leaf.reader(), request.dimension(), id);
      if (label != null) {
        return label;
      }
    }
    return new FacetLabel(List.of(id), id);
  }

  private Comparator<Counted> order() {
    Comparator<Counted> byId = Comparator.comparing(e -> e.label().id());
    Comparator<Counted> byName =
        Comparator.<Counted, String>comparing(e -> e.label().name().toLowerCase(Locale.ROOT))
            .thenComparing(byId);
    Comparator<Counted> byCount =
        Comparator.comparingLong(Counted::count).reversed().thenComparing(byName);
    return switch (request.order()) {
      case USUAL -> request.dimension() == Dimension.DATE ? byId : byCount;
      case COUNT -> byCount;
      case NAME -> byName;
      case SIGNIFICANCE ->
          Comparator.comparingDouble(Counted::significance).reversed().thenComparing(byCount);
    };
  }

  // The latest dates, the first of the rest; the chosen ones in any case.
  private List<Counted> limited(List<Counted> sorted) {
    boolean latest =
        request.dimension() == Dimension.DATE && request.order() == FacetRequest.Order.USUAL;
    int from = latest ? Math.max(0, sorted.size() - request.limit()) : 0;
    int to = latest ? sorted.size() : Math.min(sorted.size(), request.limit());
    List<Counted> shown = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      if ((i >= from && i < to) || sorted.get(i).label().isSelected(selected)) {
        shown.add(sorted.get(i));
      }
    }
    return shown;
  }

  private Facet.Value value(
      Counted counted, Map<String, String> names, Map<String, List<Facet.Form>> forms) {
    FacetLabel label = counted.label();
    List<String> path = new ArrayList<>();
    label.path().forEach(id -> path.add(names.getOrDefault(id, id)));
    path.set(path.size() - 1, label.name());
    return new Facet.Value(
        label.id(),
        label.name(),
        path,
        counted.count(),
        counted.significance(),
        label.isSelected(selected),
        forms.getOrDefault(label.id(), List.of()));
  }

  private Map<String, List<Facet.Form>> forms(List<Counted> shown) throws IOException {
    if (!request.dimension().isEntity() || shown.isEmpty()) {
      return Map.of();
    }
    Set<String> ids = shown.stream().map(e -> e.label().id()).collect(Collectors.toSet());
    return counts.of(Schema.FORM, "", 0).entrySet().stream()
        .filter(e -> ids.contains(idOf(e.getKey())))
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .collect(
            Collectors.groupingBy(
                e -> idOf(e.getKey()),
                Collectors.mapping(FacetCounter::form, Collectors.toList())));
  }

  private static String idOf(String formLabel) {
    return formLabel.substring(0, formLabel.indexOf(Schema.SEPARATOR));
  }

  private static Facet.Form form(Map.Entry<String, Long> entry) {
    String text = entry.getKey().substring(entry.getKey().indexOf(Schema.SEPARATOR) + 1);
    return new Facet.Form(text, entry.getValue());
  }
}
