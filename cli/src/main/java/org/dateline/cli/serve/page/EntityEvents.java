package org.dateline.cli.serve.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.cli.serve.detail.ToldEvent;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.EventHit;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/**
 * The latest events that a query asks for.
 *
 * @param name of the table in the page: what the entity is in them
 * @param rows the first of them, those of the latest articles first
 * @param articles how many articles tell of such
 * @param all where all of them are
 */
public record EntityEvents(String name, List<Row> rows, long articles, String all) {
  private static final int LONGEST_SENTENCE = 300;
  private static final int MOST = 8;

  /** Copies the rows. */
  public EntityEvents {
    rows = List.copyOf(rows);
  }

  /**
   * An event and who tells it.
   *
   * @param told the event
   * @param sentence of the article
   * @param article that tells it
   * @param href where its sentence stands
   * @param date when the article was published
   * @param external the article at its source, {@code null} if that is not known
   */
  public record Row(
      ToldEvent told,
      String sentence,
      Article article,
      String href,
      String date,
      @Nullable String external) {}

  /** What they are to an entity. */
  public String title(String entity) {
    return switch (name) {
      case "did" -> "What " + entity + " did";
      case "suffered" -> "What was done to " + entity;
      default -> "What happened in " + entity;
    };
  }

  static EntityEvents of(Asked asked, String name, String condition, Links links)
      throws IOException {
    String query = "event:*(" + condition + " modality:any)";
    ArticleSearcher searcher = asked.index().searcher();
    SearchRequest request =
        SearchParameters.articles(asked, query).sort(SortOrder.NEWEST).limit(0).build();
    List<EventHit> hits = new ArrayList<>();
    searcher.events(
        request,
        hit -> {
          hits.add(hit);
          return hits.size() < MOST;
        });
    List<Row> rows = new ArrayList<>();
    for (EventHit hit : hits) {
      rows.add(row(hit, searcher.scheme(), links));
    }
    return new EntityEvents(name, rows, searcher.search(request).total(), links.events(query));
  }

  private static Row row(EventHit hit, EventScheme scheme, Links links) {
    Article article = hit.article();
    String sentence = hit.sentence().text().strip();
    return new Row(
        ToldEvent.of(hit.event(), hit.number(), scheme),
        Listed.shortened(sentence, LONGEST_SENTENCE),
        article,
        links.article(article.id()) + "#e" + hit.number(),
        Words.day(article.published()),
        external(article, sentence));
  }

  private static @Nullable String external(Article article, String sentence) {
    String url = SourceLink.web(article.url());
    return url == null ? null : SourceLink.to(url, sentence);
  }
}
