package org.dateline.search.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dateline.Internal;
import org.dateline.article.EventType;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/** Finds event types by code ({@code custody.capture}), last part or name, whatever the case. */
@Internal
public record EventCodes(Supplier<EventScheme> source) {

  private static final int MOST_TOLD = 4;

  /**
   * What somebody means who asks for a type.
   *
   * @param asked as written
   * @param types those that are called so, that of the exact name first; all if it is a word for
   *     several
   * @param isWord whether no type is called so, but it tells of these
   */
  public record Meant(String asked, List<EventType> types, boolean isWord) {
    /** Copies the types. */
    public Meant {
      types = List.copyOf(types);
    }

    /** Whether it is worth a word which types were taken. */
    public boolean isTold() {
      return isWord || types.size() > 1;
    }

    /** Which types were taken, in plain words. */
    public String note() {
      return "event:"
          + asked
          + " asks for "
          + types.stream()
              .map(type -> type.name() + " (" + type.code() + ")")
              .collect(Collectors.joining(", "))
          + (isWord ? ", of which \"" + asked + "\" tells" : "")
          + (types.size() > 1 ? "; a code alone asks for that one" : "");
    }
  }

  /** The type of this name or code, the first if several are called so. */
  public @Nullable EventType find(String value) {
    List<EventType> called = called(value);
    return called.isEmpty() ? null : called.getFirst();
  }

  /** All types that are called so, or that the word tells of. */
  public Meant meant(String value) {
    List<EventType> called = called(value);
    if (!called.isEmpty()) {
      return new Meant(value, called, false);
    }
    EventScheme scheme = source.get();
    List<EventType> told =
        scheme.told(value).stream().map(scheme::type).filter(Objects::nonNull).toList();
    return new Meant(value, told.size() > MOST_TOLD ? List.of() : told, true);
  }

  private List<EventType> called(String value) {
    String lower = value.toLowerCase(Locale.ROOT).strip();
    EventScheme scheme = source.get();
    EventType exact = scheme.type(lower);
    if (exact != null) {
      return List.of(exact);
    }
    Set<EventType> all = new LinkedHashSet<>();
    scheme.types().stream()
        .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(lower))
        .forEach(all::add);
    scheme.types().stream().filter(type -> type.code().endsWith("." + lower)).forEach(all::add);
    return List.copyOf(all);
  }

  /** A code and those below it, all for {@code null}. */
  public List<String> within(@Nullable String code) {
    EventScheme scheme = source.get();
    return code == null
        ? scheme.types().stream().map(EventType::code).toList()
        : scheme.within(code);
  }

  /** All that {@link #find} takes, for suggestions. */
  public Collection<String> known() {
    List<String> known = new ArrayList<>();
    for (EventType type : source.get().types()) {
      known.add(type.code().substring(type.code().lastIndexOf('.') + 1));
      known.add(type.code());
    }
    return known;
  }
}
