package org.dateline.cli.eval;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/**
 * Which event types a measurement asks for, and as which of them any other code counts.
 *
 * @param codes the types asked for
 * @param exact whether other codes count as nothing, even if they are a kind of one of these
 */
record CountedTypes(Set<String> codes, boolean exact, EventScheme scheme) {

  /** The types that a user named, or else all that occur in the gold. */
  static CountedTypes of(EventEval.Options options, List<GoldEventText> texts, EventScheme scheme) {
    for (String code : options.types()) {
      if (scheme.type(code) == null) {
        throw new IllegalArgumentException(
            "no event type \"" + code + "\"; dateline stats --event-types lists them");
      }
    }
    Set<String> codes = new TreeSet<>(options.types());
    if (codes.isEmpty()) {
      for (GoldEventText text : texts) {
        text.events().stream().map(GoldEvent::code).forEach(code -> add(code, codes));
      }
    }
    return new CountedTypes(codes, options.exact(), scheme);
  }

  private static void add(@Nullable String code, Set<String> codes) {
    if (code != null) {
      codes.add(code);
    }
  }

  /** As what a code counts: itself or the nearest broader one asked for; {@code null} if none. */
  @Nullable String countedAs(@Nullable String code) {
    String at = code;
    while (at != null && !codes.contains(at)) {
      at = exact ? null : scheme.broader(at);
    }
    return at;
  }
}
