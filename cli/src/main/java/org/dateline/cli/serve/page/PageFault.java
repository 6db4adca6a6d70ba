package org.dateline.cli.serve.page;

import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SearchLimitException;

/**
 * What went wrong with what was asked, as a page shows it.
 *
 * @param status of HTTP
 */
public record PageFault(FaultView view, int status) {
  private static final int BAD_REQUEST = 400;
  private static final int UNAVAILABLE = 503;

  /**
   * What to say of it.
   *
   * @param query the text into which a query's mistake points
   * @throws RuntimeException if it is nobody's fault but ours
   */
  public static PageFault of(RuntimeException wrong, Address here, String query) {
    return switch (wrong) {
      case QuerySyntaxException syntax -> new PageFault(FaultView.of(syntax, query), BAD_REQUEST);
      case WrongRequestException parameter ->
          new PageFault(FaultView.of(parameter, here.without(parameter.parameter())), BAD_REQUEST);
      case SearchLimitException limit ->
          new PageFault(FaultView.of(limit, here.only("index")), UNAVAILABLE);
      case IllegalArgumentException other ->
          new PageFault(FaultView.of(other, here.only("index", "q")), BAD_REQUEST);
      default -> throw wrong;
    };
  }
}
