package org.dateline.cli.serve;

import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.PlainHandler;

/**
 * Where people and tools look first for what is elsewhere.
 *
 * @param to where that is
 */
record Moved(String to) implements PlainHandler {
  @Override
  public Answer answer(Asked asked) {
    return Answer.redirect(to);
  }
}
