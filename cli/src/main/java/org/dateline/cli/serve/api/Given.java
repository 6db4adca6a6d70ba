package org.dateline.cli.serve.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.render.ResultJson;

/** What all calls of the API share: answers in JSON, and parameters that are one of a few words. */
final class Given {
  private static final int NOT_FOUND = 404;

  private Given() {}

  static Answer json(Object result) {
    return Answer.json(ResultJson.line(result));
  }

  /** What was found under an id, or that there is nothing of this kind. */
  static Answer found(String kind, String id, Optional<?> found) {
    return found.isPresent() ? json(found.get()) : missing(kind, id);
  }

  private static Answer missing(String kind, String id) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "/api#nothing");
    problem.put("title", "There is nothing here");
    problem.put("status", NOT_FOUND);
    problem.put("detail", "no " + kind + " of this index has the id \"" + id + "\"");
    problem.put("parameter", "id");
    return Answer.whole(NOT_FOUND, Answer.PROBLEM, ResultJson.line(problem) + "\n");
  }

  /**
   * A parameter that is the name of a constant.
   *
   * @throws WrongRequestException naming those there are
   */
  static <E extends Enum<E>> E constant(Asked asked, String parameter, E usual) {
    String name = asked.text(parameter);
    E[] all = usual.getDeclaringClass().getEnumConstants();
    return name.isEmpty()
        ? usual
        : Arrays.stream(all)
            .filter(constant -> key(constant).equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(() ->
                new WrongRequestException(
                    parameter,
                    parameter
                        + " is one of "
                        + Arrays.stream(all).map(Given::key).collect(Collectors.joining(", "))));
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
