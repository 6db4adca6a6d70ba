package org.dateline.search.request;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a good match is: the weights that the score of an article is summed with. Immutable. The
 * defaults are one set for all corpora; docs/benchmarks.md says what each part brings.
 *
 * <p>What the weight of the headline means depends on what is asked for:
 *
 * <ul>
 *   <li>Words, words as they are written, names, events without conditions, and what feedback and
 *       roles add are terms: headline and body count as one text, in which a word of the headline
 *       stands {@code title} times. So it counts at most as much as a word that the body repeats.
 *   <li>Phrases, also as they are written, {@code NEAR}, {@code BEFORE}, phrases with slots, events
 *       with conditions and {@code title:} are scored in each text by itself: the score of the
 *       headline counts {@code 2 title} times, twice by default.
 *   <li>Wildcards, patterns between slashes and near spellings score alike wherever they stand; the
 *       spelling as typed adds what a word does. Areas, dates and values of facets have one score
 *       too. Proximity looks at the body only, and prominence was weighed when the article was
 *       indexed: the weight says nothing of these.
 * </ul>
 *
 * @param title how often a word of the headline counts, against one of the body; 1 or more
 * @param name how much a name found under another spelling counts, against the words as typed
 * @param event how much the events count that plain words mean, shared among all words of the
 *     query; any-word searches only
 * @param prominence how much it counts that an article is about an entity that is asked for by its
 *     field, as in {@code entity:Kursk}; plain words that mean one say it themselves
 * @param proximity how much it counts that plain words stand next to each other as in the query
 * @param feedback how much the words and names count that the best articles have in common
 *     (pseudo-relevance feedback); any-word searches only
 * @param recency after how many days a match counts half, counted from the search; 0 for never
 * @param roles how much it counts, once, that an entity takes part in an event, both being asked
 *     for; any-word searches only
 */
public record Ranking(
    double title,
    double name,
    double event,
    double prominence,
    double proximity,
    double feedback,
    double recency,
    double roles) {
  private static final double MOST = 1_000;
  private static final Ranking DEFAULTS = new Ranking(1, 1, 1.5, 1, .05, .2, 0, 1);
  private static final String USUAL = DEFAULTS.written();

  /** Checks the weights. */
  public Ranking {
    check("title", title, 1);
    check("name", name, 0);
    check("event", event, 0);
    check("prominence", prominence, 0);
    check("proximity", proximity, 0);
    check("feedback", feedback, 0);
    check("recency", recency, 0);
    check("roles", roles, 0);
  }

  private static void check(String part, double value, double least) {
    if (!(value >= least) || (value > MOST && !part.equals("recency"))) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "ranking: %s is %s, but must be %.0f to %.0f",
              part,
              value,
              least,
              MOST));
    }
  }

  /** The weights that search uses if none are given. */
  public static Ranking defaults() {
    return DEFAULTS;
  }

  /**
   * The defaults, but for what the text says, as in {@code recency=30,title=3}; "" for the
   * defaults. What {@link #toString} gives is read back as it was.
   *
   * @throws IllegalArgumentException naming what is wrong, and the parts there are
   */
  public static Ranking parse(String text) {
    Map<String, Double> parts = DEFAULTS.parts();
    for (String setting : text.isBlank() ? new String[0] : text.strip().split(",", -1)) {
      String[] sides = setting.strip().split("=", 2);
      if (sides.length < 2
          || !parts.containsKey(sides[0])
          || !sides[1].matches("\\d{0,6}(\\.\\d{1,9})?")
          || sides[1].isEmpty()) {
        throw new IllegalArgumentException(
            "ranking: expected settings such as recency=30,title=3 of "
                + String.join(", ", parts.keySet())
                + ", not \""
                + setting
                + "\"");
      }
      parts.put(sides[0], Double.parseDouble(sides[1]));
    }
    return of(parts);
  }

  private static Ranking of(Map<String, Double> parts) {
    return new Ranking(
        parts.getOrDefault("title", 1.0),
        parts.getOrDefault("name", 0.0),
        parts.getOrDefault("event", 0.0),
        parts.getOrDefault("prominence", 0.0),
        parts.getOrDefault("proximity", 0.0),
        parts.getOrDefault("feedback", 0.0),
        parts.getOrDefault("recency", 0.0),
        parts.getOrDefault("roles", 0.0));
  }

  private Map<String, Double> parts() {
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("title", title);
    parts.put("name", name);
    parts.put("event", event);
    parts.put("prominence", prominence);
    parts.put("proximity", proximity);
    parts.put("feedback", feedback);
    parts.put("recency", recency);
    parts.put("roles", roles);
    return parts;
  }

  @Override
  public String toString() {
    return equals(DEFAULTS) ? USUAL : written();
  }

  private String written() {
    return parts().entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(","));
  }
}
