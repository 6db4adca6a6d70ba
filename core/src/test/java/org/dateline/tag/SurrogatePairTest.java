package org.dateline.tag;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.text.Sentences;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;
import org.junit.jupiter.api.Test;

/** Letters beyond the Basic Multilingual Plane take two chars: nothing begins or ends between. */
class SurrogatePairTest {
  private static final List<String> PIECES =
      List.of(
          "the U.S.",
          "the U.S",
          "D.C.",
          "U.",
          "Mr.",
          "Gen. ",
          "J.K. ",
          "U.N.'s",
          "Kyiv's",
          "'",
          "’s",
          ".",
          ". ",
          ", ",
          " ",
          "\n\n",
          "(",
          ")",
          "3,000",
          "3.",
          "-",
          "\"",
          "President Zelensky",
          "North Korea",
          "captured",
          "said on Monday",
          "killed five soldiers",
          "\ud83d\ude00",
          "\ud835\udc00",
          "\ud835\udc1a",
          "\ud801\udc00",
          "\ud801\udc28",
          "\ud840\udc00",
          "\ud835\udfce",
          "\ud834\udd67");

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = 1 + random.nextInt(25); left > 0; left--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static void check(String text, int at, String what, long seed) {
    boolean splits =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    assertFalse(splits, () -> what + " at " + at + ", seed " + seed + ": " + text);
  }

  @Test
  void wordsAndSentencesSplitNone() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      String text = text(random);
      Tokens tokens = Tokenizer.tokenize(text);
      for (int word = 0; word < tokens.size(); word++) {
        check(text, tokens.start(word), "word", seed);
        check(text, tokens.end(word), "word", seed);
      }
      for (Sentences.Span sentence : Sentences.of(text)) {
        check(text, sentence.start(), "sentence", seed);
        check(text, sentence.end(), "sentence", seed);
      }
    }
  }

  @Test
  void mentionsAndEventsSplitNone() throws Exception {
    Tagger tagger = Tagger.bundled();
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      Article article = Article.builder("x").title(text(random)).body(text(random)).build();
      TaggedArticle tagged = tagger.tag(article);
      for (Mention m : tagged.mentions()) {
        check(article.text(m.field()), m.start(), "mention", seed);
        check(article.text(m.field()), m.end(), "mention", seed);
      }
      for (Event event : tagged.events()) {
        String text = article.text(event.field());
        check(text, event.start(), "event", seed);
        check(text, event.end(), "event", seed);
        check(text, event.sentenceStart(), "sentence", seed);
        check(text, event.sentenceEnd(), "sentence", seed);
        event
            .participants()
            .forEach(p -> {
              check(text, p.start(), "participant", seed);
              check(text, p.end(), "participant", seed);
            });
      }
    }
  }
}
