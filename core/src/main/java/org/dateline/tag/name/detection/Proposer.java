package org.dateline.tag.name.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.article.Alias.Flag;
import org.dateline.article.EntityType;
import org.dateline.article.Span;
import org.dateline.gazetteer.CommonWords;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.name.recogniser.Candidate;
import org.dateline.tag.name.recogniser.Recogniser;
import org.dateline.tag.name.recogniser.SeenWords;
import org.dateline.text.Casing;
import org.dateline.text.FieldText;
import org.dateline.text.Tokens;
import org.dateline.text.Word;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what the recogniser sees and what the gazetteer knows: which spans of a text are
 * names, each with the entities that it could mean.
 */
@Internal
public final class Proposer {
  private static final Set<String> COMPANY =
      WordLists.words("inc corp co ltd plc llc ag sa nv se gmbh corporation company");

  private static final Set<String> PREFIXES =
      WordLists.words("pro anti ex post pre non former mid neo un all trans");

  // What a name that ends so is, whoever it is named after.
  private static final Map<String, EntityType> HEADS =
      WordLists.pairs(
          """
          center:organisation centre:organisation foundation:organisation institute:organisation
          institution:organisation university:organisation academy:organisation
          college:organisation library:organisation museum:organisation hospital:organisation
          school:organisation fund:organisation committee:organisation council:organisation
          commission:organisation association:organisation federation:organisation
          ministry:organisation department:organisation agency:organisation
          authority:organisation corporation:organisation
          mosque:place mausoleum:place dam:place airport:place stadium:place boulevard:place
          avenue:place bridge:place palace:place square:place tower:place
          barracks:place cemetery:place memorial:place highway:place canal:place
          """,
          EntityType::of);

  // Organisations or the houses in which they are.
  private static final Set<String> HOUSES =
      WordLists.words("center centre museum hospital library school college");

  private static final Set<String> AFTER_HEADS = WordLists.words("of on for in");

  // Written with stops they stand before a name and are none: "P.M. Modi".
  private static final Set<String> OFFICES = WordLists.words("pm vp da ag cm mp ceo uss");

  private static final String PARTING = ",;:–—()[]";

  private final NameFinder names;
  private final CommonWords words;
  private final Recogniser recogniser;

  public Proposer(NameFinder names, CommonWords words, Recogniser recogniser) {
    this.names = names;
    this.words = words;
    this.recogniser = recogniser;
  }

