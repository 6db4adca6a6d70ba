package org.dateline.search.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetCode;
import org.dateline.index.schema.Schema;
import org.dateline.index.schema.WrittenWords;
import org.dateline.search.lucene.LabelFinder;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.result.Facet;
import org.jspecify.annotations.Nullable;

/** Counts the values of one dimension over the articles found, and chooses those to show. */
@Internal
public final class FacetCounter {
  private final FacetRequest request;
  // What was chosen as it was written, by the term that selects it.
  private final Map<String, String> selected = new LinkedHashMap<>();
  private final LabelFinder labels;
  private final FacetCounts counts;
  private final @Nullable FacetCounts usual;
  private final int leastProminence;
  private final String prefix;
  private final @Nullable String parent;

  /**
   * @param counts of the articles found
   * @param usual of all articles; {@code null} unless the request asks for significance
   * @param leastProminence how much, in percent, an article must be about an entity or an event to
   *     count
   */
  public FacetCounter(
      FacetRequest request,
      List<String> selected,
      LabelFinder labels,
      FacetCounts counts,
      @Nullable FacetCounts usual,
      int leastProminence) {
    this.leastProminence = leastProminence;
    this.request = request;
    selected.forEach(id -> this.selected.putIfAbsent(Schema.valueTerm(id), id));
    this.parent = request.parent() == null ? null : Schema.valueTerm(request.parent());
    this.labels = labels;
    this.counts = counts;
    this.usual = usual;
    this.prefix = WrittenWords.folded(request.prefix());
  }

  /** A value that could be shown. */
  private record Counted(Label label, long count, double significance) {
    String id() {
      return label.id();
    }
  }

  /**
   * Values that the request wants.
   *
   * @param best those that may be shown, in order
   * @param distinct how many there are in all
   * @param sum of the counts of all
   */
  private record Wanted(List<Counted> best, long distinct, long sum) {}

  public Facet count() throws IOException {
    try (CountedLabels values = counts.of(request.dimension(), leastProminence, counted())) {
      Wanted wanted = isByCount() ? mostFrequent(values) : inOrder(values);
      List<Counted> shown = limited(wanted.best());
      Map<String, List<Facet.Form>> forms = forms(shown);
      List<Facet.Value> drawn = new ArrayList<>();
      for (Counted each : shown) {
        drawn.add(value(each, values, forms));
      }
      return new Facet(
          request.dimension(),
          drawn,
          wanted.distinct(),
          wanted.sum() - shown.stream().mapToLong(Counted::count).sum(),
          request.stories());
    }
  }

  // What is chosen may be of any level, and the steps above a value have their names to show.
  private int counted() {
    return selected.isEmpty() && level() == 1 ? 1 : 0;
  }

  private boolean isByCount() {
    return request.order() == FacetRequest.Order.COUNT
        || (request.order() == FacetRequest.Order.USUAL && request.dimension() != Dimension.DATE);
  }

  /** Takes a value that the request wants. */
  @FunctionalInterface
  private interface Taker {
    void take(int i, long count, boolean chosen);
  }

  private void each(CountedLabels values, Taker taker) {
    Set<Integer> chosen = values.numbers(selected.keySet());
    long least = Math.max(1, request.min());
    int level = level();
    for (int i = 0; i < values.size(); i++) {
      long count = values.count(i);
      boolean isChosen = count > 0 && values.isOf(chosen, i);
      if (isChosen || (count >= least && fits(values, i, level))) {
        taker.take(i, count, isChosen);
      }
    }
  }

  // Most values are rare: only their counts are looked at.
  private final class MostFrequent implements Taker {
    private final CountedLabels values;
    private final PriorityQueue<Counted> best = new PriorityQueue<>(order().reversed());
    private final List<Counted> chosen = new ArrayList<>();
    private long least = request.limit() == 0 ? Long.MAX_VALUE : 0;
    private long distinct;
    private long sum;

    MostFrequent(CountedLabels values) {
      this.values = values;
    }

    @Override
    public void take(int i, long count, boolean isChosen) {
      distinct++;
      sum += count;
      if (isChosen) {
        chosen.add(new Counted(values.label(i), count, 0));
      } else if (count >= least) {
        offer(values.label(i), count);
      }
    }

    private void offer(Label label, long count) {
      if (best.size() == request.limit()) {
        Counted worst = best.element();
        if (count == worst.count() && label.compareByName(worst.label()) >= 0) {
          return;
        }
        best.remove();
      }
      best.add(new Counted(label, count, 0));
      least = best.size() == request.limit() ? best.element().count() : least;
    }
  }

