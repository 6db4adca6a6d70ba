package org.dateline.tag.event.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.article.Participant;
import org.dateline.article.Quantity;
import org.dateline.article.Role;
import org.dateline.tag.event.role.Fillers.Filler;
import org.dateline.tag.event.syntax.Clause;
import org.dateline.tag.event.syntax.Clause.Adjunct;
import org.dateline.tag.event.syntax.ObjectRelative;
import org.dateline.tag.event.syntax.Phrase;
import org.dateline.tag.event.syntax.Phrase.Kind;
import org.dateline.tag.event.syntax.PhraseRow;
import org.dateline.tag.event.syntax.SentenceSyntax;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.tag.event.syntax.WordClass;
import org.dateline.tag.event.syntax.WordTags;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/** Gives the phrases around one trigger their roles. */
@Internal
public final class EventRoles {
  private static final Set<String> EMPTY =
      WordLists.words("more this that these those most all some any a the responsibility");

  // "killed in police firing", "died from Israeli strikes".
  private static final Set<String> CAUSES = Set.of("in", "by", "to", "from", "during", "of");

  private final SyntaxSentence sentence;
  private final WordTags tags;
  private final List<Phrase> phrases;
  private final PhraseRow row;
  private final Clause clause;
  private final int from;
  private final int to;
  private final Fillers fillers = new Fillers();
  private final Frames frames;
  private final String code;
  private final int trigger;
  private final Frame frame;

  private EventRoles(SentenceSyntax syntax, Frames frames, int from, int to, String code) {
    this.sentence = syntax.sentence();
    this.tags = syntax.tags();
    this.phrases = syntax.phrases();
    this.row = syntax.row();
    this.clause = syntax.clause();
    this.frames = frames;
    this.code = code;
    this.from = from;
    this.to = to;
    this.trigger = row.trigger(from, to);
    this.frame = frames.of(code, head());
  }

  static EventRoles of(SentenceSyntax syntax, Frames frames, int from, int to, String code) {
    EventRoles roles = new EventRoles(syntax, frames, from, to, code);
    roles.find();
    return roles;
  }

  // The word that chooses the frame: the verb, or the last of a noun.
  private String head() {
    if (trigger < 0) {
      return "";
    }
    Phrase phrase = phrases.get(trigger);
    int head = phrase.is(Kind.VERB) ? phrase.head() : Math.min(to, phrase.to()) - 1;
    return sentence.key(head);
  }

  private boolean has(FrameRule rule) {
    return frames.has(code, head(), rule);
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
    ObjectRelative.Gap gap = clause.objectRelative(trigger);
    if (gap != null) {
      add(frame.subject(), gap.subject(), gap.subject().to());
      Phrase object = gap.object();
      add(frame.object(), object, object == null ? 0 : object.to());
    } else {
      addSubjectAndObjects();
    }
    List<Adjunct> adjuncts = clause.adjuncts(clause.joined(trigger));
    addAdjuncts(adjuncts);
    if (has(FrameRule.DOER_IN_CAUSE) && !fillers.has(Role.AGENT)) {
      addDoers(adjuncts);
    }
  }

  private void addSubjectAndObjects() {
    Phrase verb = phrases.get(trigger);
    Role role = verb.passive() ? frame.object() : frame.subject();
    addAll(role, clause.subjects(trigger));
    if (!verb.passive()) {
      List<Integer> objects = clause.objects(clause.joined(trigger));
      if (frame.object() == Role.INSTRUMENT && is(trigger, WordClass.GIVING) && isPair(objects)) {
        addAll(Role.TARGET, objects);
        addAll(frame.object(), List.of(objects.getLast() + 1));
      } else {
        addAll(frame.object(), objects);
      }
    }
  }

  private void addDoers(List<Adjunct> adjuncts) {
    for (Adjunct adjunct : adjuncts) {
      Phrase deed = phrases.get(adjunct.nouns().getFirst());
      Filler doer = CAUSES.contains(adjunct.preposition()) ? Compound.doer(deed, sentence) : null;
      if (doer != null) {
        // It may stand in the instrument: "by rebel mortars".
        fillers.add(Role.AGENT, doer);
        return;
      }
    }
  }

  private boolean isPair(List<Integer> objects) {
    int next = objects.isEmpty() ? phrases.size() : objects.getLast() + 1;
    return next < phrases.size() && phrases.get(next).is(Kind.NOUN);
  }

  private void findOfNoun() {
    Phrase noun = phrases.get(trigger);
    if (isParticipleIn(noun)) {
      Filler whole = new Filler(noun.from(), end(trigger));
      fillers.add(Role.TARGET, whole);
      return;
    }
    addModifier(noun);
    if (frame.self() != null && !fillers.has(frame.self())) {
      addSelf(frame.self(), noun);
    }
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
    Filler doer = Compound.doer(noun, sentence);
    if (doer != null && frame.modifier() == Role.AGENT && !fillers.has(Role.AGENT)) {
      fillers.add(Role.AGENT, doer);
    }
  }

