package org.dateline.cli.serve.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.FacetRequest;

/**
 * Which facets a page counts: the usual ones and those chosen from, each as {@code facet} says, by
 * {@code significant}, by {@code stories}, and one of them filtered by {@code in} and {@code
 * prefix}.
 *
 * @param requests by dimension, in the order shown
 * @param trails the ids from the outermost parent to that below which values are shown
 * @param significant whether what is unusual comes first
 * @param stories whether stories are counted
 */
record FacetPlan(
    Map<Dimension, FacetRequest> requests,
    Map<Dimension, List<String>> trails,
    boolean significant,
    boolean stories) {
  private static final int USUAL = 8;
  private static final int MOST = 1_000;
  private static final List<Dimension> SHOWN =
      List.of(
          Dimension.EVENT,
          Dimension.PERSON,
          Dimension.ORGANISATION,
          Dimension.PLACE,
          Dimension.SOURCE,
          Dimension.DATE,
          Dimension.HAPPENED,
          Dimension.GROUP,
          Dimension.SECTION,
          Dimension.LANGUAGE);

  /**
   * What this address asks.
   *
   * @throws WrongRequestException if a facet cannot be understood
   */
  static FacetPlan of(Asked asked) {
    boolean significant = asked.is("significant");
    boolean stories = asked.is("stories");
    Map<Dimension, FacetRequest> requests = new LinkedHashMap<>();
    Map<Dimension, List<String>> trails = new LinkedHashMap<>();
    List<Dimension> shown = new ArrayList<>(SHOWN);
    asked.all("where").forEach(choice -> chosen(choice, shown));
    try {
      shown.forEach(each -> requests.putIfAbsent(each, FacetRequest.of(each).limited(USUAL)));
      for (String all : asked.all("facet")) {
        for (String written : all.split("(?<!\\\\),", 20)) {
          FacetRequest request = FacetRequest.parse(written, USUAL);
          requests.put(request.dimension(), request.limited(Math.min(MOST, request.limit())));
          trails.put(request.dimension(), trail(written));
        }
      }
      if (!asked.text("in").isEmpty()) {
        String prefix = asked.text("prefix");
        requests.computeIfPresent(
            Dimension.of(asked.text("in")), (each, request) -> request.startingWith(prefix));
      }
    } catch (IllegalArgumentException e) {
      throw new WrongRequestException("facet", String.valueOf(e.getMessage()));
    }
    requests.replaceAll((dimension, request) -> {
      FacetRequest counted = request.ofStories(stories || request.stories());
      return significant && hasSignificance(dimension)
          ? counted.ordered(FacetRequest.Order.SIGNIFICANCE)
          : counted;
    });
    return new FacetPlan(requests, trails, significant, stories);
  }

  private static void chosen(String choice, List<Dimension> shown) {
    int equals = choice.indexOf('=');
    if (equals > 0) {
      try {
        shown.add(Dimension.of(choice.substring(0, equals)));
      } catch (IllegalArgumentException e) {
        // The search says so.
      }
    }
  }

  private static boolean hasSignificance(Dimension dimension) {
    return dimension != Dimension.DATE && dimension != Dimension.HAPPENED;
  }

  private static List<String> trail(String written) {
    String path = written.replaceFirst("(?<!\\\\):.*", "");
    List<String> ids = Arrays.asList(path.split("(?<!\\\\)/", 10));
    return List.copyOf(ids.subList(1, ids.size()));
  }
}
