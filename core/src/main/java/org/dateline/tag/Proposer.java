package org.dateline.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what the recogniser sees and what the gazetteer knows: which spans of a text are
 * names, each with the entities that it could mean.
 */
final class Proposer {
  private static final Set<String> COMPANY =
      WordLists.words("inc corp co ltd plc llc ag sa nv se gmbh corporation company");

  private final NameFinder names;
  private final Recogniser recogniser;

  Proposer(NameFinder names, Recogniser recogniser) {
    this.names = names;
    this.recogniser = recogniser;
  }

  /** The candidates of a text in order; no two overlap. */
  List<Candidate> propose(FieldText text, Map<String, Integer> seen) {
    List<Candidate> known = names.find(text);
    List<Recogniser.Span> spans = recogniser.find(text, known, seen);
    @Nullable Candidate[] cover = new Candidate[text.tokens().size()];
    for (Recogniser.Span span : spans) {
      int from = span.type() == EntityType.PERSON ? untitled(text.tokens(), span) : span.from();
      int to = end(text, from, span);
      List<Gazetteer.Name> titled = titled(text, from, to, span.type());
      List<Gazetteer.Name> fitting = titled.isEmpty() ? names.exactly(text, from, to) : titled;
      Arrays.fill(cover, from, to, new Candidate(text, from, to, fitting, span.type()));
    }
    known.forEach(candidate -> place(candidate, cover));
    int dateline = Dateline.end(text);
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < cover.length; i++) {
      Candidate candidate = cover[i];
      if (candidate != null && candidate.from == i) {
        boolean place = candidate.to <= dateline;
        all.add(
            place ? Dateline.read(candidate, names.exactly(text, i, candidate.to)) : candidate);
      }
    }
    return all;
  }

  // "King Salman" is Salman.
  private static int untitled(Tokens tokens, Recogniser.Span span) {
    int from = span.from();
    while (from < span.to() - 1 && WordLists.ROLES.contains(tokens.key(from))) {
      from++;
    }
    return from;
  }

  // But some are known by their title, "King Salman" among them.
  private List<Gazetteer.Name> titled(FieldText text, int from, int to, EntityType type) {
    Tokens tokens = text.tokens();
    int title = from - 1;
    boolean has =
        type == EntityType.PERSON
            && text.joined(title, from)
            && tokens.startsUpper(title)
            && WordLists.ROLES.contains(tokens.key(title));
    return has ? names.exactly(text, title, to) : List.of();
  }

  // "Mbeki-Strand" is one family name; "Ford Motor" goes on with "Co".
  private static int end(FieldText text, int from, Recogniser.Span span) {
    Tokens tokens = text.tokens();
    int next = span.to();
    if (next >= tokens.size() || !tokens.startsUpper(next) || !text.joined(next - 1, next)) {
      return next;
    }
    boolean hyphen = tokens.text.charAt(tokens.end(next - 1)) == '-';
    boolean goesOn =
        switch (span.type()) {
          case PERSON -> hyphen && next - from > 1;
          case ORGANISATION -> COMPANY.contains(tokens.key(next));
          default -> false;
        };
    return goesOn ? next + 1 : next;
  }

  /** The found candidates, but with the given spans in place of what overlaps them. */
  List<Candidate> given(FieldText text, List<Span> spans, List<Candidate> found) {
    List<Candidate> all = new ArrayList<>();
    Tokens tokens = text.tokens();
    for (Span span : spans) {
      int from = 0;
      while (from < tokens.size() && tokens.end(from) <= span.start()) {
        from++;
      }
      int to = from;
      while (to < tokens.size() && tokens.start(to) < span.end()) {
        to++;
      }
      if (span.field() == text.field() && to > from) {
        all.add(
            new Candidate(text, from, to, names.exactly(text, from, to), seenAs(found, from, to)));
      }
    }
    List<Candidate> fixed = List.copyOf(all);
    for (Candidate candidate : found) {
      if (fixed.stream().noneMatch(f -> candidate.from < f.to && f.from < candidate.to)) {
        all.add(candidate);
      }
    }
    return all;
  }

  private static @Nullable EntityType seenAs(List<Candidate> found, int from, int to) {
    EntityType seen = null;
    for (Candidate candidate : found) {
      if (candidate.from < to && from < candidate.to && candidate.seenAs != null) {
        seen = candidate.seenAs;
      }
    }
    return seen;
  }

  // What only the gazetteer sees: not beside a number, where teams, addresses and the years of
  // elections stand. What it sees longer than the recogniser: with a word in small letters at its
  // end ("Kursk region", but not "Biden administration").
  private static void place(Candidate known, @Nullable Candidate[] cover) {
    Tokens tokens = known.words.tokens();
    boolean counted =
        known.words.joined(known.from - 1, known.from) && tokens.isNumber(known.from - 1);
    Candidate first = cover[known.from];
    boolean tail =
        first != null
            && first.from == known.from
            && first.seenAs != EntityType.PERSON
            && !tokens.startsUpper(known.to - 1);
    for (int i = known.from; i < known.to; i++) {
      counted |= cover[i] != null;
      tail &= cover[i] == first || (cover[i] == null && !tokens.startsUpper(i));
    }
    if (!counted) {
      Arrays.fill(cover, known.from, known.to, known);
    } else if (tail && first != null && first.to < known.to) {
      Candidate longer =
          new Candidate(known.words, known.from, known.to, known.names, first.seenAs);
      Arrays.fill(cover, known.from, known.to, longer);
    }
  }
}
