package org.dateline.cli.serve.detail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.article.Attribution;
import org.dateline.article.Event;
import org.dateline.article.EventTime;
import org.dateline.article.EventType;
import org.dateline.article.Mention;
import org.dateline.article.Modality;
import org.dateline.article.Published;
import org.dateline.article.Quantity;
import org.dateline.article.Role;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/**
 * An event as pages tell it. Immutable.
 *
 * @param event as it was found
 * @param number which of the article's events it is
 * @param type its name in plain words
 * @param definition what counts as one, "" if that is not known
 */
public record ToldEvent(Event event, int number, String type, String definition) {

  /**
   * Somebody or something in an event, or who tells it.
   *
   * @param text as written
   * @param id of the entity, "" if there is none
   * @param name of the entity, "" if there is none
   */
  public record Party(String text, String id, String name) {
    private static Party of(String text, @Nullable Mention mention) {
      return mention == null
          ? new Party(text, "", "")
          : new Party(text, mention.entityId(), mention.name());
    }
  }

  /** Tells an event by the scheme that names its type. */
  public static ToldEvent of(Event event, int number, EventScheme scheme) {
    EventType type = scheme.type(event.type());
    return type == null
        ? new ToldEvent(event, number, event.type(), "")
        : new ToldEvent(event, number, type.name(), type.definition());
  }

  /** The code of its type. */
  public String code() {
    return event.type();
  }

  /** Who did it. */
  public List<Party> agents() {
    return in(Role.AGENT);
  }

  /** To whom. */
  public List<Party> targets() {
    return in(Role.TARGET);
  }

  /** Where. */
  public List<Party> places() {
    return in(Role.PLACE);
  }

  /** With what. */
  public List<Party> instruments() {
    return in(Role.INSTRUMENT);
  }

  private List<Party> in(Role role) {
    return event.in(role).map(each -> Party.of(each.text(), each.mention())).toList();
  }

  /** By whose word, {@code null} if the text says it itself. */
  public @Nullable Party source() {
    Attribution source = event.source();
    return source == null ? null : Party.of(source.text(), source.mention());
  }

  /** When, "" if it does not say. */
  public String when() {
    EventTime time = event.time();
    return time == null
        ? ""
        : (time.approximate() ? "about " : "")
            + Arrays.stream(time.toString().split("/", -1))
                .map(days -> ShownDate.of(Published.parse(days)).text())
                .collect(Collectors.joining(" \u2013 "));
  }

  /** The words that say when, "" if none do. */
  public String whenWritten() {
    return event.time() == null ? "" : event.time().text();
  }

  /** How many, "" if it does not say. */
  public String many() {
    Quantity number = event.number();
    return number == null ? "" : (number.text() + " " + number.unit()).strip();
  }

  /** Whether it happened, "" if it is told so. */
  public String doubt() {
    return event.modality() == Modality.ASSERTED ? "" : event.modality().key();
  }

  /** What that means. */
  public String modality() {
    return switch (event.modality()) {
      case ASSERTED -> "told as having happened";
      case DENIED -> "told as not having happened, or denied";
      case PLANNED -> "meant or expected to happen";
      case FEARED -> "it may happen or have happened";
      case DEMANDED -> "somebody wants it";
      case CONDITIONAL -> "it depends on something else";
      case BACKGROUND -> "not the news, told as context";
    };
  }

  /** How likely the words speak of such an event. */
  public String confidence() {
    return String.format(Locale.ROOT, "%.0f%%", 100 * event.confidence());
  }
}
