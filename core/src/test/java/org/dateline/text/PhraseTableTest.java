package org.dateline.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.article.Entity;
import org.dateline.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhraseTableTest {
  private static List<String> phrase(Random random) {
    List<String> words = new ArrayList<>();
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      words.add("w" + random.nextInt(40));
    }
    return words;
  }

  @Test
  void knowsWhatAMapOfListsKnows() {
    Random random = new Random(11);
    PhraseTable table = new PhraseTable();
    Map<List<String>, Integer> oracle = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      List<String> words = phrase(random);
      table.add(words);
      for (int length = 1; length <= words.size(); length++) {
        oracle.putIfAbsent(List.copyOf(words.subList(0, length)), oracle.size());
      }
    }
    PhraseTable again = new PhraseTable(table.states());
    assertEquals(oracle.size(), table.size());
    for (int i = 0; i < 5_000; i++) {
      List<String> words = phrase(random);
      int expected = oracle.getOrDefault(words, PhraseTable.NONE);
      assertEquals(expected, table.find(PhraseTable.state(words)), words.toString());
      assertEquals(expected, again.find(PhraseTable.state(words)), words.toString());
    }
  }

  @Test
  void aMapFindsWhatAMapOfListsFinds() {
    Random random = new Random(12);
    PhraseMap<Integer> map = new PhraseMap<>();
    Map<List<String>, List<Integer>> oracle = new HashMap<>();
    for (int i = 0; i < 3_000; i++) {
      List<String> words = phrase(random);
      map.add(words, i);
      oracle.computeIfAbsent(words, w -> new ArrayList<>()).add(i);
    }
    for (int i = 0; i < 3_000; i++) {
      List<String> words = phrase(random);
      PhraseMap.@Nullable Node<Integer> node = map.start();
      for (String word : words) {
        node = node == null ? null : node.next(word);
      }
      List<Integer> found = node == null ? List.of() : node.values();
      assertEquals(oracle.getOrDefault(words, List.of()), found, words.toString());
    }
    assertEquals(3_000, map.all().size());
  }

  @Test
  void theBundledNamesShareNoState() throws Exception {
    // As many states as there are different beginnings of names: no two of them met.
    PhraseTable table = new PhraseTable();
    Map<List<String>, Integer> beginnings = new HashMap<>();
    for (Entity entity : Gazetteer.bundled().entities()) {
      Tokens words = Tokenizer.tokenize(entity.name());
      List<String> keys = words.keys(0, words.size());
      if (!keys.isEmpty()) {
        table.add(keys);
      }
      for (int length = 1; length <= keys.size(); length++) {
        beginnings.putIfAbsent(keys.subList(0, length), beginnings.size());
      }
    }
    beginnings.forEach(
        (keys, number) -> assertEquals(number, table.find(PhraseTable.state(keys)), "" + keys));
  }
}
