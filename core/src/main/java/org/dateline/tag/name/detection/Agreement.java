package org.dateline.tag.name.detection;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.CommonWords;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.name.detection.RepeatedForm.Place;
import org.dateline.tag.name.recogniser.Candidate;
import org.dateline.tag.name.recogniser.Recogniser;
import org.dateline.tag.name.recogniser.SeenWords;
import org.dateline.text.Casing;
import org.dateline.text.FieldText;
import org.dateline.text.PhraseTable;
import org.dateline.text.Tokens;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article agree with itself: where it writes one form several times, and the recogniser
 * saw a name here and none there, or names of two types, all places decide together. Belongs to one
 * article.
 */
final class Agreement {
  private static final int LONGEST = 6;
  private static final int OPENINGS = 1024;

  private final NameFinder names;
  private final CommonWords words;
  private final SeenWords seen;
  private final Map<Long, RepeatedForm> forms = new HashMap<>();
  // The first words of the forms, a bit for each and for some others: most need no look at longer
  // ones.
  private final BitSet openings = new BitSet(OPENINGS);

  Agreement(NameFinder names, CommonWords words, SeenWords seen) {
    this.names = names;
    this.words = words;
    this.seen = seen;
  }

  /** Changes the candidates of each text, which stand in order, until they agree. */
  void settle(List<Recogniser.Reading> readings, List<List<Candidate>> found) {
    for (int i = 0; i < found.size(); i++) {
      addSeen(readings.get(i), found.get(i));
    }
    if (forms.isEmpty()) {
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      found.get(i).forEach(this::addLonger);
      addUnseen(readings.get(i), found.get(i));
    }
    Set<Candidate> replaced = new HashSet<>();
    boolean agreed = true;
    for (RepeatedForm form : forms.values()) {
      if (!form.isAgreed()) {
        settle(form, replaced);
        agreed = false;
      }
    }
    if (agreed) {
      return;
    }
    for (List<Candidate> some : found) {
      some.removeIf(replaced::contains);
      some.sort(Comparator.comparingInt(c -> c.from));
    }
  }

  private void addSeen(Recogniser.Reading reading, List<Candidate> found) {
    for (Candidate c : found) {
      if (c.seenAs != null && c.length() <= LONGEST) {
        openings.set(opening(c.words.tokens(), c.from));
        long state = c.words.tokens().state(c.from, c.to);
        forms
            .computeIfAbsent(state, s -> new RepeatedForm(c))
            .add(new Place(reading, found, c.from, c.to, c));
      }
    }
  }

  // "Zipmex Thailand" says what "Zipmex" is, and "Jane Doe" who "Doe" and "Jane" are.
  private void addLonger(Candidate name) {
    EntityType type = name.seenAs;
    if (type == null || type == EntityType.OTHER || name.length() == 1) {
      return;
    }
    addLonger(name.words.tokens(), name.from, type);
    if (type == EntityType.PERSON) {
      addLonger(name.words.tokens(), name.to - 1, type);
    }
  }

  private void addLonger(Tokens tokens, int part, EntityType type) {
    RepeatedForm form = forms.get(tokens.state(part, part + 1));
    if (form != null && !words.isOrdinary(form.key())) {
      form.addLonger(type);
    }
  }

  private void settle(RepeatedForm form, Set<Candidate> replaced) {
    RepeatedForm.Verdict verdict = form.verdict();
    for (Place place : form.places()) {
      Candidate now = place.now();
      boolean other = now == null ? verdict.everywhere() : now.seenAs != verdict.type();
      if (other && !(verdict.type() == EntityType.PLACE && isPersonAlone(place))) {
        place.among().add(candidate(place, verdict.type()));
        if (now != null) {
          replaced.add(now);
        }
      }
    }
  }

  // Somebody who is known, and no place of the name, is not made one: Neymar.
  private boolean isPersonAlone(Place at) {
    List<Gazetteer.Name> known = names.exactly(at.text(), at.from(), at.to());
    return !known.isEmpty()
        && known.stream().allMatch(name -> name.entity().type() == EntityType.PERSON);
  }

  private Candidate candidate(Place at, EntityType type) {
    List<Gazetteer.Name> fitting = names.exactly(at.text(), at.from(), at.to());
    return new Candidate(at.text(), at.from(), at.to(), fitting, type);
  }

  private void addUnseen(Recogniser.Reading reading, List<Candidate> found) {
    int at = 0;
    for (Candidate candidate : found) {
      addUnseen(reading, found, at, candidate.from);
      at = candidate.to;
    }
    addUnseen(reading, found, at, reading.text.tokens().size());
  }

  private void addUnseen(Recogniser.Reading reading, List<Candidate> found, int from, int to) {
    int at = from;
    while (at < to) {
      Place place = mayOpen(reading.text.tokens(), at) ? longest(reading, found, at, to) : null;
      at = place == null ? at + 1 : place.to();
    }
  }

  private boolean mayOpen(Tokens tokens, int word) {
    return tokens.startsUpper(word) && openings.get(opening(tokens, word));
  }

  private static int opening(Tokens tokens, int word) {
    return (int) tokens.hash(word) & (OPENINGS - 1);
  }

  // Adds the longest form that begins here and is no part of something longer.
  private @Nullable Place longest(
      Recogniser.Reading reading, List<Candidate> found, int from, int end) {
    FieldText text = reading.text;
    long state = PhraseTable.START;
    RepeatedForm longest = null;
    int last = from;
    for (int to = from; to < end && to - from < LONGEST; to++) {
      if (to > from && !text.joined(to - 1, to)) {
        break;
      }
      state = PhraseTable.next(state, text.tokens().hash(to));
      RepeatedForm form = forms.get(state);
      if (form != null && fits(text, from, to + 1, form)) {
        longest = form;
        last = to + 1;
      }
    }
    if (longest == null) {
      return null;
    }
    Place place = new Place(reading, found, from, last, null);
    if (standsAlone(text, from, last)) {
      longest.add(place);
    }
    return place;
  }

  private static boolean standsAlone(FieldText text, int from, int to) {
    boolean numbered = text.joined(from - 1, from) && text.tokens().isNumber(from - 1);
    return !numbered && !goesOn(text, from - 1, from, from - 1) && !goesOn(text, to - 1, to, to);
  }

  private static boolean goesOn(FieldText text, int left, int right, int neighbour) {
    Tokens tokens = text.tokens();
    return text.joined(left, right)
        && tokens.startsUpper(neighbour)
        && !tokens.opensSentence(neighbour)
        && !WordLists.ROLES.contains(tokens.key(neighbour))
        && !WordLists.NEUTRAL.contains(tokens.key(neighbour));
  }

  private boolean fits(FieldText text, int from, int to, RepeatedForm form) {
    Tokens tokens = text.tokens();
    if (!tokens.are(from, to, form.key())) {
      return false;
    }
    if (to - from > 1) {
      return tokens.startsUpper(to - 1);
    }
    if (form.acronym) {
      return tokens.allUpper(from);
    }
    boolean sure = text.casing(from) == Casing.NORMAL && !tokens.opensSentence(from);
    return sure || (!words.isOrdinary(tokens.key(from)) && !seen.isSmall(tokens.word(from)));
  }
}