  /** The candidates of an article in order; no two overlap. */
  public List<Candidate> propose(List<FieldText> texts, SeenWords seen, List<Span> given) {
    List<Recogniser.Reading> readings = new ArrayList<>();
    List<List<Candidate>> found = new ArrayList<>();
    for (FieldText text : texts) {
      List<Candidate> known = names.find(text);
      Recogniser.Reading reading = recogniser.read(text, known, seen);
      readings.add(reading);
      found.add(propose(text, known, reading.spans));
    }
    new Agreement(names, words, seen).settle(readings, found);
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      List<Candidate> some = found.get(i);
      all.addAll(given.isEmpty() ? some : given(texts.get(i), given, some));
    }
    return all;
  }

  private List<Candidate> propose(
      FieldText text, List<Candidate> known, List<Recogniser.Span> spans) {
    @Nullable Candidate[] cover = new Candidate[text.tokens().size()];
    List<Recogniser.Span> apart = new ArrayList<>(spans.size());
    for (Recogniser.Span span : withTails(text, spans)) {
      parts(text, span).forEach(part -> apart.add(headed(text, person(text, part))));
    }
    int last = 0;
    for (int i = 0; i < apart.size(); i++) {
      int next = i + 1 < apart.size() ? apart.get(i + 1).from() : cover.length;
      Candidate candidate = candidate(text, apart.get(i), last, next);
      Arrays.fill(cover, candidate.from, candidate.to, candidate);
      last = candidate.to;
    }
    known.forEach(candidate -> place(candidate, cover));
    int dateline = DatelineReader.end(text);
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < cover.length; i++) {
      Candidate candidate = cover[i];
      if (candidate != null && candidate.from == i) {
        boolean place = candidate.to <= dateline;
        all.add(
            place
                ? DatelineReader.read(candidate, names.exactly(text, i, candidate.to))
                : candidate);
      }
    }
    return all;
  }

  // "Wendy's and Macy's" are firms, unless a person or place is known by the name.
  private static EntityType type(
      FieldText text, Recogniser.Span span, int to, List<Gazetteer.Name> fitting) {
    boolean firm =
        span.type() != EntityType.OTHER
            && FirmName.endsAt(text, to)
            && fitting.stream().allMatch(Proposer::mayBeFirm);
    return firm ? EntityType.ORGANISATION : span.type();
  }

  // "The Amazon is drying up", but not "the Amazon warehouse".
  private static boolean hasArticle(FieldText text, int from, int to) {
    return to - from == 1
        && text.joined(from - 1, from)
        && text.tokens().key(from - 1).equals("the")
        && text.casing(from) == Casing.NORMAL
        && !text.tokens().allUpper(from)
        && !(text.joined(to - 1, to) && FirmName.mayBeOwned(text.tokens().key(to)));
  }

  private static boolean isFirm(Gazetteer.Name name) {
    return name.entity().subtype().startsWith("company");
  }

  private static boolean mayBeFirm(Gazetteer.Name name) {
    return name.is(Flag.NEEDS_CONTEXT) || name.entity().type() == EntityType.ORGANISATION;
  }

  // The span's candidate within the words that no other span has.
  private Candidate candidate(FieldText text, Recogniser.Span span, int first, int next) {
    boolean person = span.type() == EntityType.PERSON;
    int from = person ? Math.max(first, start(text, span)) : unprefixed(text.tokens(), span);
    int to = Math.min(next, end(text, from, span));
    List<Gazetteer.Name> titled = titled(text, from, to, span.type());
    List<Gazetteer.Name> fitting = titled.isEmpty() ? names.exactly(text, from, to) : titled;
    if (hasArticle(text, from, to) && fitting.stream().anyMatch(Proposer::isFirm)) {
      List<Gazetteer.Name> others = fitting.stream().filter(name -> !isFirm(name)).toList();
      return new Candidate(text, from, to, others, EntityType.PLACE);
    }
    return new Candidate(text, from, to, fitting, type(text, span, to, fitting));
  }

  // "Pro-Russian" speaks of what is Russian.
  private int unprefixed(Tokens tokens, Recogniser.Span span) {
    int from = span.from();
    boolean prefixed =
        span.type() == EntityType.OTHER
            && span.to() - from > 1
            && PREFIXES.contains(tokens.key(from))
            && tokens.hyphenAfter(from);
    return prefixed ? from + 1 : from;
  }

  // "Austin, Milley" and "Russia's Foreign Ministry" are two names, "Women's Tennis Association" is
  // one.
  private List<Recogniser.Span> parts(FieldText text, Recogniser.Span span) {
    int cut = cut(text, span);
    if (cut < 0) {
      return List.of(span);
    }
    List<Recogniser.Span> parts = new ArrayList<>();
    parts.add(new Recogniser.Span(span.from(), cut, span.type()));
    parts.addAll(parts(text, new Recogniser.Span(cut, span.to(), span.type())));
    return parts;
  }

  private int cut(FieldText text, Recogniser.Span span) {
    Tokens tokens = text.tokens();
    int second = ampersand(tokens, span);
    if (second - span.from() > 1 && span.to() - second > 1) {
      return second;
    }
    for (int i = span.from() + 1; i < span.to(); i++) {
      if (tokens.gap(i) == Tokens.Gap.BREAK) {
        char sign = sign(tokens, i);
        boolean parted =
            Word.isApostrophe(sign)
                ? !names.exactly(text, span.from(), i).isEmpty()
                : PARTING.indexOf(sign) >= 0;
        if (parted && names.exactly(text, span.from(), span.to()).isEmpty()) {
          return i;
        }
      }
    }
    return -1;
  }

  // "King Salman" is Salman, and "Volodymr Zelensky" is all name.
  private int start(FieldText text, Recogniser.Span span) {
    Tokens tokens = text.tokens();
    int from = span.from();
    if (span.to() - from == 1
        && text.joined(from - 1, from)
        && tokens.startsUpper(from - 1)
        && names.isMisspelt(tokens, from - 1, span.to())) {
      return from - 1;
    }
    while (from < span.to() - 1 && WordLists.ROLES.contains(tokens.key(from))) {
      from++;
    }
    return withInitials(text, from, span.to());
  }

  // "K.M. Biden" and "A. J. Putin" are others than those known by the family name.
  private int withInitials(FieldText text, int from, int to) {
    Tokens tokens = text.tokens();
    int at = from;
    while (text.joined(at - 1, at) && WordLists.PARTICLES.contains(tokens.key(at - 1))) {
      at--;
    }
    if (!isInitial(text, at - 1)) {
      return from;
    }
    while (isInitial(text, at - 1)) {
      at--;
    }
    boolean given = text.joined(at - 1, at) && tokens.startsUpper(at - 1);
    boolean whole = to - from > 1 && !names.exactly(text, from, to).isEmpty();
    return given || whole ? from : at;
  }

  // The first sign before a word that is no space.
  private static char sign(Tokens tokens, int word) {
    int at = tokens.end(word - 1);
    while (at < tokens.start(word) - 1 && Character.isWhitespace(tokens.text.charAt(at))) {
      at++;
    }
    return tokens.text.charAt(at);
  }

  // The word of a person's name before which "&" stands, or -1.
  private static int ampersand(Tokens tokens, Recogniser.Span span) {
    for (int i = span.from() + 1; i < span.to() && span.type() == EntityType.PERSON; i++) {
      if (!tokens.spaceBefore(i) && tokens.text.startsWith("& ", tokens.start(i) - 2)) {
        return i;
      }
    }
    return -1;
  }

  // Whom nobody knows by initials and a family name is no firm: "E.M. Forster".
  private Recogniser.Span person(FieldText text, Recogniser.Span span) {
    boolean initials =
        span.to() - span.from() == 2
            && span.type() != EntityType.PERSON
            && isInitial(text, span.from())
            && names.mayBeFamilyName(text, span.from() + 1)
            && names.exactly(text, span.from(), span.to()).isEmpty();
    if (initials) {
      return new Recogniser.Span(span.from(), span.to(), EntityType.PERSON);
    }
    // "Ben & Jerry" are a firm.
    return ampersand(text.tokens(), span) < 0
        ? span
        : new Recogniser.Span(span.from(), span.to(), EntityType.ORGANISATION);
  }

  // "Rostov-on-Don" is one place.
  private static List<Recogniser.Span> withTails(FieldText text, List<Recogniser.Span> spans) {
    List<Recogniser.Span> whole = new ArrayList<>(spans);
    for (int i = whole.size() - 1; i > 0; i--) {
      Recogniser.Span place = whole.get(i - 1);
      Recogniser.Span tail = whole.get(i);
      if (place.type() == EntityType.PLACE && isTail(text.tokens(), place.to(), tail.from())) {
        whole.set(i - 1, new Recogniser.Span(place.from(), tail.to(), place.type()));
        whole.remove(i);
      }
    }
    return whole;
  }

  private static boolean isTail(Tokens tokens, int small, int tail) {
    return tail - small == 1
        && tokens.hyphenAfter(small - 1)
        && tokens.hyphenAfter(small)
        && !tokens.startsUpper(small);
  }

  // "Carter Center" and "Khomeini Mausoleum" are nobody.
  private static Recogniser.Span headed(FieldText text, Recogniser.Span span) {
    int last = span.to() - 1;
    if (last > span.from() && isHead(text, last)) {
      return headed(text, span, last);
    }
    return isHead(text, span.to()) && !hasComplement(text, span.to())
        ? headed(text, span, span.to())
        : span;
  }

  private static Recogniser.Span headed(FieldText text, Recogniser.Span span, int head) {
    String key = text.tokens().key(head);
    boolean house = span.type() == EntityType.PLACE && HOUSES.contains(key);
    EntityType type = house ? span.type() : HEADS.getOrDefault(key, span.type());
    return new Recogniser.Span(span.from(), head + 1, type);
  }

  private static boolean hasComplement(FieldText text, int head) {
    return text.joined(head, head + 1) && AFTER_HEADS.contains(text.tokens().key(head + 1));
  }

  private static boolean isHead(FieldText text, int word) {
    return text.joined(word - 1, word)
        && text.casing(word) == Casing.NORMAL
        && text.tokens().startsUpper(word)
        && HEADS.containsKey(text.tokens().key(word));
  }

  private boolean isInitial(FieldText text, int word) {
    Tokens tokens = text.tokens();
    return text.joined(word, word + 1)
        && NameFinder.isInitial(tokens, word)
        && !OFFICES.contains(tokens.key(word))
        && names.exactly(text, word, word + 1).isEmpty();
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
    boolean hyphen = tokens.hyphenAfter(next - 1);
    boolean goesOn =
        switch (span.type()) {
          case PERSON -> hyphen && next - from > 1;
          case ORGANISATION -> COMPANY.contains(tokens.key(next));
          default -> false;
        };
    return goesOn ? next + 1 : next;
  }

  /** The found candidates, but with the given spans in place of what overlaps them. */
  public List<Candidate> given(FieldText text, List<Span> spans, List<Candidate> found) {
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
        List<Gazetteer.Name> fitting = givenNames(text, from, to);
        all.add(new Candidate(text, from, to, fitting, seenAs(found, from, to, fitting)));
      }
    }
    List<Candidate> fixed = List.copyOf(all);
    for (Candidate candidate : found) {
      if (fixed.stream().noneMatch(f -> candidate.from < f.to && f.from < candidate.to)) {
        all.add(candidate);
      }
    }
    all.sort(Comparator.comparingInt(candidate -> candidate.from));
    return all;
  }

  // "Denver, Colorado" is Denver.
  private List<Gazetteer.Name> givenNames(FieldText text, int from, int to) {
    List<Gazetteer.Name> whole = names.exactly(text, from, to);
    int comma = from + 1;
    while (comma < to && text.joined(comma - 1, comma)) {
      comma++;
    }
    return whole.isEmpty() && comma < to ? names.exactly(text, from, comma) : whole;
  }

  // Where the recogniser sees nothing, the type of the first entity with the name.
  private static EntityType seenAs(
      List<Candidate> found, int from, int to, List<Gazetteer.Name> fitting) {
    for (Candidate candidate : found) {
      if (candidate.from < to && from < candidate.to && candidate.seenAs != null) {
        return candidate.seenAs;
      }
    }
    return fitting.isEmpty() ? EntityType.OTHER : fitting.getFirst().entity().type();
  }

  // What only the gazetteer sees: not beside a number, where teams, addresses and the years of
  // elections stand. What it sees longer than the recogniser: with a word in small letters at its
  // end ("Kursk region", but not "Biden administration"), or behind an acronym ("U.N. Charter").
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
    boolean acronym = first != null && first.length() == 1 && tokens.dotted(known.from);
    for (int i = known.from; i < known.to; i++) {
      counted |= cover[i] != null;
      tail &= cover[i] == first || (cover[i] == null && !tokens.startsUpper(i));
      acronym &= cover[i] == first || cover[i] == null;
    }
    if (!counted || acronym) {
      Arrays.fill(cover, known.from, known.to, known);
    } else if (tail && first != null && first.to < known.to) {
      Candidate longer =
          new Candidate(known.words, known.from, known.to, known.names, first.seenAs);
      Arrays.fill(cover, known.from, known.to, longer);
    }
  }
}
