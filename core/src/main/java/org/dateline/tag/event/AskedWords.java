package org.dateline.tag.event;

import java.util.HashMap;
import java.util.Map;
import org.dateline.text.Word;

/**
 * The words that conditions of rules look for, numbered from 1, so that each word of a text is
 * looked up once for all of them.
 */
final class AskedWords {
  private final Map<String, Integer> numbers = new HashMap<>();

  int add(String key) {
    return numbers.computeIfAbsent(key, k -> numbers.size() + 1);
  }

  /** The number of a word, 0 if nothing looks for it. */
  int number(String key) {
    return numbers.getOrDefault(key, 0);
  }

  int number(Word word) {
    return word.known ? word.asked : number(word.key);
  }
}
