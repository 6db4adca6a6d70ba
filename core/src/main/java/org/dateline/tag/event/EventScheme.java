package org.dateline.tag.event;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.article.Event;
import org.dateline.article.EventType;
import org.dateline.text.DataFileException;
import org.dateline.text.PhraseMap;
import org.dateline.text.Spelling;
import org.dateline.text.TsvFile;
import org.dateline.text.WordPattern;
import org.jspecify.annotations.Nullable;

/**
 * The event types and the trigger rules that find them. Immutable and thread-safe. The files are
 * described in {@code docs/events.md}.
 */
public final class EventScheme {
  private static final int TYPE_COLUMNS = 9;
  private static final int RULE_COLUMNS = 4;
  private static final int FIRST_MAPPED = 3;
  private static final String LIST = "@";
  private static final String EITHER = "either";
  private static final String SYMMETRIC = "symmetric";
  private static final String THEN = "then:";
  private static final String NEVER = "never";

  private final Map<String, EventType> types = new LinkedHashMap<>();
  private final PhraseMap<EventRule> rules = new PhraseMap<>();
  private final Map<String, String> lists = new HashMap<>();
  private final Map<String, Set<String>> either = new HashMap<>();
  private final Map<String, Set<String>> symmetric = new HashMap<>();
  private final Map<String, List<SentenceCondition>> never = new HashMap<>();
  private final List<EventSequel> sequels = new ArrayList<>();
  private final AskedWords asked = new AskedWords();
  private long hash = 1;

  private EventScheme() {}

  /** The scheme without types. */
  @Internal
  public static EventScheme none() {
    return new EventScheme();
  }

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
   * @throws DataFileException if a file is no rule file, naming its line
   */
  public static EventScheme bundledWith(List<Path> ruleFiles) throws IOException {
    EventScheme scheme = new EventScheme();
    TsvFile.resource(EventScheme.class, "event-types.tsv")
        .read("dateline-event-types", TYPE_COLUMNS, scheme::addType);
    scheme.addRules(TsvFile.resource(EventScheme.class, "event-rules.tsv"), true);
    for (Path path : ruleFiles) {
      scheme.addRules(TsvFile.of(path), false);
    }
    return scheme;
  }

  private void addType(String[] row) {
    String broader = row[8].isEmpty() ? EventType.parent(row[0]) : row[8];
    if (broader != null && !types.containsKey(broader)) {
      throw new IllegalArgumentException(
          "\"" + broader + "\" must stand above " + row[0] + ", which is below it");
    }
    Map<String, List<String>> mappings = new HashMap<>();
    for (int i = 0; i < EventType.SCHEMES.size(); i++) {
      String codes = row[FIRST_MAPPED + i];
      if (!codes.isEmpty()) {
        mappings.put(EventType.SCHEMES.get(i), List.of(codes.split(";", -1)));
      }
    }
    types.put(row[0], new EventType(row[0], row[1], row[2], broader, mappings));
    hash = hash * 31 + row[0].hashCode();
  }

  private void addRules(TsvFile file, boolean judged) throws IOException {
    file.read(
        "dateline-event-rules",
        RULE_COLUMNS,
        row -> {
          hash = hash * 0x5DEECE66DL + String.join("\t", row).hashCode();
          if (row[0].startsWith(LIST)) {
            lists.put(row[0], expanded(row[1]));
          } else if (row[0].equals(EITHER)) {
            addEither(List.of(row[1].split("\\|", -1)));
          } else if (row[0].equals(SYMMETRIC)) {
            addSymmetric(row);
          } else if (row[0].equals(NEVER)) {
            addNever(List.of(row[1].split("\\|", -1)), EventRule.without(expanded(row[2]), asked));
          } else if (row[1].startsWith(THEN)) {
            addSequel(row);
          } else {
            addRule(row, judged);
          }
        });
  }

  private void addRule(String[] row, boolean judged) {
    requireType(row[0]);
    SentenceCondition with = EventRule.with(expanded(row[2]), asked);
    SentenceCondition without = EventRule.without(expanded(row[3]), asked);
    for (String trigger : expanded(row[1]).split("\\|", -1)) {
      EventRule rule = new EventRule(row[0], trigger.strip(), with, without, judged);
      WordPattern.parse(trigger).sequences().forEach(words -> rules.add(words, rule));
    }
  }

  private void addSequel(String[] row) {
    requireType(row[0]);
    Set<String> earlier = allWithin(row[2]);
    if (earlier.isEmpty()) {
      throw new IllegalArgumentException("what is told before " + row[1] + " must be named");
    }
    Set<String> words = phrases(row[1].substring(THEN.length()));
    sequels.add(new EventSequel(row[0], words, earlier, allWithin(row[3])));
  }

  private void addSymmetric(String[] row) {
    for (String code : allWithin(row[1])) {
      symmetric.put(code, row[2].isBlank() ? Set.of() : phrases(row[2]));
    }
  }

  private Set<String> phrases(String triggers) {
    Set<String> words = new HashSet<>();
    for (String trigger : expanded(triggers).split("\\|", -1)) {
      WordPattern.parse(trigger).sequences().forEach(each -> words.add(String.join(" ", each)));
    }
    return words;
  }

