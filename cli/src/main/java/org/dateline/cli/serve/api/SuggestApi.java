package org.dateline.cli.serve.api;

import java.io.IOException;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.render.ResultJson;

/** {@code /api/suggest?prefix=}: what {@code dateline suggest --json} prints. */
public final class SuggestApi implements Handler {
  private static final int USUAL = 10;
  private static final int MOST = 50;
  private static final int LONGEST = 200;

  @Override
  public Answer answer(Asked asked) throws IOException {
    String prefix = asked.text("prefix");
    String start = prefix.substring(0, Math.min(LONGEST, prefix.length()));
    return Answer.json(
        ResultJson.line(
            asked.index().searcher().suggest(start, asked.number("limit", USUAL, 0, MOST))));
  }
}
