package org.dateline.cli.serve.event;

import java.io.IOException;
import java.util.Locale;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.Quote;

/**
 * A query for what somebody says. Immutable.
 *
 * @param about which articles, or which events
 * @param speaker as somebody writes it: a name, an id, "" for all
 * @param events what both ask together
 * @param described how those are described who speak, in small letters; "" for all
 */
public record SpeakerQuery(String about, String speaker, EventQuery events, String described) {
  /** Reads a query, and fails if it cannot be understood. */
  @FunctionalInterface
  public interface Reading {
    void read(String query) throws IOException;
  }

  /** Asks for whom an index knows by this name. */
  public static SpeakerQuery of(String about, String speaker) {
    return new SpeakerQuery(about, speaker, events(about, speaker), "");
  }

  private static EventQuery events(String about, String speaker) {
    EventQuery query = EventQuery.of(about, by(speaker, ""));
    // Whatever is said, unless the query asks for something itself.
    return query.asksType() ? EventQuery.of(about, by(speaker, "any")) : query;
  }

  private static EventChoice by(String speaker, String modality) {
    return new EventChoice("", "", "", "", speaker, modality, "", "", false);
  }

  /**
   * Asks for who is described so if nobody is called so: "spy agency".
   *
   * @throws QuerySyntaxException if the rest of the query cannot be understood
   */
  public SpeakerQuery orDescribed(Reading reading) throws IOException {
    if (speaker.isEmpty()) {
      return this;
    }
    try {
      reading.read(events.text());
      return this;
    } catch (QuerySyntaxException nobody) {
      SpeakerQuery other =
          new SpeakerQuery(
              about,
              speaker,
              events(about, ""),
              speaker.replace("\"", "").toLowerCase(Locale.ROOT));
      try {
        reading.read(other.events.text());
      } catch (QuerySyntaxException rest) {
        throw nobody;
      }
      return other;
    }
  }

  /** Whether nobody's name but words for them are looked for. */
  public boolean isDescribed() {
    return !described.isEmpty();
  }

  /** Whether a quote that the query finds is by who is asked for. */
  public boolean matches(Quote quote) {
    return quote.speaker().text().toLowerCase(Locale.ROOT).contains(described);
  }
}
