package org.dateline.tag.event;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.Internal;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.text.SentenceView;
import org.dateline.text.Tokens;
import org.dateline.text.Word;
import org.dateline.text.WordFacts;
import org.jspecify.annotations.Nullable;

/**
 * What the event model looks at: for a trigger its form, rule and neighbours, as hashes. Reads one
 * sentence after the other; not thread-safe.
 */
@Internal
public final class EventFeatures {
  // Features of one trigger at most, beside those of its own words and of other triggers.
  private static final int MOST = 150;
  private static final int OF_WORD = 2;

  // Words on either side. The model learned with them: train it anew if they change.
  private static final int NEAR = 5;
  private static final int FAR = 15;

  // What a feature tells of; the first factor of its hash.
  private static final int FIRES = 1;
  private static final int TRIGGER = 2;
  private static final int FORM = 3;
  private static final int WORD_BEFORE = 4;
  private static final int WORD_AFTER = 5;
  private static final int WORDS_BEFORE = 6;
  private static final int WORDS_AFTER = 7;
  private static final int NEAR_BEFORE = 8;
  private static final int NEAR_AFTER = 9;
  private static final int IN_SENTENCE = 10;
  private static final int FINE_BEFORE = 11;
  private static final int FINE_AFTER = 12;
  private static final int COARSE = 13;
  private static final int NAME_BEFORE = 14;
  private static final int NAME_AFTER = 15;
  private static final int INSIDE_NAME = 16;
  private static final int NUMBER_BEFORE = 17;
  private static final int NUMBER_AFTER = 18;
  private static final int CAPITAL = 19;
  private static final int OTHER_EVENT = 20;
  private static final int ENDING = 21;
  private static final int NO_WORD = 7;

  private static final Map<EntityType, Integer> NAMES = new EnumMap<>(EntityType.class);

  static {
    for (EntityType type : EntityType.values()) {
      NAMES.put(type, type.key().hashCode());
    }
  }

  private final Tokens tokens;
  private final WordFacts table;
  private List<EventCandidate> candidates = List.of();
  private int first;
  private int size;
  private int[] words = {};
  private int[] facts = {};
  private @Nullable EntityType[] names = {};
  private int[] out = {};
  private long[] found = {};
  private int count;

  public EventFeatures(Tokens tokens, WordFacts table) {
    this.tokens = tokens;
    this.table = table;
  }

  /** Goes on to a sentence and its triggers. */
  public void read(SentenceView sentence, List<EventCandidate> triggers) {
    candidates = triggers;
    first = sentence.from();
    size = sentence.to() - first;
    makeRoom();
    for (int i = 0; i < size; i++) {
      Word word = tokens.word(first + i);
      words[i] = word.code;
      facts[i] = word.known ? word.facts : table.get(word.code);
      names[i] = null;
    }
    for (Mention mention : sentence.mentions()) {
      mark(mention);
    }
  }

  private void makeRoom() {
    if (words.length < size) {
      words = new int[size * 2];
      facts = new int[size * 2];
      names = new EntityType[size * 2];
    }
    int longest = 0;
    for (EventCandidate candidate : candidates) {
      longest = Math.max(longest, candidate.to() - candidate.from());
    }
    int most = MOST + OF_WORD * longest + candidates.size();
    if (out.length < most) {
      out = new int[most + most / 4];
      found = new long[out.length];
    }
  }

  private void mark(Mention mention) {
    for (int i = 0; i < size && tokens.start(first + i) < mention.end(); i++) {
      if (mention.start() < tokens.end(first + i)) {
        names[i] = mention.type();
      }
    }
  }

  /** What is known of a rule without a text: that it fires, or that it does not. */
  public static int[] ofRule(EventRule rule, boolean fires) {
    int type = rule.code().hashCode();
    int value = fires ? 1 : 2;
    return new int[] {
      hash(0, FIRES, value), hash(type, FIRES, value), hash(trigger(rule), FIRES, value)
    };
  }

  private static int trigger(EventRule rule) {
    return mix(rule.code().hashCode(), rule.trigger().hashCode());
  }

  /** The features of one trigger of the sentence. */
  public int[] of(EventCandidate candidate) {
    collect(candidate);
    return Arrays.copyOf(out, count);
  }

  /** How likely one trigger of the sentence is an event. */
  double chance(EventCandidate candidate, EventModel model) {
    collect(candidate);
    return model.chance(model.sum(out, count, found));
  }

