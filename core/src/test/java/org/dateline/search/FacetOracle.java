package org.dateline.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.Mention;
import org.dateline.article.Published;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetCode;
import org.dateline.index.schema.WrittenWords;
import org.dateline.search.request.FacetRequest;
import org.jspecify.annotations.Nullable;

/** Facets as they should be, slowly and obviously. */
final class FacetOracle {
  private final List<TaggedArticle> all;
  private final Gazetteer gazetteer;

  FacetOracle(List<TaggedArticle> all, Gazetteer gazetteer) {
    this.all = all;
    this.gazetteer = gazetteer;
  }

  /** A label of an article: ids and names from the outermost, and how much it is about it. */
  private record Label(List<String> path, List<String> names, int level) {
    String id() {
      return path.getLast();
    }
  }

  private record Counted(Label label, Set<Object> seen) {}

  /** All that a facet says of a value. */
  record Row(String id, List<String> names, long count, double significance, boolean selected) {}

  /** A facet: its rows, how many there are in all, and what those not shown add up to. */
  record Expected(List<Row> rows, int distinct, long others) {}

  List<TaggedArticle> matching(String word, Map<Dimension, List<String>> where) {
    return all.stream()
        .filter(tagged -> word.isEmpty() || tagged.article().title().contains(word))
        .filter(tagged ->
            where.entrySet().stream()
                .allMatch(choice ->
                    labels(tagged, choice.getKey()).values().stream()
                        .anyMatch(label -> choice.getValue().contains(label.id()))))
        .toList();
  }

