package org.dateline.search.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.article.Role;
import org.dateline.index.schema.EventTerms;
import org.dateline.index.schema.Schema;
import org.dateline.search.event.EventPattern.Condition;
import org.dateline.search.query.EventConditions;
import org.dateline.tag.event.EventScheme;

/** Makes conditions on who takes part in an event, whatever the words for it. */
final class RoleConditions {
  private static final int LONGEST_NAME = 12;
  private static final List<Role> ALL = Arrays.asList(Role.values());

  private final TagTerms tags;
  private final EventScheme scheme;

  RoleConditions(TagTerms tags, EventScheme scheme) {
    this.tags = tags;
    this.scheme = scheme;
  }

  /** In what roles, one after the other, somebody may be in an event of a type. */
  private List<Role> roles(String name, String code) {
    return switch (name) {
      case EventConditions.ANY -> ALL;
      // Both sides of what is symmetric stand in the index as either.
      case EventConditions.WITH ->
          scheme.mayBeSymmetric(code)
              ? List.of(Role.INSTRUMENT, Role.TARGET)
              : List.of(Role.INSTRUMENT);
      default -> List.of(Role.of(name));
    };
  }

  /**
   * "North Korean soldiers": the longest beginning that is a name, and each other word, all in one
   * role: a choice of conditions for each that will do.
   */
  List<List<Condition>> of(String name, String value, Set<String> codes) {
    if (value.equals(EventTerms.ANY)) {
      return List.of(List.of(inAny(name, (code, role) -> List.of(anybody(code, role)))));
    }
    List<Part> parts = parts(value);
    int roles = codes.stream().mapToInt(code -> roles(name, code).size()).max().orElse(1);
    if (parts.size() == 1) {
      return List.of(List.of(inAny(name, parts.getFirst())));
    }
    List<List<Condition>> choices = new ArrayList<>();
    for (int i = 0; i < roles; i++) {
      int which = i;
      choices.add(
          parts.stream()
              .<Condition>map(part -> code -> part.terms(code, nth(roles(name, code), which)))
              .toList());
    }
    return choices;
  }

  private static Role nth(List<Role> roles, int which) {
    return roles.get(Math.min(which, roles.size() - 1));
  }

  private Condition inAny(String name, Part part) {
    return code -> {
      Set<String> terms = new LinkedHashSet<>();
      roles(name, code).forEach(role -> terms.addAll(part.terms(code, role)));
      return List.copyOf(terms);
    };
  }

  /** Gives the terms of a name or word in a role. */
  @FunctionalInterface
  private interface Part {
    List<String> terms(String code, Role role);
  }

  private List<Part> parts(String value) {
    List<String> words = List.of(value.strip().split("\\s+"));
    List<Part> parts = new ArrayList<>();
    int named = Math.min(LONGEST_NAME, words.size());
    List<String> ids = tags.ids(String.join(" ", words.subList(0, named)));
    while (ids.isEmpty() && --named > 0) {
      ids = tags.ids(String.join(" ", words.subList(0, named)));
    }
    if (!ids.isEmpty()) {
      parts.add(named(ids, words.subList(0, named)));
    }
    for (String word : words.subList(named, words.size())) {
      parts.add((code, role) -> List.of(word(code, role, word)));
    }
    return parts;
  }

  // One word that is a name may stand there without naming anybody.
  private static Part named(List<String> ids, List<String> words) {
    return (code, role) -> {
      List<String> terms = new ArrayList<>();
      ids.forEach(id -> terms.add(Schema.roleTerm(code, role, id)));
      if (words.size() == 1) {
        terms.add(word(code, role, words.getFirst()));
      }
      return terms;
    };
  }

  private static String word(String code, Role role, String word) {
    return Schema.roleWordTerm(code, role, word.toLowerCase(Locale.ROOT));
  }

  private static String anybody(String code, Role role) {
    return Schema.roleTerm(code, role, EventTerms.ANY);
  }
}
