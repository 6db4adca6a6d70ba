package org.dateline.search.translate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.dateline.article.EntityType;
import org.dateline.article.EventType;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.PlaceTerm;
import org.dateline.index.schema.Schema;
import org.dateline.search.name.EventCodes;
import org.dateline.search.name.NameResolver;
import org.dateline.search.query.Fields;
import org.dateline.search.result.NameUse;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.text.Spelling;

/**
 * Makes the tag terms of entities and events that a query names, and keeps what it made of names.
 */
final class TagTerms {
  private static final String ANY = "*";

  private final NameResolver names;
  private final EventCodes events;
  private final List<NameUse> uses = new ArrayList<>();
  private final Set<String> askedEvents = new LinkedHashSet<>();
  private final Set<String> notes = new LinkedHashSet<>();

  TagTerms(NameResolver names, EventCodes events) {
    this.names = names;
    this.events = events;
  }

  /** What became of each name so far. */
  List<NameUse> uses() {
    return uses;
  }

  boolean isTagField(String field) {
    return field.equals(Fields.ENTITY) || isDimension(field);
  }

  private static boolean isDimension(String field) {
    if (field.equals(Dimension.EVENT.key())) {
      return true;
    }
    for (Dimension dimension : Dimension.values()) {
      if (dimension.isEntity() && dimension.key().equals(field)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The terms of {@code entity:x}, {@code person:x}, {@code event:x}; none if nobody is so called.
   */
  List<String> of(FieldQueryNode node) {
    return of(node.getFieldAsString(), node.getTextAsString(), node.getBegin());
  }

  private List<String> of(String field, String value, int position) {
    if (field.equals(Dimension.EVENT.key())) {
      List<String> codes = events(value, position);
      askedEvents.addAll(codes);
      return codes.stream()
          .map(code -> code.equals(ANY) ? Schema.anyEventTerm() : Schema.eventTerm(code))
          .toList();
    }
    Set<EntityType> types =
        field.equals(Fields.ENTITY)
            ? EnumSet.allOf(EntityType.class)
            : EnumSet.of(EntityType.of(field));
    if (value.equals(ANY)) {
      return types.stream().map(Schema::typeTerm).toList();
    }
    return entity(value, types);
  }

  /** The codes of the event types that a query names; {@code *} stays. */
  List<String> events(String value, int position) {
    if (value.equals(ANY)) {
      return List.of(ANY);
    }
    EventCodes.Meant meant = events.meant(value);
    if (meant.types().isEmpty()) {
      throw new QuerySyntaxException(
          position,
          "no event type \""
              + value
              + "\""
              + Spelling.hint(value, events.known())
              + " (`dateline stats --event-types` lists them)",
          Spelling.nearest(value, events.known()));
    }
    if (meant.isTold()) {
      notes.add(meant.note());
    }
    return meant.types().stream().map(EventType::code).toList();
  }

  /** What was made of words for event types, in plain words. */
  Set<String> notes() {
    return notes;
  }

  /** The types that count as this one: itself and those below it; all for {@code *}. */
  Set<String> codes(String code) {
    return Set.copyOf(events.within(code.equals(ANY) ? null : code));
  }

  /** The event types that the query names without conditions. */
  Set<String> askedEvents() {
    return askedEvents;
  }

  /** The entity of this name or id, none if nobody in the index is called so. */
  List<String> ids(String name) {
    try {
      NameUse use = names.entity(name, EnumSet.allOf(EntityType.class));
      if (use.chosen() == null) {
        return List.of();
      }
      keep(use);
      return List.of(use.chosen().id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> entity(String name, Set<EntityType> types) {
    try {
      NameUse use = names.entity(name, types);
      keep(use);
      return use.chosen() == null ? List.of() : List.of(Schema.entityTerm(use.chosen().id()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The terms of a plain word, or of several in a row, that are a name. */
  List<String> ofPlain(String words) {
    try {
      NameUse use = names.plain(words);
      if (use == null || use.chosen() == null) {
        return List.of();
      }
      keep(use);
      return List.of(Schema.entityTerm(use.chosen().id()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A place with coordinates that the query names, whether an article names it or not. */
  PlaceTerm place(String name, int position) {
    try {
      NameUse use = names.place(name);
      keep(use);
      PlaceTerm spot = use.chosen() == null ? null : names.spot(use.chosen().id());
      if (spot != null) {
        return spot;
      }
      String what =
          use.chosen() == null
              ? "no place is called \"" + name + "\"" + didYouMean(names.nearestPlace(name))
              : "it is not known where " + use.chosen().name() + " is;";
      throw new QuerySyntaxException(
          position, what + " give latitude,longitude, as in near:51.7,36.2~100km");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String didYouMean(String nearest) {
    return nearest.isEmpty() ? ";" : "; did you mean \"" + nearest + "\"? Or";
  }

  private void keep(NameUse use) {
    if (!uses.contains(use)) {
      uses.add(use);
    }
  }

  /** The terms of {@code <person>}, {@code <event:capture>} or {@code <North Korea>}. */
  List<String> ofSlot(String slot, int position) {
    String lower = slot.strip().toLowerCase(Locale.ROOT);
    int colon = slot.indexOf(':');
    if (colon > 0 && isTagField(lower.substring(0, colon))) {
      return of(lower.substring(0, colon), slot.substring(colon + 1).strip(), position);
    }
    if (lower.equals("org")) {
      return List.of(Schema.typeTerm(EntityType.ORGANISATION));
    }
    return isTagField(lower)
        ? of(lower, ANY, position)
        : entity(slot.strip(), EnumSet.allOf(EntityType.class));
  }
}