  // Types parted by "|" and those below them.
  private Set<String> allWithin(String codes) {
    Set<String> all = new HashSet<>();
    for (String code : codes.isBlank() ? new String[0] : codes.split("\\|", -1)) {
      requireType(code);
      all.addAll(within(code));
    }
    return all;
  }

  private void addEither(List<String> codes) {
    for (String code : codes) {
      requireType(code);
      either.computeIfAbsent(code, c -> new HashSet<>()).addAll(codes);
    }
  }

  private void addNever(List<String> codes, SentenceCondition condition) {
    for (String code : codes) {
      requireType(code);
      never.computeIfAbsent(code, c -> new ArrayList<>()).add(condition);
    }
  }

  private void requireType(String code) {
    if (!types.containsKey(code)) {
      throw new IllegalArgumentException(
          "no event type \"" + code + "\" in the scheme" + Spelling.hint(code, types.keySet()));
    }
  }

  /** Whether both sides do the same in some event of a type: who meets somebody is met. */
  @Internal
  public boolean mayBeSymmetric(String code) {
    return symmetric.containsKey(code);
  }

  /** Whether both sides do the same in an event. */
  @Internal
  public boolean isSymmetric(Event event) {
    Set<String> words = symmetric.get(event.type());
    if (words == null || words.isEmpty()) {
      return words != null;
    }
    String trigger = event.text().toLowerCase(Locale.ROOT);
    return words.contains(trigger) || words.contains(trigger.split("\\s", 2)[0]);
  }

  /**
   * The types that somebody means who types a word or phrase: those that it tells of, always or on
   * a condition; those that longer phrases with the word tell of if there are no others.
   */
  @Internal
  public Set<String> told(String phrase) {
    List<String> words = List.of(phrase.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
    PhraseMap.Node<EventRule> node = rules.start();
    for (int i = 0; node != null && i < words.size(); i++) {
      node = node.next(words.get(i));
    }
    List<EventRule> exact = node == null ? List.of() : node.values();
    Set<String> codes = codes(exact.stream().filter(rule -> rule.with().isEmpty()).toList());
    codes = codes.isEmpty() ? codes(exact) : codes;
    return codes.isEmpty() && words.size() == 1 ? within(words.getFirst(), rules.all()) : codes;
  }

  private static Set<String> within(String word, Set<EventRule> rules) {
    return codes(
        rules.stream()
            .filter(rule ->
                WordPattern.parse(rule.trigger()).forms().stream()
                    .anyMatch(forms -> forms.contains(word)))
            .toList());
  }

  private static Set<String> codes(List<EventRule> rules) {
    Set<String> codes = new LinkedHashSet<>();
    rules.forEach(rule -> codes.add(rule.code()));
    return codes;
  }

  /** Whether one word may not speak of both: they exclude each other, or are the same. */
  boolean exclude(String left, String right) {
    return left.equals(right) || either.getOrDefault(left, Set.of()).contains(right);
  }

  /** Whether a trigger tells no event of its type, whatever its rule and the model say. */
  boolean never(EventCandidate hit, SentenceRoles roles) {
    for (SentenceCondition each : never.getOrDefault(hit.code(), List.of())) {
      if (each.holds(roles, hit.from(), hit.to(), hit.code())) {
        return true;
      }
    }
    return false;
  }

  /** The events of one text, in order, with those that two sentences tell. */
  List<Event> withSequels(List<Event> events) {
    List<Event> all = events;
    for (EventSequel sequel : sequels) {
      all = sequel.in(all);
    }
    return all;
  }

  // The alternatives with each list's name replaced by what is in it.
  private String expanded(String alternatives) {
    if (!alternatives.contains(LIST)) {
      return alternatives;
    }
    List<String> all = new ArrayList<>();
    for (String alternative : alternatives.split("\\|", -1)) {
      String name = alternative.strip();
      String list = name.startsWith(LIST) ? lists.get(name) : name;
      if (list == null) {
        throw new IllegalArgumentException(
            "no list \"" + name + "\"; a row that begins with its name must stand above");
      }
      all.add(list);
    }
    return String.join("|", all);
  }

  @Internal
  public PhraseMap<EventRule> rules() {
    return rules;
  }

  /** By which number conditions of rules look for a word, as such or as the first of a phrase. */
  int asked(String key) {
    return asked.number(key);
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
   * A code and those above it, the uppermost first: {@code conflict, conflict.attack,
   * conflict.bombing}. Of a code that is not in the scheme, that code alone.
   */
  public List<String> path(String code) {
    List<String> path = new ArrayList<>();
    for (String at = code; at != null; at = broader(at)) {
      path.addFirst(at);
    }
    return path;
  }

  /** The code above this one, {@code null} at the top. */
  public @Nullable String broader(String code) {
    EventType type = types.get(code);
    return type == null ? null : type.broader();
  }

  /** The codes of events that count as {@code code}: itself and those below it. */
  public List<String> within(String code) {
    return types.keySet().stream().filter(each -> path(each).contains(code)).toList();
  }

  /** Which types and rules these are: a hash over their rows, "none" if there are none. */
  public String version() {
    return types.isEmpty() ? "none" : String.format(Locale.ROOT, "%016x", hash);
  }
}
