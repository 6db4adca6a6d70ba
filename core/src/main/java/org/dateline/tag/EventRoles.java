package org.dateline.tag;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.tag.Clause.Adjunct;
import org.dateline.tag.Phrase.Form;
import org.dateline.tag.Phrase.Kind;
import org.jspecify.annotations.Nullable;

/** Gives the phrases around one trigger their roles. */
final class EventRoles {
  private static final Set<String> LOCATIVE =
      WordLists.words(
          "in at near outside inside across around throughout along off within over on into between"
              + " toward towards");
  private static final Set<String> GIVE =
      WordLists.words(
          "give gives gave given giving send sends sent sending sell sells sold selling offer offers"
              + " offered offering hand hands handed");

  /** Words of the sentence that have a role: a whole phrase, or a name within one. */
  private record Filler(int from, int to) {}

  private final SyntaxSentence sentence;
  private final WordTags tags;
  private final List<Phrase> phrases;
  private final Clause clause;
  private final int from;
  private final int to;
  private final Map<Role, List<Filler>> fillers = new EnumMap<>(Role.class);
  private Frame frame;
  private int trigger = -1;

  private EventRoles(
      SyntaxSentence sentence, WordTags tags, List<Phrase> phrases, Frame frame, int from, int to) {
    this.sentence = sentence;
    this.tags = tags;
    this.phrases = phrases;
    this.clause = new Clause(sentence, phrases);
    this.frame = frame;
    this.from = from;
    this.to = to;
  }

  static EventRoles of(
      SyntaxSentence sentence,
      WordTags tags,
      List<Phrase> phrases,
      Frames frames,
      int from,
      int to,
      String code) {
    EventRoles roles = new EventRoles(sentence, tags, phrases, frames.of(code, ""), from, to);
    roles.findTrigger();
    roles.chooseFrame(frames, code);
    roles.find();
    return roles;
  }

