package org.dateline.tag.event.role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Participant;
import org.dateline.article.Role;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.text.Tokens;

/** Which words of a sentence fill which role of one event. */
final class Fillers {
  /** Words that have a role: a whole phrase, or a name within one. */
  record Filler(int from, int to) {
    boolean overlaps(int first, int end) {
      return from < end && first < to;
    }
  }

  private final Map<Role, List<Filler>> byRole = new EnumMap<>(Role.class);

  boolean has(Role role) {
    return byRole.containsKey(role);
  }

  List<Filler> of(Role role) {
    return byRole.getOrDefault(role, List.of());
  }

  void add(Role role, Filler filler) {
    byRole.computeIfAbsent(role, r -> new ArrayList<>()).add(filler);
  }

  /** Whether some of the words have a role already. */
  boolean isTaken(Filler filler) {
    for (List<Filler> fillers : byRole.values()) {
      for (Filler other : fillers) {
        if (other.overlaps(filler.from(), filler.to())) {
          return true;
        }
      }
    }
    return false;
  }

  List<Participant> participants(SyntaxSentence sentence) {
    List<Participant> all = new ArrayList<>();
    byRole.forEach((role, fillers) -> {
      for (Filler filler : sorted(fillers)) {
        all.add(participant(sentence, role, filler));
      }
    });
    return List.copyOf(all);
  }

  private static List<Filler> sorted(List<Filler> fillers) {
    if (fillers.size() < 2) {
      return fillers;
    }
    List<Filler> sorted = new ArrayList<>(fillers);
    sorted.sort(Comparator.comparingInt(Filler::from));
    return sorted;
  }

  private static Participant participant(SyntaxSentence sentence, Role role, Filler filler) {
    Tokens tokens = sentence.tokens;
    return new Participant(
        role,
        tokens.start(filler.from()),
        tokens.end(filler.to() - 1),
        tokens.surface(filler.from(), filler.to()),
        sentence.lastMention(filler.from(), filler.to()));
  }
}
