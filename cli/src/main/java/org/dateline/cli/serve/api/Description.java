package org.dateline.cli.serve.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Hash;
import org.dateline.cli.serve.request.PlainHandler;

/** What the API is, for programs: OpenAPI 3.1. */
final class Description implements PlainHandler {
  @Override
  public Answer answer(Asked asked) throws IOException {
    byte[] bytes = bytes();
    return new Answer(200, Answer.JSON, Map.of(), new Answer.Whole(bytes))
        .with("ETag", "W/\"" + Hash.of(bytes) + "\"")
        .with("Cache-Control", "no-cache");
  }

  private static byte[] bytes() throws IOException {
    try (InputStream in = Description.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("openapi.json is not in the jar");
      }
      return in.readAllBytes();
    }
  }
}
