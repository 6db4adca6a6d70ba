package org.dateline.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void aSwapIsOneSlipAndTwoChanges() {
    assertEquals(2, Spelling.distance("zelenksy", "zelensky"));
    assertEquals(1, Spelling.slips("zelenksy", "zelensky"));
    assertEquals(2, Spelling.slips("zelenksy", "zelenskiy"));
    assertEquals(3, Spelling.slips("", "abc"));
    assertEquals(0, Spelling.slips("abc", "abc"));
    assertEquals(2, Spelling.slips("abcd", "badc"));
  }

  @Test
  void theNearestIsTheOneOfFewestSlips() {
    assertEquals("title", Spelling.nearest("tilte", List.of("until", "title")));
    assertEquals("", Spelling.nearest("qqqqq", List.of("until", "title")));
  }
}
