package org.dateline.search.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.dateline.Internal;
import org.dateline.article.EventType;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/** Finds event types by code ({@code custody.capture}), last part or name, whatever the case. */
@Internal
public record EventCodes(Supplier<EventScheme> source) {

  public @Nullable EventType find(String value) {
    String lower = value.toLowerCase(Locale.ROOT).strip();
    EventScheme scheme = source.get();
    EventType exact = scheme.type(lower);
    if (exact != null) {
      return exact;
    }
    for (EventType type : scheme.types()) {
      if (type.code().endsWith("." + lower) || type.name().toLowerCase(Locale.ROOT).equals(lower)) {
        return type;
      }
    }
    return null;
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
