package org.dateline.text;

import org.dateline.Internal;
import org.dateline.text.Tokens.Gap;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into words and sentences. A word is a run of letters and digits; an apostrophe inside
 * it is dropped ("Sana'a"), a possessive left out ("Kyiv's"), the dots of an acronym kept in the
 * span but not in the key ("U.S."), the separators of a number and what nobody sees likewise
 * ("3,000").
 */
@Internal
public final class Tokenizer {
  // Tables and texts without stops: what looks at whole sentences must not look at whole books.
  private static final int LONG = 250;
  private static final int LONGEST = 300;

  // Whether it is a letter or digit, of the signs that most texts have only.
  private static final boolean[] WORD = new boolean[128];
  // Whether a word of letters and digits ends before it without a second look.
  private static final boolean[] ENDS_WORD = new boolean[128];

  static {
    for (char c = 0; c < WORD.length; c++) {
      WORD[c] = Character.isLetterOrDigit(c);
      ENDS_WORD[c] = !WORD[c] && !Word.isApostrophe(c) && c != '.' && c != ',';
    }
  }

  private final String text;
  // The same, for what looks at each sign.
  private final char[] signs;
  private final @Nullable Vocabulary words;
  private final Tokens tokens;
  private final SentenceEnds ends;
  private int lastEnd;
  private boolean afterPossessive;

  private Tokenizer(String text, @Nullable Vocabulary words) {
    this.text = text;
    this.signs = text.toCharArray();
    this.words = words;
    this.tokens = new Tokens(text);
    this.ends = new SentenceEnds(text, tokens);
  }

  public static Tokens tokenize(String text) {
    return tokenize(text, null);
  }

  /** The words of a text, as a vocabulary has them. */
  public static Tokens tokenize(String text, @Nullable Vocabulary words) {
    Tokenizer tokenizer = new Tokenizer(text, words);
    tokenizer.run();
    return tokenizer.tokens;
  }

  /** The folded words of a text with single spaces between. */
  public static String key(String text) {
    Tokens words = tokenize(text);
    return String.join(" ", words.keys(0, words.size()));
  }

  private void run() {
    int at = 0;
    while (at < signs.length) {
      char c = signs[at];
      if (c < WORD.length ? WORD[c] : isWord(text.codePointAt(at))) {
        at = word(at);
      } else {
        at += c < WORD.length ? 1 : Character.charCount(text.codePointAt(at));
      }
    }
    tokens.closeSentence(sentenceEnd(lastEnd));
  }

  private int word(int start) {
    // A 1 and the signs, if they are few.
    long print = 1;
    int plain = start;
    while (plain < signs.length && signs[plain] < WORD.length && WORD[signs[plain]]) {
      print = print << Vocabulary.SIGN | signs[plain++];
    }
    if (plain == signs.length || endsPlainWord(start, plain)) {
      emit(start, plain, plainWord(start, plain, print));
      afterPossessive = false;
      lastEnd = plain;
      return plain;
    }
    int end = otherEnd(start);
    emit(start, end, word(start, end));
    lastEnd = end;
    int possessive = possessiveEnd(end);
    afterPossessive = possessive > end;
    return possessive;
  }

  private Word plainWord(int start, int end, long print) {
    return words == null || end - start > Vocabulary.SHORT
        ? word(start, end)
        : words.word(text, start, end, print);
  }

  private Word word(int start, int end) {
    return words == null ? Word.of(text.substring(start, end)) : words.word(text, start, end);
  }

  // Dots and commas may belong to numbers, dots to single letters.
  private boolean endsPlainWord(int start, int end) {
    char next = signs[end];
    if (next >= ENDS_WORD.length) {
      return false;
    }
    boolean dotOrComma = next == '.' || next == ',';
    return dotOrComma ? end - start > 1 && !Character.isDigit(signs[start]) : ENDS_WORD[next];
  }

  private int otherEnd(int start) {
    int end = dotted(start);
    return end == start ? runEnd(start) : end;
  }

