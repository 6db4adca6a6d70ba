package org.dateline.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameLexiconTest {
  private static Fact fact(String type, String name, String country) {
    return new Fact("x:1", type, "", name, List.of(), country, "", "s");
  }

  @Test
  void bitsTellHowOftenAWordIsPartOfWhichNames() {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      facts.add(fact("person", "Orla Venn", "LA"));
    }
    facts.add(fact("person", "Venn Gwang", "KR"));
    facts.add(fact("place", "Orla", "LA"));
    facts.add(fact("place", "North Wolden", "LA"));
    facts.add(fact("place", "South Wolden", "LA"));
    for (int i = 0; i < 3; i++) {
      facts.add(fact("organisation", "Gwang Gwang Works", "LA"));
    }
    NameLexicon lexicon = new NameLexicon(facts);
    assertEquals(2 | 2 << 4, lexicon.bits("orla"));
    assertEquals(2 << 2, lexicon.bits("venn"));
    assertEquals(1 | 1 << 6, lexicon.bits("gwang"));
    assertEquals(1 << 4, lexicon.bits("wolden"));
    assertEquals(0, lexicon.bits("north"));
    assertEquals(0, lexicon.bits("unheard"));
  }
}
