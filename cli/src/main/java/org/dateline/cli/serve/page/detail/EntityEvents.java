package org.dateline.cli.serve.page.detail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.cli.serve.page.EventRow;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;

/**
 * The events of the latest articles in which an entity has a role.
 *
 * @param name of the table in the page: what the entity is in them
 * @param rows the first of them
 * @param articles how many articles tell of such
 * @param all where all of them are
 */
public record EntityEvents(String name, List<EventRow> rows, long articles, String all) {
  private static final int MOST = 5;

  /** Copies the rows. */
  public EntityEvents {
    rows = List.copyOf(rows);
  }

  static EntityEvents of(Asked asked, String name, String condition, Address here)
      throws IOException {
    String query = "event:*(" + condition + " modality:any)";
    ArticleSearcher searcher = asked.index().searcher();
    SearchRequest request =
        SearchParameters.articles(asked, query).sort(SortOrder.NEWEST).limit(0).build();
    List<EventRow> rows = new ArrayList<>();
    searcher.events(
        request,
        hit -> {
          rows.add(EventRow.of(hit, searcher.scheme(), here));
          return rows.size() < MOST;
        });
    Address all = here.only("index", "since", "until", "where").at("/events").set("q", query);
    return new EntityEvents(
        name, rows, searcher.search(request).total(), all.set("sort", "newest").toString());
  }

  /** What they are to an entity. */
  public String title(String entity) {
    return switch (name) {
      case "did" -> "What " + entity + " did";
      case "suffered" -> "What was done to " + entity;
      default -> "What happened in " + entity;
    };
  }
}
