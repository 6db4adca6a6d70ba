package org.dateline.cli.serve.page.event;

import java.io.IOException;
import java.util.List;
import org.dateline.cli.serve.page.FaultView;
import org.dateline.cli.serve.page.FormField;
import org.dateline.cli.serve.page.Frame;
import org.dateline.cli.serve.page.PageFault;
import org.dateline.cli.serve.page.Templates;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SearchLimitException;
import org.jspecify.annotations.Nullable;

/** {@code /quotes}: who is quoted, on what, and by which outlet. */
public final class QuotesPage implements Handler {
  private final Templates templates;

  public QuotesPage(Templates templates) {
    this.templates = templates;
  }

  /**
   * What the template draws: one of the last two.
   *
   * @param frame around it
   * @param asked what the form asks
   * @param state what the form keeps of the address
   * @param fault what is wrong with what was asked
   * @param found what was found
   */
  public record View(
      Frame frame,
      Fields asked,
      List<FormField> state,
      @Nullable FaultView fault,
      @Nullable QuotesFound found) {
    /** Copies the list. */
    public View {
      state = List.copyOf(state);
    }
  }

  /**
   * Fields of the form.
   *
   * @param q which articles, or which events
   * @param speaker who says it, as somebody writes it
   * @param by the key of the speaker alone who is shown, "" for all
   * @param outlet who published it
   * @param since published on this day or later
   * @param until published on this day or before
   * @param sort in which order
   */
  public record Fields(
      String q, String speaker, String by, String outlet, String since, String until, String sort) {
    static Fields of(Asked asked) {
      return new Fields(
          asked.text("q"),
          asked.text("speaker").strip(),
          asked.text("by"),
          asked.text("outlet"),
          asked.text("since"),
          asked.text("until"),
          asked.text("sort"));
    }
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    Fields fields = Fields.of(asked);
    QuotesAsked quotes = QuotesAsked.of(asked, fields);
    try {
      quotes = quotes.orDescribed();
      return switch (asked.text("format")) {
        case "" -> templates.page("event/quotes", view(asked, fields, null, quotes.found()));
        case "csv" -> quotes.csv();
        case "jsonl" -> quotes.jsonLines();
        default -> throw new WrongRequestException("format", "format is csv or jsonl");
      };
    } catch (QuerySyntaxException
        | IllegalArgumentException
        | SearchLimitException
        | WrongRequestException wrong) {
      PageFault fault = PageFault.of(wrong, asked.address(), quotes.query().events().text());
      Answer page = templates.page("event/quotes", view(asked, fields, fault.view(), null));
      return new Answer(fault.status(), page.type(), page.headers(), page.body());
    }
  }

  private static View view(
      Asked asked, Fields fields, @Nullable FaultView fault, @Nullable QuotesFound found) {
    List<FormField> kept =
        FormField.of(
            asked
                .address()
                .without(
                    "q", "speaker", "by", "outlet", "since", "until", "sort", "offset", "format"));
    return new View(Frame.of("Quotes", asked), fields, kept, fault, found);
  }
}
