package org.dateline.cli.serve.event;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dateline.article.EventType;
import org.dateline.cli.serve.chart.ShareBar;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/**
 * A type of events and those below it, with how many there are.
 *
 * @param code of the type
 * @param name in plain words
 * @param count of events of it and of those below
 * @param bar how much that is of the most, as SVG
 * @param chosen whether only events of this type are shown
 * @param open whether it, or one below it, is chosen
 * @param href the address with it, without it if it is chosen
 * @param below the types right below it that have events
 */
public record TypeTree(
    String code,
    String name,
    long count,
    String bar,
    boolean chosen,
    boolean open,
    String href,
    List<TypeTree> below) {
  /** Copies the list. */
  public TypeTree {
    below = List.copyOf(below);
  }

  /**
   * The uppermost types, the most frequent first.
   *
   * @param counts of each type and of those above it
   * @param chosen a code, "" for none
   * @param hrefs the address with a code, with "" for none
   */
  public static List<TypeTree> of(
      EventScheme scheme, Map<String, Long> counts, String chosen, Function<String, String> hrefs) {
    return new Planting(scheme, counts, chosen, hrefs).below(null);
  }

  private record Planting(
      EventScheme scheme, Map<String, Long> counts, String chosen, Function<String, String> hrefs) {
    List<TypeTree> below(@Nullable String parent) {
      long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
      return counts.keySet().stream()
          .filter(code -> Objects.equals(scheme.broader(code), parent))
          .map(code -> tree(code, most))
          .sorted(
              Comparator.comparingLong(TypeTree::count).reversed().thenComparing(TypeTree::name))
          .toList();
    }

    private TypeTree tree(String code, long most) {
      EventType type = scheme.type(code);
      long count = counts.getOrDefault(code, 0L);
      boolean isChosen = code.equals(chosen);
      return new TypeTree(
          code,
          type == null ? code : type.name(),
          count,
          ShareBar.of((double) count, (double) most),
          isChosen,
          scheme.path(chosen).contains(code),
          hrefs.apply(isChosen ? "" : code),
          below(code));
    }
  }
}
