package org.dateline.search.name;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;
import org.dateline.article.EntityType;
import org.dateline.article.EventType;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.Schema;
import org.dateline.search.lucene.TermDictionary;
import org.dateline.search.query.DateRange;
import org.dateline.search.query.Moment;
import org.dateline.search.result.NameUse;
import org.dateline.text.Spelling;

/** Facet values as people name them: by id, by a name, or by a word of a source's name. */
@Internal
public final class ChosenValues {
  private static final int SHOWN = 3;
  private static final int MOST_VALUES = 20_000;

  private final NameResolver names;
  private final EventCodes events;
  private final TermDictionary terms;
  private final Moment now;
  private final Set<NameUse> uses;
  private final Set<String> notes;

  /**
   * @param now what dates are counted from
   * @param uses takes whom names of entities meant
   * @param notes takes what other names meant
   */
  public ChosenValues(
      NameResolver names,
      EventCodes events,
      TermDictionary terms,
      Moment now,
      Set<NameUse> uses,
      Set<String> notes) {
    this.names = names;
    this.events = events;
    this.terms = terms;
    this.now = now;
    this.uses = uses;
    this.notes = notes;
  }

  /** The id of a value, the text itself if nothing is called so. */
  public String id(Dimension dimension, String text) throws IOException {
    String field = Schema.valueField(dimension);
    if (terms.articles(new Term(field, Schema.valueTerm(text))) > 0) {
      return text;
    }
    return switch (dimension) {
      case DATE, HAPPENED -> days(dimension, text);
      case EVENT -> event(text);
      case SOURCE, SECTION, LANGUAGE, AUTHOR, SUBJECT -> value(dimension, text);
      case PERSON, ORGANISATION, PLACE, GROUP, OTHER -> entity(dimension, text);
    };
  }

  private String days(Dimension dimension, String text) {
    String iso = DateRange.iso(text, now);
    if (!iso.matches("\\d{4}(-\\d\\d){0,2}")) {
      notes.add(dimension.key() + "=" + text + " is no day: 2023, 2023-05 or 2023-05-01 would be");
    } else if (!iso.equals(text)) {
      notes.add(taken(dimension, text) + iso);
    }
    return iso;
  }

  private static String taken(Dimension dimension, String text) {
    return dimension.key() + "=" + text + " is taken as ";
  }

  private String entity(Dimension dimension, String text) throws IOException {
    if (NameResolver.isId(text)) {
      return text;
    }
    NameUse use = names.entity(text, EnumSet.of(EntityType.of(dimension.key())));
    uses.add(use);
    return use.chosen() == null ? text : use.chosen().id();
  }

  private String event(String text) {
    EventType type = events.find(text);
    if (type == null) {
      notes.add("no event type \"" + text + "\"" + Spelling.hint(text, events.known()));
      return text;
    }
    notes.add("event=" + text + " is taken as " + type.code() + " (" + type.name() + ")");
    return type.code();
  }

  /** A value of a facet. */
  record Value(String text, long articles) {}

  /** Those that have all the words of a text, the most frequent first. */
  static List<Value> named(List<Value> values, String text) {
    List<String> asked = words(text);
    return asked.isEmpty()
        ? List.of()
        : values.stream().filter(each -> words(each.text()).containsAll(asked)).toList();
  }

  private String value(Dimension dimension, String text) throws IOException {
    List<Value> all = values(terms, dimension);
    List<Value> found = named(all, text);
    if (found.isEmpty()) {
      Set<String> near = new LinkedHashSet<>();
      all.forEach(each -> near.add(each.text()));
      all.forEach(each -> near.addAll(words(each.text())));
      String nearest = Spelling.nearest(text.toLowerCase(Locale.ROOT), near);
      String hint = nearest.isEmpty() ? "" : "; did you mean \"" + nearest + "\"?";
      notes.add("no " + dimension.key() + " is called \"" + text + "\"" + hint);
      return text;
    }
    List<String> said = new ArrayList<>();
    for (Value each : found.subList(0, Math.min(SHOWN, found.size()))) {
      said.add(names.label(dimension, each.text()) + " (" + each.articles() + ")");
    }
    String others = String.join(", ", said.subList(1, said.size()));
    notes.add(
        taken(dimension, text)
            + said.getFirst()
            + (others.isEmpty() ? "" : ", could also be " + others));
    return found.getFirst().text();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The values of a facet, the most frequent first. */
  static List<Value> values(TermDictionary terms, Dimension dimension) throws IOException {
    List<Value> values = new ArrayList<>();
    terms.startingWith(
        Schema.valueField(dimension),
        new BytesRef(),
        (term, articles) -> {
          values.add(new Value(term.utf8ToString(), articles));
          return values.size() < MOST_VALUES;
        });
    values.sort(Comparator.comparingLong(Value::articles).reversed().thenComparing(Value::text));
    return values;
  }
}
