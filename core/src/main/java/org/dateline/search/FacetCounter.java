package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.dateline.index.Dimension;
import org.dateline.index.Schema;
import org.dateline.index.Words;
import org.jspecify.annotations.Nullable;

/** Counts the values of one dimension over the articles found, and chooses those to show. */
final class FacetCounter {
  private final FacetRequest request;
  private final List<String> selected;
  private final IndexReader reader;
  private final LabelCounts counts;
  private final @Nullable LabelCounts usual;
  private final int leastProminence;

  /**
   * @param counts of the articles found
   * @param usual of all articles; {@code null} unless the request asks for significance
   * @param leastProminence how much, in percent, an article must be about an entity or an event to
   *     count
   */
  FacetCounter(
      FacetRequest request,
      List<String> selected,
      IndexReader reader,
      LabelCounts counts,
      @Nullable LabelCounts usual,
      int leastProminence) {
    this.leastProminence = request.dimension().hasProminence() ? leastProminence : 0;
    this.request = request;
    this.selected = selected.stream().map(Schema::valueTerm).toList();
    this.reader = reader;
    this.counts = counts;
    this.usual = usual;
  }

  /**
   * A value that could be shown.
   *
   * @param key its name as names are sorted
   */
  private record Counted(FacetLabel label, long count, double significance, String key) {
    static Counted of(FacetLabel label, long count) {
      return new Counted(label, count, 0, Words.folded(label.name()));
    }

    Counted plus(Counted other) {
      return new Counted(label, count + other.count, 0, key);
    }

    String id() {
      return label.id();
    }
  }

  Facet count() throws IOException {
    Map<String, Counted> all = all(counts);
    List<Counted> wanted = new ArrayList<>();
    for (Counted each : all.values()) {
      boolean fits = inLevel(each.label()) && each.count() >= request.min() && beginsSo(each.key());
      if (fits || each.label().isSelected(selected)) {
        wanted.add(each);
      }
    }
    addMissing(wanted);
    List<Counted> sorted = usual == null ? wanted : significant(wanted, usual);
    sorted.sort(order());
    List<Counted> shown = limited(sorted);
    Map<String, List<Facet.Form>> forms = forms(shown);
    return new Facet(
        request.dimension(),
        shown.stream().map(each -> value(each, all, forms)).toList(),
        sorted.size(),
        sum(sorted) - sum(shown),
        request.stories());
  }

  private static long sum(List<Counted> values) {
    return values.stream().mapToLong(Counted::count).sum();
  }

  // By id: articles tagged at different times may have told one entity's name or path differently.
  private Map<String, Counted> all(LabelCounts of) throws IOException {
    String field = Schema.facetField(request.dimension());
    String levels = Schema.prominenceField(request.dimension());
    Map<String, Counted> all = new HashMap<>();
    new TreeMap<>(of.of(field, levels, leastProminence))
        .forEach((text, count) -> {
          FacetLabel label = FacetLabel.of(text);
          all.merge(label.id(), Counted.of(label, count), Counted::plus);
        });
    return all;
  }

  private List<Counted> significant(List<Counted> values, LabelCounts whole) throws IOException {
    Map<String, Counted> everywhere = all(whole);
    double here = Math.max(1, counts.total());
    double there = Math.max(1, whole.total());
    List<Counted> significant = new ArrayList<>();
    for (Counted each : values) {
      Counted same = everywhere.get(each.id());
      double unusual = same == null ? 0 : significance(each.count() / here, same.count() / there);
      significant.add(new Counted(each.label(), each.count(), unusual, each.key()));
    }
    return significant;
  }

  private static double significance(double here, double usual) {
    return here <= usual ? 0 : (here - usual) * (here / usual);
  }

  // At the beginning of a word: "assad" begins one of "Bashar al-Assad".
  private boolean beginsSo(String key) {
    String prefix = Words.folded(request.prefix());
    int at = key.indexOf(prefix);
    while (at > 0 && Character.isLetterOrDigit(key.charAt(at - 1))) {
      at = key.indexOf(prefix, at + 1);
    }
    return at >= 0;
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
        wanted.stream().map(e -> Schema.valueTerm(e.id())).collect(Collectors.toSet());
    for (String id : selected) {
      if (there.add(id)) {
        wanted.add(Counted.of(labelOf(id), 0));
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
    Comparator<Counted> byId = Comparator.comparing(Counted::id);
    Comparator<Counted> byName = Comparator.comparing(Counted::key).thenComparing(byId);
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
      Counted counted, Map<String, Counted> all, Map<String, List<Facet.Form>> forms) {
    FacetLabel label = counted.label();
    List<String> path = new ArrayList<>();
    for (String id : label.path()) {
      Counted step = all.get(id);
      path.add(step == null ? id : step.label().name());
    }
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
    return request.dimension().isEntity() && !shown.isEmpty()
        ? FacetForms.of(shown.stream().map(Counted::id).collect(Collectors.toSet()), counts)
        : Map.of();
  }
}
