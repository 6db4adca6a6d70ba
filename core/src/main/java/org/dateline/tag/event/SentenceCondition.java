package org.dateline.tag.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.article.EntityType;
import org.dateline.text.SentenceView;
import org.dateline.text.Word;
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
    private final Set<String> words = new HashSet<>();
    private final Map<String, List<WordPattern>> phrases = new HashMap<>();
    private final Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    private boolean number;
    private boolean empty = true;

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
          words.addAll(pattern.forms().getFirst());
        } else {
          for (String first : pattern.forms().getFirst()) {
            phrases.computeIfAbsent(first, f -> new ArrayList<>()).add(pattern);
          }
        }
      }
    }

    boolean found(SentenceView sentence, int from, int to) {
      if (from >= to || isEmpty()) {
        return false;
      }
      for (EntityType type : types) {
        if (sentence.hasMention(type, from, to)) {
          return true;
        }
      }
      for (int word = from; word < to; word++) {
        if (foundAt(sentence, word, to)) {
          return true;
        }
      }
      return false;
    }

    private boolean foundAt(SentenceView sentence, int word, int to) {
      if (number && sentence.isNumber(word)) {
        return true;
      }
      Word written = sentence.tokens().word(word);
      if (!written.may(Word.ASKED)) {
        return false;
      }
      String key = written.key;
      if (words.contains(key)) {
        return true;
      }
      List<WordPattern> begun = phrases.get(key);
      if (begun == null) {
        return false;
      }
      for (WordPattern phrase : begun) {
        if (phrase.matches(sentence.tokens(), word, to)) {
          return true;
        }
      }
      return false;
    }
  }

  static SentenceCondition parse(String written, int reach, int sideReach) {
    SentenceCondition condition =
        new SentenceCondition(
            new Side(), new Side(), new Side(), new ArrayList<>(), reach, sideReach);
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

  /** The words that it looks for and those that begin a phrase that it looks for. */
  void words(Consumer<String> taker) {
    for (Side side : List.of(near, before, after)) {
      side.words.forEach(taker);
      side.phrases.keySet().forEach(taker);
    }
  }

  boolean isEmpty() {
    return near.isEmpty() && before.isEmpty() && after.isEmpty() && roles.isEmpty();
  }

  /** Whether one alternative holds of words {@code from} to {@code to}, told as of a type. */
  boolean holds(SentenceRoles sentence, int from, int to, String code) {
    return standsNear(sentence.view(), from, to)
        || roles.stream().anyMatch(role -> role.holds(sentence, from, to, code));
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
