package org.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProminenceTest {
  private final List<Mention> mentions = new ArrayList<>();

  private void name(String id, Field field, int start) {
    mentions.add(new Mention(field, start, start + 1, "X", id, EntityType.PERSON, id, ""));
  }

  private static Article article(String title, int length) {
    return Article.builder("a").title(title).body("x".repeat(length)).build();
  }

  @Test
  void headlineLeadNumberAndSpreadEachRaiseIt() {
    name("headline", Field.TITLE, 0);
    name("headline", Field.BODY, 900);
    name("passing", Field.BODY, 901);
    name("lead", Field.BODY, 10);
    for (int start : List.of(902, 903, 904)) {
      name("often", Field.BODY, start);
    }
    name("spread", Field.BODY, 905);
    name("spread", Field.BODY, 999);
    Map<String, Double> all = Prominence.of(article("X", 1000), mentions);
    double passing = all.getOrDefault("passing", -1.0);
    for (String id : List.of("headline", "lead", "often", "spread")) {
      assertTrue(all.getOrDefault(id, -1.0) > passing, id + " in " + all);
    }
    assertEquals(
        List.of("headline", "passing", "lead", "often", "spread"), List.copyOf(all.keySet()));
  }

  @Test
  void itStaysBetweenNothingAndOne() {
    name("all", Field.TITLE, 0);
    for (int start = 0; start < 1000; start++) {
      name("all", Field.BODY, start);
    }
    name("last", Field.BODY, 999);
    Map<String, Double> all = Prominence.of(article("X", 1000), mentions);
    assertEquals(1, all.getOrDefault("all", 0.0), 0.01);
    assertTrue(all.getOrDefault("last", -1.0) >= 0);
  }

  @Test
  void anArticleOfAHeadlineAloneIsAboutWhatTheHeadlineNames() {
    name("only", Field.TITLE, 0);
    assertTrue(Prominence.of(article("X", 0), mentions).getOrDefault("only", 0.0) > 0.6);
  }
}
