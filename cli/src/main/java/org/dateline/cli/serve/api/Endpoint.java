package org.dateline.cli.serve.api;

import java.io.IOException;
import java.util.List;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.text.Spelling;

/**
 * A path of the API. Refuses parameters that it does not have, for what is misspelt must not be
 * passed over.
 *
 * @param path the path
 * @param what what it gives, in a few words
 * @param parameters the names of those it has
 * @param example an address of it
 * @param handler answers it
 */
public record Endpoint(
    String path, String what, List<String> parameters, String example, Handler handler)
    implements Handler {
  // The guard's, who has read it before.
  private static final String TOKEN = "token";

  /** Copies the list. */
  public Endpoint {
    parameters = List.copyOf(parameters);
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    for (String name : asked.parameters().keySet()) {
      if (!parameters.contains(name) && !name.equals(TOKEN)) {
        throw new WrongRequestException(name, refusal(name), Spelling.nearest(name, parameters));
      }
    }
    return handler.answer(asked);
  }

  @Override
  public boolean isOfIndexAlone() {
    return handler.isOfIndexAlone();
  }

  @Override
  public boolean searches() {
    return handler.searches();
  }

  private String refusal(String name) {
    return path
        + " has no parameter \""
        + name
        + "\""
        + Spelling.hint(name, parameters)
        + (parameters.isEmpty()
            ? ", nor any other"
            : "; there are " + String.join(", ", parameters));
  }
}
