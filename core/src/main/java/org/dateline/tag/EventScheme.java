package org.dateline.tag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The event types and the trigger rules that find them. Immutable and thread-safe. The files are
 * described in {@code docs/events.md}.
 */
public final class EventScheme {
  private static final int TYPE_COLUMNS = 9;
  private static final int BROADER = 8;
  private static final int RULE_COLUMNS = 4;

  private final Map<String, EventType> types = new LinkedHashMap<>();
  private final PhraseMap<EventRule> rules = new PhraseMap<>();
  private long hash = 1;

  private EventScheme() {}

  /**
   * The scheme in the jar.
   *
   * @throws IOException if the jar cannot be read
   */
  public static EventScheme bundled() throws IOException {
    return bundledWith(List.of());
  }

  /**
   * The scheme in the jar with the user's rules added.
   *
   * @throws IOException if a file cannot be read
   * @throws GazetteerException if a file is no rule file, naming its line
   */
  public static EventScheme bundledWith(List<Path> ruleFiles) throws IOException {
    EventScheme scheme = new EventScheme();
    TsvFile.resource("event-types.tsv").read("dateline-event-types", TYPE_COLUMNS, scheme::addType);
    List<TsvFile> files = new ArrayList<>();
    files.add(TsvFile.resource("event-rules.tsv"));
    ruleFiles.forEach(path -> files.add(TsvFile.of(path)));
    for (TsvFile file : files) {
      file.read("dateline-event-rules", RULE_COLUMNS, scheme::addRule);
    }
    return scheme;
  }

  private void addType(String[] row) {
    String broader = row[BROADER].isEmpty() ? null : row[BROADER];
    if (broader != null && !types.containsKey(broader)) {
      throw new IllegalArgumentException("no event type \"" + broader + "\" above this one");
    }
    types.put(row[0], new EventType(row[0], row[1], row[2], broader));
    hash = hash * 31 + row[0].hashCode();
  }

  private void addRule(String[] row) {
    if (!types.containsKey(row[0])) {
      throw new IllegalArgumentException("no event type \"" + row[0] + "\" in the scheme");
    }
    hash = hash * 0x5DEECE66DL + String.join("\t", row).hashCode();
    SentenceCondition with = EventRule.with(row[2]);
    SentenceCondition without = EventRule.without(row[3]);
    for (String trigger : row[1].split("\\|", -1)) {
      EventRule rule = new EventRule(row[0], trigger.strip(), with, without);
      WordPattern.parse(trigger).sequences().forEach(words -> rules.add(words, rule));
    }
  }

  PhraseMap<EventRule> rules() {
    return rules;
  }

  /** All types, upper levels before their own. */
  public Collection<EventType> types() {
    return types.values();
  }

  /** The type of a code, or {@code null}. */
  public @Nullable EventType type(String code) {
    return types.get(code);
  }

  /**
   * The code that a code is a kind of, {@code null} at the top or if the scheme has no such code.
   */
  public @Nullable String broader(String code) {
    EventType type = types.get(code);
    return type == null ? null : type.broader();
  }

  /** Which types and rules these are: a hash over their rows. */
  public String version() {
    return String.format(Locale.ROOT, "%016x", hash);
  }
}