  private Wanted mostFrequent(CountedLabels values) throws IOException {
    MostFrequent found = new MostFrequent(values);
    each(values, found);
    long distinct = found.distinct + addMissing(found.chosen);
    found.chosen.addAll(found.best);
    found.chosen.sort(order());
    return new Wanted(found.chosen, distinct, found.sum);
  }

  private Wanted inOrder(CountedLabels values) throws IOException {
    List<Counted> wanted = new ArrayList<>();
    each(values, (i, count, chosen) -> wanted.add(new Counted(values.label(i), count, 0)));
    addMissing(wanted);
    List<Counted> sorted = usual == null ? wanted : significant(wanted, usual);
    sorted.sort(order());
    return new Wanted(sorted, sorted.size(), sorted.stream().mapToLong(Counted::count).sum());
  }

  private List<Counted> significant(List<Counted> values, FacetCounts whole) throws IOException {
    try (CountedLabels everywhere = whole.of(request.dimension(), leastProminence)) {
      double here = Math.max(1, counts.total());
      double there = Math.max(1, whole.total());
      List<Counted> significant = new ArrayList<>();
      for (Counted each : values) {
        long same = everywhere.count(each.id());
        double unusual = same == 0 ? 0 : significance(each.count() / here, same / there);
        significant.add(new Counted(each.label(), each.count(), unusual));
      }
      return significant;
    }
  }

  private static double significance(double here, double usual) {
    return here <= usual ? 0 : (here - usual) * (here / usual);
  }

  private boolean fits(CountedLabels values, int i, int level) {
    return (level == 0 || values.depth(i) == level)
        && (parent == null || isBelow(values.label(i), parent))
        && (prefix.isEmpty() || beginsSo(values.label(i)));
  }

  // At the beginning of a word: "assad" begins one of "Bashar al-Assad".
  private boolean beginsSo(Label label) {
    String key = label.key();
    int at = key.indexOf(prefix);
    while (at > 0 && Character.isLetterOrDigit(key.charAt(at - 1))) {
      at = key.indexOf(prefix, at + 1);
    }
    return at >= 0;
  }

  private static boolean isBelow(Label label, String parent) {
    List<String> path = label.path();
    return path.size() > 1 && FacetCode.term(path.get(path.size() - 2)).equals(parent);
  }

  /** How many ids the paths have that are shown without a parent, 0 for any number. */
  private int level() {
    return parent != null
        ? 0
        : switch (request.dimension()) {
          case EVENT -> 2;
          case DATE, HAPPENED -> 1;
          default -> 0;
        };
  }

  // What the reader chose stays in sight, even where nothing is left of it. Says how many are
  // added.
  private int addMissing(List<Counted> wanted) throws IOException {
    Set<String> there = new HashSet<>();
    if (!selected.isEmpty()) {
      wanted.forEach(each -> there.add(each.label().term()));
    }
    int added = 0;
    for (Map.Entry<String, String> chosen : selected.entrySet()) {
      if (there.add(chosen.getKey())) {
        wanted.add(new Counted(labelOf(chosen.getValue()), 0, 0));
        added++;
      }
    }
    return added;
  }

  private Label labelOf(String id) throws IOException {
    String known = labels.label(request.dimension(), id);
    return new Label(known == null ? FacetCode.label(List.of(id), id) : known, 0);
  }

  private Comparator<Counted> order() {
    Comparator<Counted> byId = Comparator.comparing(Counted::id);
    Comparator<Counted> byName = (a, b) -> a.label().compareByName(b.label());
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
      if ((i >= from && i < to) || sorted.get(i).label().isSelected(selected.keySet())) {
        shown.add(sorted.get(i));
      }
    }
    return shown;
  }

  private Facet.Value value(
      Counted counted, CountedLabels values, Map<String, List<Facet.Form>> forms)
      throws IOException {
    Label label = counted.label();
    List<String> path = new ArrayList<>();
    for (String id : label.path().subList(0, label.path().size() - 1)) {
      Label step = values.most(id);
      path.add(step == null ? FacetCode.shown(id) : step.name());
    }
    String shown = FacetCode.shown(label.id());
    String written = selected.getOrDefault(label.term(), shown);
    String whole = labels.whole(request.dimension(), label.id(), written);
    String name = label.name().equals(shown) ? whole : label.name();
    path.add(name);
    return new Facet.Value(
        whole,
        name,
        path,
        counted.count(),
        counted.significance(),
        label.isSelected(selected.keySet()),
        forms.getOrDefault(label.id(), List.of()));
  }

  private Map<String, List<Facet.Form>> forms(List<Counted> shown) throws IOException {
    return request.dimension().isEntity() && !shown.isEmpty()
        ? FacetForms.of(shown.stream().map(Counted::id).distinct().toList(), counts)
        : Map.of();
  }
}
