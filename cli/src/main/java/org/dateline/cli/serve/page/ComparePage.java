package org.dateline.cli.serve.page;

import java.io.IOException;
import java.util.List;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.search.result.SearchLimitException;
import org.jspecify.annotations.Nullable;

/** {@code /compare}: up to six queries side by side, in one timeline and one table of values. */
public final class ComparePage implements Handler {
  /** As many as a drawing tells apart. */
  static final int MOST = 6;

  private final Templates templates;

  public ComparePage(Templates templates) {
    this.templates = templates;
  }

  /**
   * What the template draws.
   *
   * @param frame around it
   * @param queries as written
   * @param complete whether no more can be added
   * @param state what the form keeps beside them
   * @param fault what is wrong, {@code null} for nothing
   * @param compared what was found, {@code null} if less than one query was asked
   */
  public record View(
      Frame frame,
      List<String> queries,
      boolean complete,
      List<FormField> state,
      @Nullable FaultView fault,
      @Nullable ComparedView compared) {
    /** Copies the lists. */
    public View {
      queries = List.copyOf(queries);
      state = List.copyOf(state);
    }
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    List<String> queries = asked.all("q").stream().distinct().toList();
    Address here = asked.address();
    try {
      if (queries.size() > MOST) {
        throw new WrongRequestException("q", "at most " + MOST + " queries side by side");
      }
      return page(
          asked, queries, null, queries.isEmpty() ? null : ComparedView.of(asked, queries), 200);
    } catch (ComparedView.OneFailedException failed) {
      return page(asked, queries, FaultView.of(failed.wrong(), failed.query()), null, 400);
    } catch (WrongRequestException wrong) {
      return page(asked, queries, FaultView.of(wrong, here.without(wrong.parameter())), null, 400);
    } catch (SearchLimitException limit) {
      return page(asked, queries, FaultView.of(limit, here.only("index")), null, 503);
    } catch (IllegalArgumentException wrong) {
      return page(asked, queries, FaultView.of(wrong, here.only("index", "q")), null, 400);
    }
  }

  private Answer page(
      Asked asked,
      List<String> queries,
      @Nullable FaultView fault,
      @Nullable ComparedView compared,
      int status) {
    Answer page =
        templates.page(
            "compare",
            new View(
                Frame.of("Side by side", asked.without("q")),
                queries.subList(0, Math.min(MOST, queries.size())),
                queries.size() >= MOST,
                FormField.of(asked.address().without("q")),
                fault,
                compared));
    return new Answer(status, page.type(), page.headers(), page.body());
  }
}
