package org.dateline.cli.serve.page;

import java.util.List;
import org.dateline.cli.serve.detail.ShownDate;
import org.jspecify.annotations.Nullable;

/**
 * A watched search as it is shown.
 *
 * @param name of it
 * @param key what tells it from others
 * @param written its parameters, for who keeps it
 * @param shared whether the operator gave it
 * @param alone the address of a page with this search alone
 * @param found the search page of it
 * @param feed as Atom
 * @param query what it asks for, "" if that is its name
 * @param total how many match, in words
 * @param looked when this was so
 * @param reading how the query was understood
 * @param hits the newest
 * @param fault what is wrong with it
 */
public record WatchedView(
    String name,
    String key,
    String written,
    boolean shared,
    String alone,
    String found,
    String feed,
    String query,
    String total,
    ShownDate looked,
    @Nullable ReadingView reading,
    List<HitView> hits,
    @Nullable FaultView fault) {
  /** Copies the list. */
  public WatchedView {
    hits = List.copyOf(hits);
  }
}
