package org.dateline.cli.serve.api;

import java.io.IOException;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.render.ResultJson;

/** {@code /api/search}: what {@code dateline search --json} prints. */
public final class SearchApi implements Handler {
  @Override
  public Answer answer(Asked asked) throws IOException {
    return Answer.json(
        ResultJson.line(asked.index().searcher().search(SearchParameters.hits(asked).build())));
  }
}
