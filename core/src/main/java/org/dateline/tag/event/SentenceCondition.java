package org.dateline.tag.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.EntityType;
import org.dateline.text.SentenceView;
import org.dateline.text.WordPattern;

/**
 * Alternatives, one of which stands near a trigger: words, {@code <person>} and its like, {@code
 * <number>}; after {@code before:} or {@code after:} on that side only. Or somebody who has a role,
 * wherever it is told.
 */
record SentenceCondition(
    Side near, Side before, Side after, List<RoleCondition> roles, int reach, int sideReach) {

  /** What is looked for on one side, or on both. */
  private static final class Side {
    private final AskedWords asked;
    private final BitSet words = new BitSet();
    private final BitSet begins = new BitSet();
    private final Map<Integer, List<WordPattern>> phrases = new HashMap<>();
    private final Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    private boolean number;
    private boolean empty = true;

    Side(AskedWords asked) {
      this.asked = asked;
    }

    boolean isEmpty() {
      return empty;
    }

    void add(String alternative) {
      empty = false;
      if (alternative.equals("<number>")) {
        number = true;
      } else if (alternative.startsWith("<") && alternative.endsWith(">")) {
        types.add(EntityType.of(alternative.substring(1, alternative.length() - 1)));
      } else {
        WordPattern pattern = WordPattern.parse(alternative);
        if (pattern.isOneWord()) {
          pattern.forms().getFirst().forEach(form -> words.set(asked.add(form)));
        } else {
          for (String first : pattern.forms().getFirst()) {
            int begin = asked.add(first);
            begins.set(begin);
            phrases.computeIfAbsent(begin, f -> new ArrayList<>()).add(pattern);
          }
        }
      }
    }

    boolean found(SentenceView sentence, int from, int to) {
      if (from >= to || isEmpty()) {
        return false;
      }
      if (!types.isEmpty() && anyMention(sentence, from, to)) {
        return true;
      }
      if (phrases.isEmpty() && words.isEmpty() && !number) {
        return false;
      }
      for (int word = from; word < to; word++) {
        if (foundAt(sentence, word, to)) {
          return true;
        }
      }
      return false;
    }

    private boolean anyMention(SentenceView sentence, int from, int to) {
      for (EntityType type : types) {
        if (sentence.hasMention(type, from, to)) {
          return true;
        }
      }
      return false;
    }

    private boolean foundAt(SentenceView sentence, int word, int to) {
      if (number && sentence.isNumber(word)) {
        return true;
      }
      int told = asked.number(sentence.tokens().word(word));
      if (told == 0) {
        return false;
      }
      return words.get(told) || (begins.get(told) && phraseAt(sentence, word, to, told));
    }

    private boolean phraseAt(SentenceView sentence, int word, int to, int begin) {
      for (WordPattern phrase : phrases.getOrDefault(begin, List.of())) {
        if (phrase.matches(sentence.tokens(), word, to)) {
          return true;
        }
      }
      return false;
    }
  }

  static SentenceCondition parse(String written, int reach, int sideReach, AskedWords asked) {
    SentenceCondition condition =
        new SentenceCondition(
            new Side(asked), new Side(asked), new Side(asked), new ArrayList<>(), reach, sideReach);
    for (String alternative : written.split("\\|", -1)) {
      condition.add(alternative.strip());
    }
    return condition;
  }

  private void add(String alternative) {
    if (alternative.startsWith("before:")) {
      before.add(alternative.substring("before:".length()));
    } else if (alternative.startsWith("after:")) {
      after.add(alternative.substring("after:".length()));
    } else if (RoleCondition.isOne(alternative)) {
      roles.add(RoleCondition.parse(alternative));
    } else if (!alternative.isEmpty()) {
      near.add(alternative);
    }
  }

  boolean isEmpty() {
    return near.isEmpty() && before.isEmpty() && after.isEmpty() && roles.isEmpty();
  }

  /** Whether one alternative holds of words {@code from} to {@code to}, told as of a type. */
  boolean holds(SentenceRoles sentence, int from, int to, String code) {
    if (standsNear(sentence.view(), from, to)) {
      return true;
    }
    for (RoleCondition role : roles) {
      if (role.holds(sentence, from, to, code)) {
        return true;
      }
    }
    return false;
  }

  private boolean standsNear(SentenceView sentence, int from, int to) {
    int first = sentence.from();
    int end = sentence.to();
    return near.found(sentence, Math.max(first, from - reach), from)
        || near.found(sentence, to, Math.min(end, to + reach))
        || before.found(sentence, Math.max(first, from - sideReach), from)
        || after.found(sentence, to, Math.min(end, to + sideReach));
  }
}