  // "a suicide bomb attack": the weapon is not the attack.
  private void addSelf(Role role, Phrase noun) {
    if (role == Role.INSTRUMENT && to < noun.to()) {
      put(role, new Filler(noun.from(), to));
      return;
    }
    int whole = withCount(trigger);
    add(role, phrases.get(whole), end(whole));
  }

  // "the detained leader": the trigger tells what was done to the noun.
  private boolean isParticipleIn(Phrase noun) {
    return to < noun.to()
        && to - from == 1
        && frame.object() == Role.TARGET
        && frame.self() == null
        && sentence.is(from, WordClass.PARTICIPLE)
        && sentence.key(from).endsWith("ed");
  }

  // "dozens of gunmen" begins at the number.
  private int withCount(int noun) {
    boolean of =
        noun > 1
            && phrases.get(noun - 1).is(Kind.PREPOSITION)
            && sentence.key(phrases.get(noun - 1).from()).equals("of");
    boolean number = of && phrases.get(noun - 2).is(Kind.NOUN);
    return number && tags.count(phrases.get(noun - 2).from()) != null ? noun - 2 : noun;
  }

  private void addModifier(Phrase noun) {
    int limit = Math.min(Math.max(from, noun.from()), noun.to());
    Compound.Modifier modifier = Compound.modifier(noun, limit, sentence);
    if (modifier != null) {
      Role ofPlace = has(FrameRule.PLACE_BEFORE) ? Role.PLACE : null;
      Role role = modifier.place() ? ofPlace : owner(noun);
      addSpan(role, modifier.words().from(), modifier.words().to());
    }
  }

  // In "Turkey's release of the pastor" Turkey is not released.
  private @Nullable Role owner(Phrase noun) {
    boolean of = row.key(trigger + 1).equals("of") && row.is(trigger + 2, Kind.NOUN);
    boolean taken = of && to == noun.to() && frame.of() == Role.TARGET;
    return taken && frame.modifier() == Role.TARGET ? frame.subject() : frame.modifier();
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
    List<Adjunct> near = new ArrayList<>(clause.adjuncts(clause.joined(trigger)));
    int start = trigger;
    if (phrases.get(trigger).is(Kind.NOUN)) {
      int governor = clause.governor(trigger);
      int predicate = governor >= 0 ? -1 : clause.predicate(trigger);
      start = governor >= 0 ? governor : trigger;
      near.addAll(predicate >= 0 && tellsPlace(predicate) ? clause.adjuncts(predicate) : List.of());
    }
    near.addAll(clause.opening(start));
    if (phrases.get(trigger).is(Kind.VERB) && has(FrameRule.PLACE_OF_SUBJECT)) {
      List<Integer> subjects = clause.subjects(trigger);
      near.addAll(subjects.isEmpty() ? List.of() : clause.adjuncts(subjects.getLast()));
    }
    for (Adjunct adjunct : near) {
      boolean locative = sentence.is(adjunct.preposition(), WordClass.LOCATIVE);
      if (fillers.has(Role.PLACE) || (!locative && has(FrameRule.PLACE_FIRST))) {
        return;
      }
      if (locative) {
        addPlaces(adjunct.nouns());
      }
    }
  }

  private boolean tellsPlace(int predicate) {
    return (frame.self() != null && !is(predicate, WordClass.SAYING))
        || is(predicate, WordClass.HARM)
        || is(predicate, WordClass.SUPPORT)
        || is(predicate, WordClass.INTRANSITIVE);
  }

  private void addPlaces(List<Integer> nouns) {
    List<Filler> places = new ArrayList<>();
    for (int noun : nouns) {
      Phrase phrase = phrases.get(noun);
      Filler whole = new Filler(phrase.from(), end(noun));
      Mention mention = lastPlace(whole);
      if (mention != null && !fillers.isTaken(whole)) {
        int first = sentence.firstWord(mention, whole.from());
        boolean head = sentence.endWord(mention, first) == phrase.to();
        boolean placeLike =
            sentence.is(phrase.head(), WordClass.PLACENOUN) && tags.count(phrase.from()) == null;
        places.add(head || placeLike ? whole : new Filler(first, sentence.endWord(mention, first)));
      }
    }
    if (!fillers.has(Role.PLACE)) {
      places.forEach(place -> fillers.add(Role.PLACE, place));
    }
  }

  private @Nullable Mention lastPlace(Filler words) {
    Mention mention = sentence.lastMention(words.from(), words.to());
    return mention != null && mention.type() == EntityType.PLACE ? mention : null;
  }

  private void addAll(@Nullable Role role, List<Integer> nouns) {
    if (role == null || fillers.has(role)) {
      return;
    }
    for (int noun : nouns) {
      add(role, phrases.get(noun), end(noun));
    }
  }

