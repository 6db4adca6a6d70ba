package org.dateline.cli.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.dateline.article.Event;
import org.dateline.article.EventProminence;
import org.dateline.article.Field;
import org.dateline.cli.eval.EventCount.Unit;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;

/**
 * Counts the event types found against those marked: once a text, and once a sentence where the set
 * says in which sentence each event stands. An event belongs to the sentence that holds the first
 * character of its trigger; those in headlines count for the text alone. A code that is not asked
 * for counts as the nearest broader one that is ({@link
 * org.dateline.tag.event.EventScheme#broader}), or not at all. Immutable.
 *
 * @param texts how many texts
 * @param characters how long they are together, in UTF-16 code units
 * @param articles the types of each text
 * @param sentences the types of each sentence, {@code null} if the set does not place its events;
 *     texts with an event that has no place are left out
 * @param marked how many texts have a type in the gold
 * @param complete how many of these had all their types found
 * @param firstRight in how many of these the first choice is in the gold: the type whose trigger
 *     comes first, of those that begin together the one with the longest trigger
 * @param errors a sample of what went wrong, by sentence if there are scores by sentence
 */
public record EventEval(
    int texts,
    long characters,
    EventScores articles,
    @Nullable EventScores sentences,
    int marked,
    int complete,
    int firstRight,
    List<EventError> errors) {
  private static final int WHOLE_TEXT = 0;
  private static final Comparator<Event> READING =
      Comparator.comparing(Event::field)
          .thenComparingInt(Event::start)
          .thenComparing(Comparator.comparingInt(Event::end).reversed())
          .thenComparing(Event::type);

  /** Copies the list. */
  public EventEval {
    errors = List.copyOf(errors);
  }

  /**
   * What to count. Immutable.
   *
   * @param types the codes to ask for; none for those in the gold
   * @param exact whether a code counts as itself alone, never as a broader one
   * @param shown how many errors to give of each type and kind at most
   * @param only which of the events found count
   */
  public record Options(Set<String> types, boolean exact, int shown, EventFilter only) {
    /** The types of the gold, broader codes counting, no errors, all events. */
    public static final Options DEFAULT = new Options(Set.of(), false, 0, EventFilter.ALL);

    /** Copies the set. */
    public Options {
      types = Set.copyOf(types);
    }
  }

  /**
   * Tags a file of labelled texts and counts.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it is not labelled JSON Lines, naming the line, or a type
   *     is not in the scheme
   */
  public static EventEval of(Path file, Tagger tagger, Options options) throws IOException {
    List<GoldEventText> texts = GoldEventText.read(file, tagger.scheme());
    CountedTypes types = CountedTypes.of(options, texts, tagger.scheme());
    Run run = new Run(types, options.only().prominence());
    for (GoldEventText text : texts) {
      List<Event> events = tagger.tag(text.article()).events();
      run.add(text, events.stream().filter(options.only()::takes).sorted(READING).toList());
    }
    return run.eval(texts, options.shown());
  }

  /** One run over the texts. */
  private static final class Run {
    private final CountedTypes types;
    private final double leastProminence;
    private final EventCount articles;
    private final EventCount sentences;
    private boolean placed;
    private int marked;
    private int complete;
    private int firstRight;

    Run(CountedTypes types, double leastProminence) {
      this.types = types;
      this.leastProminence = leastProminence;
      this.articles = new EventCount(types.codes());
      this.sentences = new EventCount(types.codes());
    }

    void add(GoldEventText text, List<Event> events) {
      Map<Unit, GoldEvent> gold = units(text.events(), GoldEvent::code, event -> WHOLE_TEXT);
      Map<Unit, Event> found = units(told(events), Event::type, event -> WHOLE_TEXT);
      articles.add(text, gold, found);
      choose(types(gold), types(found));
      Map<Unit, GoldEvent> placedGold = units(text.events(), GoldEvent::code, text::sentence);
      if (placedGold.keySet().stream().allMatch(Unit::isPlaced)) {
        Map<Unit, Event> placedFound = units(events, Event::type, text::sentence);
        placedFound.keySet().removeIf(unit -> !unit.isPlaced());
        sentences.add(text, placedGold, placedFound);
        placed |= !placedGold.isEmpty();
      }
    }

    // Those of types that the text tells of enough.
    private List<Event> told(List<Event> events) {
      Map<String, List<Event>> byType = new HashMap<>();
      for (Event event : events) {
        String type = types.countedAs(event.type());
        if (type != null) {
          byType.computeIfAbsent(type, t -> new ArrayList<>()).add(event);
        }
      }
      byType.values().removeIf(all -> EventProminence.of(all) < leastProminence);
      return events.stream()
          .filter(event -> byType.containsKey(types.countedAs(event.type())))
          .toList();
    }

    // The first event stands for all of its type in a place.
    private <E> Map<Unit, E> units(
        List<E> events, Function<E, @Nullable String> code, ToIntFunction<E> place) {
      Map<Unit, E> units = new LinkedHashMap<>();
      for (E event : events) {
        String type = types.countedAs(code.apply(event));
        if (type != null) {
          units.putIfAbsent(new Unit(place.applyAsInt(event), type), event);
        }
      }
      return units;
    }

    private static List<String> types(Map<Unit, ?> units) {
      return units.keySet().stream().map(Unit::type).toList();
    }

    private void choose(List<String> gold, List<String> found) {
      if (!gold.isEmpty()) {
        marked++;
        complete += Set.copyOf(found).containsAll(gold) ? 1 : 0;
        firstRight += !found.isEmpty() && gold.contains(found.getFirst()) ? 1 : 0;
      }
    }

    EventEval eval(List<GoldEventText> texts, int shown) {
      long characters =
          texts.stream().mapToLong(text -> text.article().text(Field.BODY).length()).sum();
      return new EventEval(
          texts.size(),
          characters,
          articles.scores(),
          placed ? sentences.scores() : null,
          marked,
          complete,
          firstRight,
          (placed ? sentences : articles).errors(shown));
    }
  }
}
