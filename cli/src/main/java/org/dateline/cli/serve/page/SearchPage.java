package org.dateline.cli.serve.page;

import java.io.IOException;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.render.ResultHtml;
import org.dateline.search.result.SearchResult;

/** {@code /}: a query, what it found, and ways to narrow it. */
public final class SearchPage implements Handler {
  private final Templates templates;

  public SearchPage(Templates templates) {
    this.templates = templates;
  }

  /**
   * What the template draws.
   *
   * @param frame around it
   * @param result what was found
   */
  public record View(Frame frame, SearchResult result) {
    /** The hits as HTML. */
    public String hits() {
      return ResultHtml.hits(result.hits());
    }
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    SearchResult result = asked.index().searcher().search(SearchParameters.hits(asked).build());
    return templates.page("search", new View(Frame.of("Search", asked), result));
  }
}
