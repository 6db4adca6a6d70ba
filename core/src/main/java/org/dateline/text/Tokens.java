package org.dateline.text;

import java.util.Arrays;
import java.util.List;
import org.dateline.Internal;

/**
 * A text cut into words and sentences; what comes out of {@link Tokenizer}. Offsets are UTF-16 code
 * units, ends exclusive. Word {@code i} has the folded form {@code key(i)}.
 */
@Internal
public final class Tokens {
  /** What stands before a word, and whether a name may run across it. */
  public enum Gap {
    /** White space, a hyphen or another joiner. */
    JOIN,
    /** A full stop after an initial or an abbreviation ("St. Petersburg"). */
    ABBREVIATION,
    /** Punctuation, a possessive or the start of the text. */
    BREAK
  }

  public final String text;
  private int size;
  private int[] starts;
  private int[] ends;
  private Word[] words;
  private Gap[] gaps;
  private int[] sentenceOf;
  private int sentences;
  private int[] firstWord = new int[2];
  private int[] sentenceStart = new int[2];
  private int[] sentenceEnd = new int[2];

  Tokens(String text) {
    this.text = text;
    int guess = text.length() / 5 + 2;
    starts = new int[guess];
    ends = new int[guess];
    words = new Word[guess];
    gaps = new Gap[guess];
    sentenceOf = new int[guess];
  }

  void add(int start, int end, Word word, Gap gap) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    words[size] = word;
    gaps[size] = gap;
    sentenceOf[size++] = sentences - 1;
  }

  private void grow() {
    int length = size * 2;
    starts = Arrays.copyOf(starts, length);
    ends = Arrays.copyOf(ends, length);
    words = Arrays.copyOf(words, length);
    gaps = Arrays.copyOf(gaps, length);
    sentenceOf = Arrays.copyOf(sentenceOf, length);
  }

  /** The next word opens a sentence at {@code start}; the one before ended at {@code lastEnd}. */
  void openSentence(int start, int lastEnd) {
    closeSentence(lastEnd);
    if (sentences == firstWord.length) {
      firstWord = Arrays.copyOf(firstWord, sentences * 2);
      sentenceStart = Arrays.copyOf(sentenceStart, sentences * 2);
      sentenceEnd = Arrays.copyOf(sentenceEnd, sentences * 2);
    }
    firstWord[sentences] = size;
    sentenceStart[sentences++] = start;
  }

  void closeSentence(int end) {
    if (sentences > 0) {
      sentenceEnd[sentences - 1] = end;
    }
  }

  public int size() {
    return size;
  }

  public int start(int word) {
    return starts[word];
  }

  public int end(int word) {
    return ends[word];
  }

  public Word word(int word) {
    return words[word];
  }

  public String key(int word) {
    return words[word].key;
  }

  /** The folded form as {@link PhraseTable#word} hashes it. */
  public long hash(int word) {
    return words[word].hash;
  }

  /** These words as a {@link PhraseTable} knows them. */
  public long state(int from, int to) {
    long state = PhraseTable.START;
    for (int i = from; i < to; i++) {
      state = PhraseTable.next(state, words[i].hash);
    }
    return state;
  }

  /** Whether a hyphen follows the word at once, as in "Jong-un". */
  public boolean hyphenAfter(int word) {
    return text.startsWith("-", ends[word]);
  }

  /** Whether nothing but one space stands before a word, as before most. */
  public boolean spaceBefore(int word) {
    return word > 0 && starts[word] - ends[word - 1] == 1 && text.charAt(ends[word - 1]) == ' ';
  }

  /** The folded forms of these words. */
  public List<String> keys(int from, int to) {
    String[] keys = new String[to - from];
    for (int i = from; i < to; i++) {
      keys[i - from] = words[i].key;
    }
    return List.of(keys);
  }

  /** Whether these words make this key of a name; see {@code Gazetteer.key}. */
  public boolean are(int from, int to, String key) {
    int at = 0;
    for (int i = from; i < to; i++) {
      String word = words[i].key;
      boolean parted = i == from || (at < key.length() && key.charAt(at++) == ' ');
      if (!parted || !key.startsWith(word, at)) {
        return false;
      }
      at += word.length();
    }
    return at == key.length();
  }

  public Gap gap(int word) {
    return gaps[word];
  }

  /** The text from the first to the last of these words. */
  public String surface(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }

  public boolean startsUpper(int word) {
    return words[word].startsUpper();
  }

  public boolean allUpper(int word) {
    return words[word].allUpper();
  }

  public boolean isNumber(int word) {
    return words[word].isNumber();
  }

  /** Whether its stops are its own, as in "U.S.". */
  public boolean dotted(int word) {
    return text.charAt(ends[word] - 1) == '.';
  }

  public int sentenceOf(int word) {
    return sentenceOf[word];
  }

  /** How many words the last sentence has so far. */
  int wordsInSentence() {
    return sentences == 0 ? 0 : size - firstWord[sentences - 1];
  }

  public int sentences() {
    return sentences;
  }

  public int firstWord(int sentence) {
    return firstWord[sentence];
  }

  /** The word after the sentence's last. */
  public int endWord(int sentence) {
    return sentence + 1 < sentences ? firstWord[sentence + 1] : size;
  }

  public int sentenceStart(int sentence) {
    return sentenceStart[sentence];
  }

  public int sentenceEnd(int sentence) {
    return sentenceEnd[sentence];
  }

  public boolean opensSentence(int word) {
    return firstWord[sentenceOf[word]] == word;
  }
}
