package org.dateline.cli.serve.page;

import java.util.ArrayList;
import java.util.List;
import org.dateline.cli.serve.request.Address;
import org.dateline.index.schema.Dimension;

/**
 * Links that change what a facet shows and leave the search as it is.
 *
 * @param trail the ids from the outermost parent to that below which values are shown, as written
 */
record FacetLinks(Dimension dimension, List<String> trail, Address here) {
  private static final int FEW = 30;
  private static final int MANY = 200;
  private static final int MOST = 1_000;

  /** The level right below a value. */
  String below(String id) {
    List<String> longer = new ArrayList<>(trail);
    longer.add(written(id));
    return facet(longer, "");
  }

  /** The level above. */
  String up() {
    return facet(trail.subList(0, trail.size() - 1), "");
  }

  /** More values than so many. */
  String more(int limit) {
    return facet(trail, ":" + (limit < FEW ? FEW : limit < MANY ? MANY : MOST));
  }

  private String facet(List<String> ids, String options) {
    Address others = here;
    for (String written : here.parameters().getOrDefault("facet", List.of())) {
      if (written.matches("(?i)" + dimension.key() + "\\b.*")) {
        others = others.remove("facet", written);
      }
    }
    String path = String.join("/", ids);
    return ids.isEmpty() && options.isEmpty()
        ? others.toString()
        : others
            .add("facet", dimension.key() + (ids.isEmpty() ? "" : "/" + path) + options)
            .toString();
  }

  private static String written(String id) {
    return id.replaceAll("([\\\\/:,])", "\\\\$1");
  }
}