  private void findTrigger() {
    int noun = -1;
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      boolean inside = phrase.overlaps(from, to);
      if (inside && phrase.is(Kind.VERB) && phrase.form() != Form.COPULA) {
        trigger = i;
        return;
      }
      if (inside && phrase.is(Kind.NOUN) && noun < 0) {
        noun = i;
      }
    }
    trigger = noun;
  }

  // The verb's own row, or that of a word of the trigger, or the type's.
  private void chooseFrame(Frames frames, String code) {
    if (trigger >= 0 && phrases.get(trigger).is(Kind.VERB)) {
      frame = frames.of(code, sentence.key(phrases.get(trigger).head()));
      return;
    }
    Frame plain = frame;
    for (int i = to - 1; i >= from && frame.equals(plain); i--) {
      frame = frames.of(code, sentence.key(i));
    }
  }

  private void find() {
    if (trigger < 0) {
      return;
    }
    if (phrases.get(trigger).is(Kind.VERB)) {
      findOfVerb();
    } else {
      findOfNoun();
    }
    findPlace();
  }

  private void findOfVerb() {
    Phrase verb = phrases.get(trigger);
    Role role = verb.passive() ? frame.object() : frame.subject();
    List<Integer> subjects = clause.subjects(trigger);
    addAll(role, subjects);
    if (!verb.passive()) {
      List<Integer> objects = clause.objects(trigger);
      if (frame.object() == Role.INSTRUMENT && isGiving(verb) && isPair(objects)) {
        addAll(Role.TARGET, objects);
        addAll(frame.object(), List.of(objects.getLast() + 1));
      } else {
        addAll(frame.object(), objects);
      }
    }
    addAdjuncts(clause.adjuncts(trigger));
  }

  private boolean isGiving(Phrase verb) {
    return GIVE.contains(sentence.key(verb.head()));
  }

  private boolean isPair(List<Integer> objects) {
    int next = objects.isEmpty() ? phrases.size() : objects.getLast() + 1;
    return next < phrases.size() && phrases.get(next).is(Kind.NOUN);
  }

  private void findOfNoun() {
    Phrase noun = phrases.get(trigger);
    if (frame.self() != null) {
      add(frame.self(), noun, trigger);
    }
    addModifier(noun);
    List<Adjunct> adjuncts = clause.adjuncts(trigger);
    if (frame.of() != null && !adjuncts.isEmpty()) {
      Adjunct first = adjuncts.getFirst();
      boolean next = first.nouns().getFirst() == trigger + 2;
      if (next && first.preposition().equals("of")) {
        addAll(frame.of(), first.nouns());
      }
    }
    addAdjuncts(adjuncts);
    addFromVerbs();
  }

  // "Ukraine's capture of", "Russian strikes", "the Kabul blast".
  private void addModifier(Phrase noun) {
    int limit = Math.min(Math.max(from, noun.from()), noun.to());
    for (int i = limit - 1; i > noun.from(); i--) {
      if (sentence.possessiveBefore(i + 1) && i + 1 <= limit) {
        addSpan(frame.modifier(), noun.from(), i + 1);
        return;
      }
    }
    if (sentence.possessiveBefore(limit) && limit > noun.from()) {
      addSpan(frame.modifier(), noun.from(), limit);
      return;
    }
    Mention mention = limit > noun.from() ? sentence.lastMention(noun.from(), limit) : null;
    if (mention == null) {
      return;
    }
    int first = firstWord(mention, noun.from());
    int end = endWord(mention, first);
    if (end > limit || isOfOther(end, limit)) {
      return;
    }
    boolean place = mention.type() == EntityType.PLACE;
    addSpan(place ? Role.PLACE : frame.modifier(), first, end);
  }

  private int firstWord(Mention mention, int from) {
    int word = from;
    while (sentence.tokens.start(word) < mention.start()) {
      word++;
    }
    return word;
  }

  private int endWord(Mention mention, int from) {
    int word = from;
    while (word < sentence.to && sentence.tokens.start(word) < mention.end()) {
      word++;
    }
    return word;
  }

  // "the Russian embassy attack" is no Russian attack.
  private boolean isOfOther(int end, int limit) {
    for (int i = end; i < limit; i++) {
      if (sentence.is(i, WordClass.PLACENOUN)) {
        return true;
      }
    }
    return limit - end > 2;
  }

  // "launched an offensive", "the attack killed 12".
  private void addFromVerbs() {
    boolean acts = frame.modifier() == Role.AGENT || frame.subject() == Role.AGENT;
    int governor = clause.governor(trigger);
    if (governor >= 0 && is(governor, WordClass.SUPPORT) && !phrases.get(governor).passive()) {
      addAll(acts ? Role.AGENT : null, clause.subjects(governor));
      return;
    }
    int predicate = clause.predicate(trigger);
    if (predicate < 0) {
      return;
    }
    boolean passive = phrases.get(predicate).passive();
    if (passive && acts && is(predicate, WordClass.SUPPORT)) {
      for (Adjunct adjunct : clause.adjuncts(predicate)) {
        addAll(adjunct.preposition().equals("by") ? Role.AGENT : null, adjunct.nouns());
      }
    }
    if (!passive && is(predicate, WordClass.HARM) && frame.object() == Role.TARGET) {
      addAll(Role.TARGET, clause.objects(predicate));
    }
  }

  private boolean is(int verb, WordClass type) {
    return sentence.is(phrases.get(verb).head(), type);
  }

  private void addAdjuncts(List<Adjunct> adjuncts) {
    for (Adjunct adjunct : adjuncts) {
      Role role = frame.prepositions().get(adjunct.preposition());
      if (role == Role.PLACE) {
        addPlaces(adjunct.nouns());
      } else {
        addAll(role, adjunct.nouns());
      }
    }
  }

  private void findPlace() {
    List<Adjunct> near = new ArrayList<>(clause.adjuncts(trigger));
    near.addAll(clause.opening(trigger));
    for (Adjunct adjunct : near) {
      if (fillers.containsKey(Role.PLACE)) {
        return;
      }
      if (LOCATIVE.contains(adjunct.preposition())) {
        addPlaces(adjunct.nouns());
      }
    }
  }

  private void addPlaces(List<Integer> nouns) {
    List<Filler> places = new ArrayList<>();
    for (int noun : nouns) {
      Phrase phrase = phrases.get(noun);
      Filler whole = new Filler(phrase.from(), fullEnd(noun));
      Mention mention = lastPlace(whole);
      if (mention != null && !isTaken(whole)) {
        int first = firstWord(mention, whole.from());
        boolean head = endWord(mention, first) == whole.to();
        boolean placeLike = sentence.is(phrase.head(), WordClass.PLACENOUN);
        places.add(head || placeLike ? whole : new Filler(first, endWord(mention, first)));
      }
    }
    if (!places.isEmpty()) {
      fillers.putIfAbsent(Role.PLACE, places);
    }
  }

  private @Nullable Mention lastPlace(Filler words) {
    Mention mention = sentence.lastMention(words.from(), words.to());
    return mention != null && mention.type() == EntityType.PLACE ? mention : null;
  }

  private void addAll(@Nullable Role role, List<Integer> nouns) {
    if (role == null || fillers.containsKey(role)) {
      return;
    }
    for (int noun : nouns) {
      add(role, phrases.get(noun), noun);
    }
  }

  private void add(Role role, Phrase noun, int index) {
    boolean event = sentence.is(noun.head(), WordClass.NOAGENT);
    boolean weapon = sentence.is(noun.head(), WordClass.WEAPON);
    if (role == Role.AGENT && (event || weapon)) {
      if (weapon) {
        put(Role.INSTRUMENT, new Filler(noun.from(), noun.to()));
      }
      return;
    }
    if (sentence.is(noun.head(), WordClass.MEASURE)
        || sentence.is(noun.head(), WordClass.TIMENOUN)) {
      return;
    }
    put(role, new Filler(noun.from(), fullEnd(index)));
  }

  private void addSpan(@Nullable Role role, int first, int end) {
    if (role != null && first < end && !fillers.containsKey(role)) {
      put(role, new Filler(first, end));
    }
  }

  private void put(Role role, Filler filler) {
    boolean overTrigger = filler.from() < to && from < filler.to() && frame.self() != role;
    boolean verb = phrases.get(trigger).is(Kind.VERB);
    if (isTaken(filler) || (overTrigger && !(verb && filler.to() < to))) {
      return;
    }
    fillers.computeIfAbsent(role, r -> new ArrayList<>()).add(filler);
  }

  private boolean isTaken(Filler filler) {
    return fillers.values().stream()
        .flatMap(List::stream)
        .anyMatch(other -> filler.from() < other.to() && other.from() < filler.to());
  }

  // "a group of soldiers" goes to the end of what follows "of".
  private int fullEnd(int noun) {
    int at = noun;
    while (at + 2 < phrases.size()
        && phrases.get(at + 1).is(Kind.PREPOSITION)
        && sentence.key(phrases.get(at + 1).from()).equals("of")
        && phrases.get(at + 2).is(Kind.NOUN)) {
      at += 2;
    }
    return phrases.get(at).to();
  }

  List<Participant> participants() {
    List<Participant> all = new ArrayList<>();
    fillers.forEach((role, list) ->
        list.stream()
            .sorted((a, b) -> Integer.compare(a.from(), b.from()))
            .forEach(filler -> all.add(participant(role, filler))));
    return all;
  }

  private Participant participant(Role role, Filler filler) {
    Tokens tokens = sentence.tokens;
    return new Participant(
        role,
        tokens.start(filler.from()),
        tokens.end(filler.to() - 1),
        tokens.surface(filler.from(), filler.to()),
        sentence.lastMention(filler.from(), filler.to()));
  }

  @Nullable Quantity quantity() {
    for (Filler target : fillers.getOrDefault(Role.TARGET, List.of())) {
      Quantity quantity = quantity(phraseAt(target.from()));
      if (quantity != null) {
        return quantity;
      }
    }
    boolean counted = frame.self() == Role.TARGET || frame.of() == Role.TARGET;
    boolean noun = trigger >= 0 && phrases.get(trigger).is(Kind.NOUN);
    return counted && noun ? quantity(phrases.get(trigger)) : null;
  }

  private @Nullable Phrase phraseAt(int word) {
    for (Phrase phrase : phrases) {
      if (phrase.overlaps(word, word + 1)) {
        return phrase;
      }
    }
    return null;
  }

  private @Nullable Quantity quantity(@Nullable Phrase noun) {
    if (noun == null) {
      return null;
    }
    int at = noun.from();
    while (at < noun.to() && tags.count(at) == null && isBeforeNumber(at)) {
      at++;
    }
    Count count = at < noun.to() ? tags.count(at) : null;
    if (count == null || !count.counts() || sentence.is(noun.head(), WordClass.MEASURE)) {
      return null;
    }
    Tokens tokens = sentence.tokens;
    return new Quantity(
        count.value(),
        count.bound(),
        unit(noun, count),
        tokens.start(count.from()),
        tokens.end(count.to() - 1),
        tokens.surface(count.from(), count.to()));
  }

  private boolean isBeforeNumber(int word) {
    return tags.tag(word) == SyntaxTag.DETERMINER
        || WordTags.isLikeDeterminer(sentence.key(word))
        || sentence.key(word).equals("additional");
  }

  // "dozens of people" counts people.
  private String unit(Phrase noun, Count count) {
    if (count.to() < noun.to()) {
      return sentence.tokens.surface(noun.head(), noun.head() + 1);
    }
    int index = phrases.indexOf(noun);
    int end = fullEnd(index);
    return end > noun.to() ? sentence.tokens.surface(end - 1, end) : "";
  }
}
