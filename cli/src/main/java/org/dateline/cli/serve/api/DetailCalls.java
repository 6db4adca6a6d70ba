package org.dateline.cli.serve.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.article.TaggedArticle;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.render.ResultJson;
import org.jspecify.annotations.Nullable;

/** Calls about one article or entity, and about the index itself. */
final class DetailCalls {
  private static final String ARTICLE = "article";
  private static final int USUAL = 10;
  private static final int MOST = 100;
  private static final int MOST_POINTS = 500;

  private DetailCalls() {}

  /** What {@code dateline show --json} prints, with {@code decisions} if they are wanted. */
  static Answer article(Asked asked) throws IOException {
    String id = asked.required("id");
    Optional<TaggedArticle> found = asked.index().searcher().article(id);
    if (found.isEmpty() || !asked.is("decisions")) {
      return Given.found(ARTICLE, id, found);
    }
    Map<String, @Nullable Object> json = ResultJson.map(found.get());
    json.put("decisions", asked.index().searcher().explain(id).orElse(List.of()));
    return Given.json(json);
  }

  /** What {@code dateline related --json} prints. */
  static Answer related(Asked asked) throws IOException {
    String id = asked.required("id");
    return Given.found(ARTICLE, id, asked.index().searcher().related(id, limit(asked)));
  }

  /** The nearest first. */
  static Answer copies(Asked asked) throws IOException {
    String id = asked.required("id");
    return Given.found(ARTICLE, id, asked.index().searcher().copies(id, limit(asked)));
  }

  private static int limit(Asked asked) {
    return asked.number("limit", USUAL, 0, MOST);
  }

  static Answer entity(Asked asked) throws IOException {
    String id = asked.required("id");
    return Given.found("entity", id, asked.index().searcher().entity(id));
  }

  /** By id; what has no known place is left out. */
  static Answer points(Asked asked) throws IOException {
    asked.required("id");
    List<String> ids = asked.all("id");
    if (ids.size() > MOST_POINTS) {
      throw new WrongRequestException("id", "at most " + MOST_POINTS + " places at once");
    }
    return Given.json(asked.index().searcher().points(ids));
  }

  /** What {@code dateline stats --json} prints. */
  static Answer stats(Asked asked) throws IOException {
    return Given.json(asked.index().searcher().stats());
  }

  /** What {@code dateline stats --event-types --json} prints. */
  static Answer eventTypes(Asked asked) {
    return Given.json(asked.index().searcher().scheme().types());
  }
}
