package org.dateline.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds the tokenizer to a plain one that looks at every sign in the same way. */
class PlainCutTest {
  private static final long SEED = 5;
  private static final List<String> PIECES =
      List.of(
          "a",
          "U",
          "Kyiv",
          "the",
          "x9",
          "3",
          "2024",
          "0",
          "é",
          "Straße",
          "한",
          "\ud835\udd04",
          "e\u0301",
          "'",
          "’",
          "s",
          "S",
          "'s ",
          "’s ",
          ".",
          ".",
          ",",
          ",",
          "-",
          " - ",
          "&",
          "\u00ad",
          "\u200d",
          "\u00a0",
          " ",
          " ",
          " ",
          " ",
          " ",
          "  ",
          "\n",
          "!",
          "…",
          "\"",
          "(",
          ")",
          "%",
          "\ud83d\ude00",
          "\ud835",
          "acknowledgement",
          "internationalisation",
          "antidisestablishmentarianism-and-more");

  /** One word: its place, and whether a name may run into it. */
  private record Cut(int start, int end, boolean joined) {}

  @Test
  void cutsAsOneThatLooksAtEverySignAlike() {
    Random random = new Random(SEED);
    Vocabulary words = new Vocabulary();
    for (int round = 0; round < 5_000; round++) {
      String text = text(random);
      List<Cut> wanted = new Plain(text).cuts();
      for (Tokens tokens : List.of(Tokenizer.tokenize(text), Tokenizer.tokenize(text, words))) {
        assertEquals(wanted.size(), tokens.size(), text);
        for (int i = 0; i < wanted.size(); i++) {
          Cut cut = wanted.get(i);
          assertEquals(cut.start(), tokens.start(i), text);
          assertEquals(cut.end(), tokens.end(i), text);
          assertEquals(Word.of(text.substring(cut.start(), cut.end())).key, tokens.key(i), text);
          boolean joined = cut.joined() && !tokens.opensSentence(i);
          assertEquals(joined, tokens.gap(i) == Tokens.Gap.JOIN, text);
        }
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(60);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** A text cut without a short way for anything. */
  private record Plain(String text) {
    List<Cut> cuts() {
      List<Cut> cuts = new ArrayList<>();
      int last = 0;
      boolean owned = true;
      for (int at = 0; at < text.length(); ) {
        if (!isWord(at)) {
          at += Character.charCount(text.codePointAt(at));
          continue;
        }
        int end = dotted(at) > at ? dotted(at) : runEnd(at);
        cuts.add(new Cut(at, end, !owned && isJoined(last, at)));
        last = end;
        at = owner(end);
        owned = at > end;
      }
      return cuts;
    }

    private boolean isWord(int at) {
      return at < text.length()
          && (Character.isLetterOrDigit(text.codePointAt(at))
              || Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK);
    }

    private boolean isLetter(int at) {
      return at < text.length() && Character.isLetter(text.codePointAt(at));
    }

    private char sign(int at) {
      return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
    }

    private int behind(int at) {
      return at + Character.charCount(text.codePointAt(at));
    }

    private int dotted(int start) {
      int at = start;
      int letters = 0;
      while (isLetter(at) && sign(behind(at)) == '.' && !(at > start && isWord(at - 1))) {
        letters++;
        at = behind(at) + 1;
      }
      boolean more =
          letters > 0
              && isLetter(at)
              && !isWord(behind(at))
              && !Word.isApostrophe(sign(behind(at)));
      return more ? behind(at) : letters > 1 ? at : start;
    }

    private int runEnd(int start) {
      boolean number = Character.isDigit(text.codePointAt(start));
      int at = start;
      while (at < text.length()) {
        int visible = at;
        while (visible < text.length() && Invisible.is(text, visible)) {
          visible++;
        }
        if (isWord(at)) {
          at = behind(at);
        } else if (visible > at ? isWord(visible) : joins(at, number)) {
          at = Math.max(visible, at + (visible > at ? 0 : 1));
        } else {
          return at;
        }
      }
      return at;
    }

    private boolean joins(int at, boolean number) {
      char c = sign(at);
      if (number && (c == ',' || c == '.')) {
        return Character.isDigit(sign(at + 1)) && Character.isDigit(sign(at - 1));
      }
      return Word.isApostrophe(c) && isLetter(at + 1) && owner(at) == at;
    }

    private int owner(int at) {
      if (!Word.isApostrophe(sign(at))) {
        return at;
      }
      boolean s = sign(at + 1) == 's' || sign(at + 1) == 'S';
      return s && !isWord(at + 2) ? at + 2 : isWord(at + 1) ? at : at + 1;
    }

    private boolean isJoined(int from, int to) {
      int spaces = 0;
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        boolean space = Character.isWhitespace(c) || c == '\u00a0' || Invisible.is(text, i);
        if (!space && "-‐‑&".indexOf(c) < 0 && !Word.isApostrophe(c)) {
          return false;
        }
        spaces += space ? 1 : 0;
      }
      return spaces == 0 || spaces == to - from;
    }
  }
}