  private void collect(EventCandidate candidate) {
    count = 0;
    int from = candidate.from() - first;
    int to = candidate.to() - first;
    int type = candidate.code().hashCode();
    int upper = upper(candidate.code());
    int trigger = trigger(candidate.rule());
    int fires = candidate.fires() ? 1 : 2;
    add(0, FIRES, fires);
    add(type, FIRES, fires);
    add(trigger, FIRES, fires);
    add(trigger, FORM, form(candidate));
    addNeighbours(0, from, to);
    addNeighbours(upper, from, to);
    addNeighbours(type, from, to);
    addNeighbours(trigger, from, to);
    addNear(upper, from, to);
    addNear(type, from, to);
    addNear(trigger, from, to);
    addSentence(type, from, to);
    addClusters(type, from, to);
    addNames(type, from, to);
    addEvents(type, candidate);
  }

  // The hash code of what stands before the dot.
  private static int upper(String code) {
    int hash = 0;
    for (int i = 0; code.charAt(i) != '.'; i++) {
      hash = 31 * hash + code.charAt(i);
    }
    return hash;
  }

  private int form(EventCandidate candidate) {
    return Long.hashCode(tokens.state(candidate.from(), candidate.to()));
  }

  private void addNeighbours(int scope, int from, int to) {
    add(scope, TRIGGER, 1);
    add(scope, WORD_BEFORE, word(from - 1));
    add(scope, WORD_AFTER, word(to));
    add(scope, WORDS_BEFORE, mix(word(from - 2), word(from - 1)));
    add(scope, WORDS_AFTER, mix(word(to), word(to + 1)));
    add(scope, ENDING, ending(tokens.key(first + to - 1)));
    add(scope, CAPITAL, capital(from));
  }

  private static int ending(String word) {
    return word.endsWith("ing") ? 1 : word.endsWith("ed") ? 2 : word.endsWith("s") ? 3 : 4;
  }

  private int capital(int from) {
    int word = first + from;
    return !tokens.startsUpper(word) ? 1 : tokens.opensSentence(word) ? 2 : 3;
  }

  private void addNear(int scope, int from, int to) {
    for (int i = Math.max(0, from - NEAR); i < from; i++) {
      add(scope, NEAR_BEFORE, words[i]);
    }
    for (int i = to; i < Math.min(size, to + NEAR); i++) {
      add(scope, NEAR_AFTER, words[i]);
    }
  }

  private void addSentence(int type, int from, int to) {
    int start = Math.max(0, from - FAR);
    for (int i = start; i < Math.min(size, to + FAR); i++) {
      if ((i < from || i >= to)
          && !stands(words[i], start, Math.min(i, from))
          && !stands(words[i], to, i)) {
        add(type, IN_SENTENCE, words[i]);
      }
    }
  }

  private boolean stands(int word, int from, int end) {
    for (int i = from; i < end; i++) {
      if (words[i] == word) {
        return true;
      }
    }
    return false;
  }

  private void addClusters(int type, int from, int to) {
    for (int i = Math.max(0, from - NEAR); i < Math.min(size, to + NEAR); i++) {
      if ((i < from || i >= to) && facts[i] != 0) {
        add(type, i < from ? FINE_BEFORE : FINE_AFTER, WordFacts.fine(facts[i]));
        if (i >= from - 2 && i < to + 2) {
          add(type, COARSE, mix(i < from ? i - from : i - to, WordFacts.coarse(facts[i])));
        }
      }
    }
  }

  private void addNames(int type, int from, int to) {
    for (int i = Math.max(0, from - NEAR); i < Math.min(size, to + NEAR); i++) {
      EntityType name = names[i];
      int kind = i < from ? NAME_BEFORE : i < to ? INSIDE_NAME : NAME_AFTER;
      if (name != null) {
        int hash = NAMES.getOrDefault(name, 0);
        add(type, kind, hash);
        add(0, kind, hash);
      }
      if (kind != INSIDE_NAME && SentenceView.isNumber(tokens.word(first + i))) {
        add(type, i < from ? NUMBER_BEFORE : NUMBER_AFTER, 1);
      }
    }
  }

  private void addEvents(int type, EventCandidate candidate) {
    for (EventCandidate other : candidates) {
      if (other.fires() && !other.code().equals(candidate.code())) {
        add(type, OTHER_EVENT, other.code().hashCode());
      }
    }
  }

  private int word(int at) {
    return at >= 0 && at < size ? words[at] : NO_WORD;
  }

  private void add(int scope, int kind, int value) {
    out[count++] = hash(scope, kind, value);
  }

  private static int hash(int scope, int kind, int value) {
    int hash = mix(mix(scope, kind), value);
    return hash == 0 ? 1 : hash;
  }

  private static int mix(int left, int right) {
    int mixed = (left * 31 + right) * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }
}
