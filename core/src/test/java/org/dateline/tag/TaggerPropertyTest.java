package org.dateline.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.junit.jupiter.api.Test;

class TaggerPropertyTest {
  private static final List<String> PIECES =
      List.of(
          "Zelensky",
          "KYIV, Dec. 27 (Yonhap) — ",
          "North Korean",
          "Kim Jong-un",
          "the agency",
          "NIS",
          "(NIS)",
          "captured",
          "’s",
          "“",
          "”",
          "—",
          "Mr. ",
          "U.S.",
          ". ",
          ", ",
          "\n\n",
          " ",
          "\t",
          "\u00a0",
          "\u200b",
          "\ud83d\ude00",
          "\ud83d",
          "\ude00",
          "é",
          "e\u0301",
          "İ",
          "ß",
          "ǅ",
          "中国",
          "الرئيس",
          "Владимир Путин",
          "O'Neill-Smith",
          "3,000",
          "@",
          "#",
          "http://x.y/z",
          "A",
          "b");

  private static Article article(Random random) {
    return Article.builder("x").title(text(random, 8)).body(text(random, 60)).build();
  }

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(most); left > 0; left--) {
      if (random.nextInt(6) == 0) {
        text.appendCodePoint(random.nextInt(0x3000));
      }
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  @Test
  void offsetsAreExactWhateverTheText() throws Exception {
    Tagger tagger = Tagger.bundled();
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 1_500; i++) {
      Article article = article(random);
      TaggedArticle tagged = tagger.tag(article);
      Mention last = null;
      for (Mention m : tagged.mentions()) {
        String text = article.text(m.field());
        assertEquals(text.substring(m.start(), m.end()), m.text(), "seed " + seed);
        boolean apart = last == null || last.field() != m.field() || last.end() <= m.start();
        assertTrue(apart, () -> "overlap, seed " + seed + ": " + tagged.mentions());
        last = m;
      }
      for (Event event : tagged.events()) {
        String text = article.text(event.field());
        assertEquals(text.substring(event.start(), event.end()), event.text(), "seed " + seed);
      }
    }
  }

  @Test
  void theSameTextGivesTheSameTagsInAnyThread() throws Exception {
    Tagger tagger = Tagger.bundled();
    List<Article> articles = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      articles.add(article(random));
    }
    List<TaggedArticle> alone = articles.stream().map(Tagger.bundled()::tag).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<TaggedArticle>> together = new ArrayList<>();
      for (Article article : articles) {
        together.add(threads.submit(() -> tagger.tag(article)));
      }
      for (int i = 0; i < alone.size(); i++) {
        assertEquals(alone.get(i), together.get(i).get());
      }
    }
  }
}