  private void add(@Nullable Role role, @Nullable Phrase noun, int end) {
    if (role == null || noun == null) {
      return;
    }
    boolean event = sentence.is(noun.head(), WordClass.NOAGENT);
    boolean weapon = sentence.is(noun.head(), WordClass.WEAPON);
    if (role == Role.AGENT && (event || weapon)) {
      if (weapon) {
        put(Role.INSTRUMENT, new Filler(noun.from(), noun.to()));
      }
      return;
    }
    boolean empty = end - noun.from() == 1 && EMPTY.contains(sentence.key(noun.from()));
    boolean doing =
        role == Role.AGENT
            && sentence.is(noun.from(), WordClass.ING)
            && !sentence.tokens.startsUpper(noun.from());
    if (empty
        || doing
        || sentence.is(noun.head(), WordClass.MEASURE)
        || sentence.is(noun.head(), WordClass.TIMENOUN)) {
      return;
    }
    put(role, new Filler(noun.from(), end));
  }

  private void addSpan(@Nullable Role role, int first, int end) {
    if (role != null && first < end && !fillers.has(role)) {
      put(role, new Filler(first, end));
    }
  }

  private void put(Role role, Filler filler) {
    boolean overTrigger = filler.overlaps(from, to) && frame.self() != role;
    // "a spokesman said" holds its own subject.
    Phrase phrase = phrases.get(trigger);
    boolean before = phrase.is(Kind.VERB) && filler.to() <= phrase.from();
    if (fillers.isTaken(filler) || (overTrigger && !before)) {
      return;
    }
    fillers.add(role, filler);
  }

  /** The nouns that have a role: of each phrase its last word, before what "of" hangs on it. */
  public List<Integer> heads(Role role) {
    List<Integer> heads = new ArrayList<>();
    for (Filler filler : fillers.of(role)) {
      heads.add(phrases.get(row.at(filler.from())).head());
    }
    return heads;
  }

  /** What is counted: "trees" of "millions of trees", else the noun itself. */
  public int counted(int head) {
    int at = row.at(head);
    boolean counts =
        tags.count(head) != null
            || sentence.is(head, WordClass.DETERMINER)
            || sentence.is(head, "half");
    boolean of = counts && row.key(at + 1).equals("of") && row.is(at + 2, Kind.NOUN);
    return of ? phrases.get(at + 2).head() : head;
  }

  /** Whether the trigger is a verb right before or behind a noun and what "of" hangs on it. */
  public boolean isVerbBeside(int noun) {
    if (trigger < 0 || !phrases.get(trigger).is(Kind.VERB)) {
      return false;
    }
    int at = row.at(noun);
    int left = row.skipLeft(trigger - 1);
    return row.skipRight(trigger + 1) == at
        || (left >= 0 && row.ofEnd(at) == phrases.get(left).to());
  }

  public List<Participant> participants() {
    return fillers.participants(sentence);
  }

  public @Nullable Quantity quantity() {
    Quantity of = countOf(Role.TARGET);
    // "sent Russia 3,500 drones"
    if (of == null && frame.object() == Role.INSTRUMENT) {
      of = countOf(Role.INSTRUMENT);
    }
    if (of != null) {
      return of;
    }
    Quantity harmed = harmed();
    if (harmed != null) {
      return harmed;
    }
    boolean counted =
        frame.self() == Role.TARGET || (frame.of() == Role.TARGET && has(FrameRule.COUNTED));
    boolean noun = trigger >= 0 && phrases.get(trigger).is(Kind.NOUN);
    return counted && noun ? count(trigger) : null;
  }

  private @Nullable Quantity countOf(Role role) {
    for (Filler filler : fillers.of(role)) {
      Quantity quantity = countAt(filler.from());
      if (quantity != null) {
        return quantity;
      }
    }
    return null;
  }

  // "strikes on the city wounded five people"
  private @Nullable Quantity harmed() {
    int harm = trigger >= 0 && phrases.get(trigger).is(Kind.NOUN) ? clause.predicate(trigger) : -1;
    if (harm < 0 || phrases.get(harm).passive() || !is(harm, WordClass.HARM)) {
      return null;
    }
    List<Integer> objects = clause.objects(harm);
    return objects.isEmpty() ? null : count(objects.getFirst());
  }

  private @Nullable Quantity countAt(int word) {
    for (int i = 0; i < phrases.size(); i++) {
      if (phrases.get(i).overlaps(word, word + 1)) {
        return count(i);
      }
    }
    return null;
  }

  private @Nullable Quantity count(int noun) {
    return new PhraseCount(sentence, tags).of(phrases.get(noun), end(noun));
  }

  // "a group of soldiers" goes to the end of what follows "of"; "accused him of murder" does not.
  private int end(int noun) {
    boolean accuses = trigger < noun && sentence.is(phrases.get(trigger).head(), WordClass.OFDEED);
    return accuses ? phrases.get(noun).to() : row.ofEnd(noun);
  }
}
