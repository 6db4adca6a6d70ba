package org.dateline.index.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tags of most articles say in the same words: reasons whole, and what stands around the
 * one name or number of others. Their order belongs to the format of stored articles.
 */
final class StoredWords {
  /** Numbered from 0. */
  static final List<String> KNOWN =
      List.of(
          "known name",
          "demonym",
          "looks like a person, in no gazetteer",
          "looks like an organisation, in no gazetteer",
          "looks like a place, in no gazetteer",
          "looks like a group, in no gazetteer",
          "looks like a name of another kind, in no gazetteer",
          "named in full in this article",
          "full name of an acronym",
          "a place that no gazetteer has where the article puts it",
          "people",
          "dead",
          "wounded");

  static final Map<String, Integer> NUMBERS = numbers();

  /** Sentences with one gap; the last is nothing but the gap. */
  static final List<Frame> FRAMES =
      List.of(
          new Frame("family name of ", " in this article"),
          new Frame("short for ", " in this article"),
          new Frame("acronym of \"", "\" in this article"),
          new Frame("known name, chosen of ", " with this name"),
          new Frame("demonym, chosen of ", " with this name"),
          new Frame("rule \"", "\""),
          new Frame("model, against the rule \"", "\""),
          new Frame("", ""));

  private StoredWords() {}

  /** What stands before and behind a gap. */
  record Frame(String before, String behind) {
    boolean fits(String text) {
      return text.length() >= before.length() + behind.length()
          && text.startsWith(before)
          && text.endsWith(behind);
    }

    String gap(String text) {
      return text.substring(before.length(), text.length() - behind.length());
    }
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    KNOWN.forEach(word -> numbers.put(word, numbers.size()));
    return Map.copyOf(numbers);
  }

  /** The number of the first frame that a text fits. */
  static int frame(String text) {
    int number = 0;
    while (!FRAMES.get(number).fits(text)) {
      number++;
    }
    return number;
  }
}
