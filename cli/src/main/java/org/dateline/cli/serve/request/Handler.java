package org.dateline.cli.serve.request;

import java.io.IOException;

/** Answers the addresses of one path. Thread-safe. */
@FunctionalInterface
public interface Handler {
  /**
   * Answers.
   *
   * @throws WrongRequestException if a parameter cannot be understood
   * @throws IOException if the index cannot be read
   */
  Answer answer(Asked asked) throws IOException;
}
