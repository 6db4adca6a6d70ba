package org.dateline.gazetteer;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.Internal;
import org.dateline.article.Alias.Flag;
import org.dateline.article.Entity;
import org.dateline.gazetteer.Gazetteer.Name;
import org.jspecify.annotations.Nullable;

/**
 * Whom a name means where the article says nothing else, and why: the last steps of {@code
 * Resolver}.
 *
 * @param name the winner; {@code null} if nobody is meant without context
 */
@Internal
public record DefaultMeaning(@Nullable Name name, String reason) {
  private static final Comparator<Name> LIGHTEST_FIRST =
      Comparator.comparingInt(name -> name.entity().weight());

  public static DefaultMeaning of(List<Name> names) {
    Collection<Name> owners = owners(names);
    List<Name> free = owners.stream().filter(name -> !name.is(Flag.NEEDS_CONTEXT)).toList();
    if (free.isEmpty()) {
      String who = owners.size() == 1 ? "the only owner" : "each";
      return new DefaultMeaning(null, who + " needs context (^n)");
    }
    if (free.size() == 1) {
      String reason = owners.size() == 1 ? "the only owner" : "the only one that needs no context";
      return new DefaultMeaning(free.getFirst(), reason);
    }
    List<Name> primary = free.stream().filter(name -> name.is(Flag.PRIMARY)).toList();
    if (primary.isEmpty()) {
      return new DefaultMeaning(null, "none is primary (^p)");
    }
    String reason = primary.size() == 1 ? "the only primary one (^p)" : "the heaviest primary one";
    return new DefaultMeaning(heaviest(primary), reason);
  }

  // An entity that has the name twice ("NATO", "Nato") counts once, with fewer conditions.
  private static Collection<Name> owners(List<Name> names) {
    Map<String, Name> owners = new LinkedHashMap<>();
    for (Name name : names) {
      owners.merge(name.entity().id(), name, (a, b) -> rank(b) < rank(a) ? b : a);
    }
    return owners.values();
  }

  private static int rank(Name name) {
    if (name.is(Flag.PRIMARY)) {
      return 0;
    }
    return name.is(Flag.NEEDS_CONTEXT) ? 2 : 1;
  }

  // Of equals the first, as the resolver has it.
  private static Name heaviest(List<Name> names) {
    return names.reversed().stream().max(LIGHTEST_FIRST).orElseThrow();
  }

  public boolean is(Entity entity) {
    return name != null && name.entity().id().equals(entity.id());
  }
}