  private void emit(int start, int end, Word word) {
    int words = tokens.wordsInSentence();
    if (isSpace(start) && words > 0 && words < LONGEST && signs[lastEnd - 1] != '.') {
      tokens.add(start, end, word, Gap.JOIN);
      return;
    }
    Gap gap = tokens.size() == 0 || afterPossessive ? Gap.BREAK : gap(start);
    boolean tooLong = words >= LONGEST || (words >= LONG && gap == Gap.BREAK);
    if (tokens.size() == 0 || tooLong || ends.between(lastEnd, start)) {
      int open = quoteBefore(start);
      tokens.openSentence(open, Math.min(open, sentenceEnd(lastEnd)));
      gap = Gap.BREAK;
    }
    tokens.add(start, end, word, gap);
  }

  // Whether one space is all that stands between the last word and this.
  private boolean isSpace(int start) {
    return start == lastEnd + 1 && signs[lastEnd] == ' ';
  }

  private static boolean isWord(int c) {
    if (c < WORD.length) {
      return WORD[c];
    }
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private boolean wordAt(int at) {
    return at < text.length() && isWord(text.codePointAt(at));
  }

  private boolean letterAt(int at) {
    return at < text.length() && Character.isLetter(text.codePointAt(at));
  }

  private char charAt(int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
  }

  // "U.S.", "D.C": single letters with dots between; returns start if there is no such thing here.
  private int dotted(int start) {
    int at = start;
    int letters = 0;
    while (letterAt(at) && charAt(behind(at)) == '.' && !wordAt(at - 1, start)) {
      letters++;
      at = behind(at) + 1;
    }
    if (letterAt(at) && letters > 0 && endsWord(behind(at))) {
      return behind(at);
    }
    return letters > 1 ? at : start;
  }

  // Some letters take two chars.
  private int behind(int at) {
    return at + Character.charCount(text.codePointAt(at));
  }

  private boolean endsWord(int at) {
    return !wordAt(at) && !Word.isApostrophe(charAt(at));
  }

  private boolean wordAt(int at, int from) {
    return at >= from && wordAt(at);
  }

  private int runEnd(int start) {
    boolean number = Character.isDigit(text.codePointAt(start));
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = isWord(c) ? at + Character.charCount(c) : joined(at, number);
      if (next == at) {
        break;
      }
      at = next;
    }
    return at;
  }

  /** Where the word goes on behind what joins it, {@code at} if it does not. */
  private int joined(int at, boolean number) {
    int next = visibleFrom(at);
    if (next > at) {
      return wordAt(next) ? next : at;
    }
    return joins(at, number) ? at + 1 : at;
  }

  private boolean joins(int at, boolean number) {
    char c = text.charAt(at);
    if (number && (c == ',' || c == '.')) {
      return Character.isDigit(charAt(at + 1)) && Character.isDigit(charAt(at - 1));
    }
    return Word.isApostrophe(c) && letterAt(at + 1) && possessiveEnd(at) == at;
  }

  private int visibleFrom(int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) > 127 && Invisible.is(text, at)) {
      at++;
    }
    return at;
  }

  // After "Kyiv" in "Kyiv's"; also a bare apostrophe, as in "the Emirates' oil".
  private int possessiveEnd(int at) {
    if (!Word.isApostrophe(charAt(at))) {
      return at;
    }
    char s = charAt(at + 1);
    if ((s == 's' || s == 'S') && !wordAt(at + 2)) {
      return at + 2;
    }
    return wordAt(at + 1) ? at : at + 1;
  }

  private Gap gap(int start) {
    boolean dot = false;
    int spaces = 0;
    for (int i = lastEnd; i < start; i++) {
      char c = text.charAt(i);
      if (c == '.' && i == lastEnd) {
        dot = true;
      } else if (Character.isWhitespace(c) || c == '\u00a0' || Invisible.is(text, i)) {
        spaces++;
      } else if (!isJoiner(c)) {
        return Gap.BREAK;
      }
    }
    // " - " is a dash, "Kim Jong-un" and "AT&T" are joined.
    if (!dot && spaces > 0 && start - lastEnd > spaces) {
      return Gap.BREAK;
    }
    return dot ? (ends.abbreviated() ? Gap.ABBREVIATION : Gap.BREAK) : Gap.JOIN;
  }

  private static boolean isJoiner(char c) {
    return c == '-' || c == '‐' || c == '‑' || c == '&' || Word.isApostrophe(c);
  }

  private int quoteBefore(int start) {
    int at = start;
    while (at > lastEnd && "\"“‘'«([".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private int sentenceEnd(int wordEnd) {
    int at = possessiveEnd(wordEnd);
    while (at < text.length() && ".!?…,;:\"”’')]»".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