  Set<String> ids(Dimension dimension) {
    return all.stream()
        .flatMap(tagged -> labels(tagged, dimension).values().stream())
        .map(Label::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, Label> labels(TaggedArticle tagged, Dimension dimension) {
    Map<String, Label> labels = new LinkedHashMap<>();
    Article article = tagged.article();
    switch (dimension) {
      case SOURCE -> add(labels, steps(article.source()), 100);
      case SECTION -> add(labels, steps(article.section()), 100);
      case AUTHOR -> article.authors().forEach(author -> add(labels, steps(author), 100));
      case DATE -> add(labels, date(article.published()), 100);
      default -> {
        for (Mention mention : tagged.mentions()) {
          Entity entity = gazetteer.entity(mention.entityId());
          if (Dimension.of(entity == null ? mention.type() : entity.type()) == dimension) {
            double level = tagged.prominence().getOrDefault(mention.entityId(), 0.0);
            add(labels, path(entity, mention), (int) Math.round(100 * level));
          }
        }
      }
    }
    return labels;
  }

  private static List<String[]> steps(@Nullable String value) {
    return value == null ? List.of() : List.<String[]>of(new String[] {value, value});
  }

  private static List<String[]> date(@Nullable Published published) {
    List<String[]> steps = new ArrayList<>();
    String text = published == null ? "" : published.toString();
    for (int length : new int[] {4, 7, 10}) {
      if (text.length() >= length) {
        steps.addAll(steps(text.substring(0, length)));
      }
    }
    return steps;
  }

  private List<String[]> path(@Nullable Entity entity, Mention mention) {
    return entity == null || Dimension.of(entity.type()) != Dimension.PLACE
        ? List.<String[]>of(new String[] {mention.entityId(), mention.name()})
        : gazetteer.path(entity).stream().map(e -> new String[] {e.id(), e.name()}).toList();
  }

  private static void add(Map<String, Label> labels, List<String[]> steps, int level) {
    for (int i = 1; i <= steps.size(); i++) {
      List<String> ids = steps.subList(0, i).stream().map(step -> step[0]).toList();
      List<String> names = steps.subList(0, i).stream().map(step -> step[1]).toList();
      labels.merge(
          ids.getLast(), new Label(ids, names, level), (a, b) -> a.level() >= b.level() ? a : b);
    }
  }

  // Copies are told by their text alone.
  private static Object unit(TaggedArticle tagged, FacetRequest facet) {
    return facet.stories() ? tagged.article().body() : tagged.article().id();
  }

  private Map<String, Counted> count(List<TaggedArticle> of, FacetRequest facet, int least) {
    Map<String, Counted> counts = new HashMap<>();
    for (TaggedArticle tagged : of) {
      for (Label label : labels(tagged, facet.dimension()).values()) {
        if (!facet.dimension().hasProminence() || label.level() >= least) {
          counts
              .computeIfAbsent(label.id(), id -> new Counted(label, new HashSet<>()))
              .seen()
              .add(unit(tagged, facet));
        }
      }
    }
    return counts;
  }

  private static long units(List<TaggedArticle> of, FacetRequest facet) {
    return of.stream().map(tagged -> unit(tagged, facet)).distinct().count();
  }

  Expected facet(List<TaggedArticle> found, FacetRequest facet, List<String> chosen, int least) {
    Map<String, Counted> here = count(found, facet, least);
    Map<String, Counted> there = count(all, facet, least);
    List<Row> rows = new ArrayList<>();
    here.forEach((id, counted) -> {
      if (chosen.contains(id) || fits(counted, facet)) {
        double share = counted.seen().size() / (double) units(found, facet);
        Counted same = Objects.requireNonNull(there.get(id));
        double usual = same.seen().size() / (double) units(all, facet);
        boolean asked = facet.order() == FacetRequest.Order.SIGNIFICANCE && share > usual;
        rows.add(row(counted, asked ? (share - usual) * (share / usual) : 0, chosen));
      }
    });
    for (String id : chosen) {
      if (rows.stream().noneMatch(row -> row.id().equals(id))) {
        Label label = label(id, facet.dimension());
        rows.add(new Row(id, List.of(label.names().getLast()), 0, 0, true));
      }
    }
    rows.sort(order(facet));
    List<Row> shown = shown(rows, facet);
    return new Expected(shown, rows.size(), sum(rows) - sum(shown));
  }

  private static Row row(Counted counted, double significance, List<String> chosen) {
    String id = counted.label().id();
    return new Row(
        id, counted.label().names(), counted.seen().size(), significance, chosen.contains(id));
  }

  private Label label(String id, Dimension dimension) {
    return all.stream()
        .flatMap(tagged -> labels(tagged, dimension).values().stream())
        .filter(label -> label.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static long sum(List<Row> rows) {
    return rows.stream().mapToLong(Row::count).sum();
  }

  private static boolean fits(Counted counted, FacetRequest facet) {
    List<String> path = counted.label().path();
    boolean level =
        facet.parent() == null
            ? facet.dimension() != Dimension.DATE || path.size() == 1
            : path.size() > 1 && path.get(path.size() - 2).equals(facet.parent());
    String name = key(counted.label().names());
    boolean begins =
        List.of(name.split("[^\\p{L}\\p{N}]+")).stream()
                .anyMatch(word -> word.startsWith(facet.prefix()))
            || name.startsWith(facet.prefix());
    return level && begins && counted.seen().size() >= facet.min();
  }

  // Only so much of a name counts.
  private static String key(List<String> names) {
    return WrittenWords.folded(FacetCode.shown(FacetCode.kept(names.getLast())));
  }

  private static Comparator<Row> order(FacetRequest facet) {
    Comparator<Row> byName =
        Comparator.<Row, String>comparing(row -> key(row.names()))
            .thenComparing(row -> FacetCode.kept(row.id()));
    Comparator<Row> byCount = Comparator.comparingLong(Row::count).reversed().thenComparing(byName);
    return switch (facet.order()) {
      case USUAL -> isDates(facet) ? Comparator.comparing(Row::id) : byCount;
      case COUNT -> byCount;
      case NAME -> byName;
      case SIGNIFICANCE ->
          Comparator.comparingDouble(Row::significance).reversed().thenComparing(byCount);
    };
  }

  private static boolean isDates(FacetRequest facet) {
    return facet.order() == FacetRequest.Order.USUAL && facet.dimension() == Dimension.DATE;
  }

  private static List<Row> shown(List<Row> sorted, FacetRequest facet) {
    int skipped = isDates(facet) ? Math.max(0, sorted.size() - facet.limit()) : 0;
    List<Row> shown = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      boolean inside = i >= skipped && i < skipped + facet.limit();
      if (inside || sorted.get(i).selected()) {
        shown.add(sorted.get(i));
      }
    }
    return shown;
  }

  /** In how many of the articles or stories each spelling of an entity stands. */
  Map<String, Long> forms(List<TaggedArticle> found, FacetRequest facet, String id) {
    Map<String, Set<Object>> seen = new HashMap<>();
    for (TaggedArticle tagged : found) {
      for (Mention mention : tagged.mentions()) {
        if (mention.entityId().equals(id)) {
          seen.computeIfAbsent(mention.text(), t -> new HashSet<>()).add(unit(tagged, facet));
        }
      }
    }
    Map<String, Long> forms = new HashMap<>();
    seen.forEach((text, units) -> forms.put(text, (long) units.size()));
    return forms;
  }
}
