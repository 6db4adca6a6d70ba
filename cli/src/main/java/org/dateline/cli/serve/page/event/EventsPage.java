package org.dateline.cli.serve.page.event;

import java.io.IOException;
import java.util.List;
import org.dateline.cli.serve.event.EventChoice;
import org.dateline.cli.serve.event.EventQuery;
import org.dateline.cli.serve.page.FaultView;
import org.dateline.cli.serve.page.FormField;
import org.dateline.cli.serve.page.Frame;
import org.dateline.cli.serve.page.PageFault;
import org.dateline.cli.serve.page.Templates;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SearchLimitException;
import org.jspecify.annotations.Nullable;

/** {@code /events}: what happened, as a table and over time. */
public final class EventsPage implements Handler {
  private static final EventChoice NOTHING = new EventChoice("", "", "", "", "", "", "", "", false);

  private final Templates templates;

  public EventsPage(Templates templates) {
    this.templates = templates;
  }

  /**
   * What the template draws: one of the last two.
   *
   * @param frame around it
   * @param choice what the form asks
   * @param state what the form keeps of the address
   * @param asked the values of the form's other fields
   * @param fault what is wrong with what was asked
   * @param found what was found
   */
  public record View(
      Frame frame,
      EventChoice choice,
      List<FormField> state,
      Fields asked,
      @Nullable FaultView fault,
      @Nullable EventsFound found) {
    /** Copies the list. */
    public View {
      state = List.copyOf(state);
    }
  }

  /**
   * Fields of the form that are not of events.
   *
   * @param q which articles
   * @param since published on this day or later
   * @param until published on this day or before
   * @param sort in which order
   */
  public record Fields(String q, String since, String until, String sort) {
    static Fields of(Asked asked) {
      return new Fields(
          asked.text("q"), asked.text("since"), asked.text("until"), asked.text("sort"));
    }
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    String query = asked.text("q");
    try {
      EventChoice choice = EventChoice.of(asked);
      EventQuery both = EventQuery.of(query, choice);
      query = both.text();
      EventsAsked events = new EventsAsked(asked, choice, both);
      String format = asked.text("format");
      return switch (format) {
        case "" -> templates.page("event/events", view(asked, choice, null, events.found()));
        case "csv" -> events.csv();
        case "jsonl" -> events.jsonLines();
        default -> throw new WrongRequestException("format", "format is csv or jsonl");
      };
    } catch (QuerySyntaxException
        | IllegalArgumentException
        | SearchLimitException
        | WrongRequestException wrong) {
      PageFault fault = PageFault.of(wrong, asked.address(), query);
      Answer page = templates.page("event/events", view(asked, NOTHING, fault.view(), null));
      return new Answer(fault.status(), page.type(), page.headers(), page.body());
    }
  }

  private static View view(
      Asked asked, EventChoice choice, @Nullable FaultView fault, @Nullable EventsFound found) {
    Address kept =
        asked
            .address()
            .without(EventChoice.PARAMETERS.toArray(String[]::new))
            .without("q", "since", "until", "sort", "offset", "format");
    return new View(
        Frame.of("Events", asked), choice, FormField.of(kept), Fields.of(asked), fault, found);
  }
}
