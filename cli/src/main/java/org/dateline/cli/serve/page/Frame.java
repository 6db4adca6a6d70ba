package org.dateline.cli.serve.page;

import java.util.List;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.ServedIndex;

/**
 * What all pages have around them.
 *
 * @param title of the window
 * @param query in the box
 * @param index which is searched
 * @param indexes all that are served
 * @param stale whether what is shown is the last state of files that cannot be read now
 * @param here the address of the page
 */
public record Frame(
    String title, String query, String index, List<String> indexes, boolean stale, Address here) {
  /** Around the answer to this. */
  public static Frame of(String title, Asked asked) {
    return new Frame(
        title,
        asked.text("q"),
        asked.index().name(),
        asked.indexes().all().stream().map(ServedIndex::name).toList(),
        asked.indexes().isStale(asked.index()),
        asked.address());
  }

  /** With another query in the box. */
  public Frame asking(String other) {
    return new Frame(title, other, index, indexes, stale, here);
  }

  /** Another page of the same index. */
  public Address to(String path) {
    return here.only("index").at(path);
  }
}
