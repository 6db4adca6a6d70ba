package org.dateline.tag.name.recogniser;

import java.util.List;
import org.dateline.Internal;
import org.dateline.article.Alias;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.text.Casing;
import org.dateline.text.FieldText;
import org.dateline.text.Tokens;
import org.dateline.text.Word;
import org.dateline.text.WordFacts;

/**
 * What the recogniser looks at: for each word of a text its form, shape, clusters, gazetteer match
 * and neighbours, as hashes. Made for one text; not thread-safe.
 */
@Internal
public final class Features {
  private static final int OPENING = 4;

  private static final int LOWER = 1;
  private static final int CAPITALISED = 2;
  private static final int INITIAL = 3;
  private static final int ACRONYM = 4;
  private static final int MIXED = 5;
  private static final int NUMBER = 6;
  private static final int CODE = 7;
  private static final int HEADLINE = 8;
  private static final int CAPITALS = 9;
  private static final int YEAR = 10;
  private static final int YEAR_LENGTH = 4;

  private static final int START = -1;
  private static final int END = -2;

  private final FieldText text;
  private final Tokens tokens;
  private final int size;
  private final int[] facts;
  private final int[] shapes;
  private final int[] known;
  private final boolean[] open;
  private final SeenWords seen;
  private FeatureSink out = new FeatureList();
  // The words of the sentence that is looked at, and what stands before and after the word.
  private int firstWord;
  private int endWord;
  private int gap;
  private int nextGap;

  public Features(FieldText text, List<Candidate> names, WordFacts table, SeenWords seen) {
    this.text = text;
    this.tokens = text.tokens();
    this.size = tokens.size();
    this.seen = seen;
    facts = new int[size];
    shapes = new int[size];
    known = new int[size];
    open = new boolean[size];
    for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
      Casing casing = text.casings().get(sentence);
      for (int i = tokens.firstWord(sentence); i < tokens.endWord(sentence); i++) {
        Word word = tokens.word(i);
        facts[i] = word.known ? word.facts : table.get(word.code);
        shapes[i] = shape(word, casing);
      }
    }
    names.forEach(this::markKnown);
    for (int i = 0; i < size; i++) {
      open[i] = isOpen(i);
    }
  }

  /** Whether a word may belong to a name at all; most words in small letters may not. */
  boolean isOpen(int word) {
    if (text.casing(word) != Casing.NORMAL) {
      return true;
    }
    if (tokens.startsUpper(word) || known[word] != 0 || hyphened(word) || shapes[word] == MIXED) {
      return true;
    }
    boolean inner = tokens.word(word).inner || tokens.isNumber(word);
    return inner && upperNear(word, -1) && (upperNear(word, 1) || tokens.isNumber(word));
  }

  boolean open(int word) {
    return open[word];
  }

  /**
   * The end of the chain of words from here that may belong to names, all in one sentence; {@code
   * from} itself if this one may not.
   */
  public int chainEnd(int from) {
    int to = from;
    while (to < size && open[to] && (to == from || !tokens.opensSentence(to))) {
      to++;
    }
    return to;
  }

  private boolean hyphened(int word) {
    return (word > 0 && tokens.startsUpper(word - 1) && gap(word) == '-')
        || (word + 1 < size && tokens.startsUpper(word + 1) && gap(word + 1) == '-');
  }

  // A capitalised word at most two small words away, in the same sentence.
  private boolean upperNear(int word, int step) {
    for (int i = word + step, far = 0; i >= 0 && i < size && far < 3; i += step, far++) {
      if (tokens.sentenceOf(i) != tokens.sentenceOf(word)) {
        return false;
      }
      if (tokens.startsUpper(i)) {
        return true;
      }
      if (!tokens.word(i).inner) {
        return false;
      }
    }
    return false;
  }

  private static int shape(Word word, Casing casing) {
    if (word.isNumber()) {
      return word.key.length() == YEAR_LENGTH ? YEAR : isCode(word.key) ? CODE : NUMBER;
    }
    if (casing == Casing.CAPITALS) {
      return CAPITALS;
    }
    if (word.allUpper()) {
      return word.key.length() == 1 ? INITIAL : ACRONYM;
    }
    if (word.hasInnerCapital()) {
      return MIXED;
    }
    if (!word.startsUpper()) {
      return LOWER;
    }
    return casing == Casing.TITLE ? HEADLINE : CAPITALISED;
  }

  private static boolean isCode(String key) {
    return Character.isLetter(key.charAt(key.length() - 1));
  }

  // What stands before a word: its first sign that is no space.
  private int gap(int i) {
    if (i == 0 || i == size) {
      return '.';
    }
    if (tokens.spaceBefore(i)) {
      return tokens.opensSentence(i) ? '\n' : ' ';
    }
    int from = tokens.end(i - 1);
    for (int at = from; at < tokens.start(i); at++) {
      char c = tokens.text.charAt(at);
      if (!Character.isWhitespace(c)) {
        boolean spaced = c == '-' && at > from;
        return Word.isApostrophe(c) ? '\'' : spaced ? '_' : c;
      }
    }
    return tokens.opensSentence(i) ? '\n' : ' ';
  }

  private void markKnown(Candidate candidate) {
    int types = 0;
    for (Gazetteer.Name name : candidate.names) {
      types |= typeBit(name);
    }
    for (int i = candidate.from; i < candidate.to; i++) {
      int part =
          candidate.length() == 1 ? 3 : i == candidate.from ? 0 : i == candidate.to - 1 ? 2 : 1;
      known[i] = types << 2 | part;
    }
  }

  private static int typeBit(Gazetteer.Name name) {
    int sure = name.is(Alias.Flag.NEEDS_CONTEXT) ? 0 : 64;
    if (name.is(Alias.Flag.DEMONYM)) {
      return 32 | sure;
    }
    return sure
        | switch (name.entity().type()) {
          case PERSON -> 1;
          case ORGANISATION -> 2;
          case PLACE -> 4;
          case GROUP -> 8;
          case OTHER -> 16;
        };
  }

  private int word(int i) {
    return inSentence(i) ? tokens.word(i).code : i < firstWord ? START : END;
  }

  private int fine(int i) {
    return inSentence(i) ? WordFacts.fine(facts[i]) + 1 : 0;
  }

  private int coarse(int i) {
    return inSentence(i) ? WordFacts.coarse(facts[i]) + 1 : 0;
  }

  private int lexicon(int i) {
    return inSentence(i) ? WordFacts.lexicon(facts[i]) + 1 : 0;
  }

  private int shape(int i) {
    return inSentence(i) ? shapes[i] : 0;
  }

  private int known(int i) {
    return inSentence(i) ? known[i] : 0;
  }

  private boolean inSentence(int i) {
    return i >= firstWord && i < endWord;
  }

  private void add(int template, int value) {
    int hash = (value ^ template * 0x85EBCA6B) * 0xC2B2AE35;
    hash ^= hash >>> 16;
    hash *= 0x7FEB352D;
    hash ^= hash >>> 15;
    out.add(template, hash == 0 ? 1 : hash);
  }

  private static int pair(int a, int b) {
    return a * 0x2C1B3C6D ^ (b + 0x165667B1) * 0x297A2D39;
  }

  private static int triple(int a, int b, int c) {
    return pair(pair(a, b), c);
  }

  // A group of features and all that they follow from: the group in the five upper bits, then what
  // is 32 bits long at most, then 27 bits.
  private static long key(int group, int word, int rest) {
    return (long) group << 59 | (word & 0xFFFFFFFFL) << 27 | rest;
  }

  /**
   * Fills {@code into} with the features of a word, in the order of their templates; returns how
   * many.
   */
  public int of(int i, int[] into) {
    FeatureList list = new FeatureList();
    of(i, list);
    return list.copy(into);
  }

  /** Hands out the features of a word, those together that depend on the same. */
  public void of(int i, FeatureSink to) {
    out = to;
    firstWord = tokens.firstWord(tokens.sentenceOf(i));
    endWord = tokens.endWord(tokens.sentenceOf(i));
    gap = gap(i);
    nextGap = gap(i + 1);
    self(i);
    signs(i);
    int place = place(i);
    names(i, place);
    out.wants(0);
    neighbours(i);
    lexicons(i, place);
    clusters(i);
    run(i);
    out.end();
  }

  private void self(int i) {
    int s = shapes[i];
    // The word's hash is there for the spread; the word itself is compared.
    long letters = (tokens.hash(i) + s) * 0x9E3779B97F4A7C15L;
    if (out.wants(1L << 59 | letters >>> 5, tokens.key(i))) {
      add(1, tokens.word(i).code);
      affixes(i);
      add(21, fine(i));
      add(31, pair(fine(i), s));
      add(38, lexicon(i));
      out.end();
    }
  }

  private void neighbours(int i) {
    int k = known[i];
    int s = shapes[i];
    int before = word(i - 1);
    add(2, before);
    add(22, fine(i - 1));
    add(29, pair(fine(i - 1), s));
    add(36, pair(k, fine(i - 1)));
    int after = word(i + 1);
    add(3, after);
    add(23, fine(i + 1));
    add(30, pair(fine(i + 1), s));
    add(37, pair(k, fine(i + 1)));
    add(4, word(i - 2));
    add(24, fine(i - 2));
    add(5, word(i + 2));
    add(25, fine(i + 2));
    add(6, pair(before, tokens.word(i).code));
    add(7, pair(tokens.word(i).code, after));
    add(8, pair(before, after));
  }

  // Shapes around a word and signs on both sides of it.
  private void signs(int i) {
    int s = shapes[i];
    int before = shape(i - 1);
    int after = shape(i + 1);
    int before2 = shape(i - 2);
    int after2 = shape(i + 2);
    int all = before2 << 16 | before << 12 | s << 8 | after << 4 | after2;
    if (out.wants(key(2, gap << 16 | nextGap, all))) {
      add(9, s);
      add(10, pair(before, s));
      add(11, pair(s, after));
      add(12, triple(before, s, after));
      add(13, triple(before2, before, s));
      add(14, triple(s, after, after2));
      add(43, gap);
      add(44, nextGap);
      add(45, triple(gap, nextGap, s));
      out.end();
    }
  }

  private void names(int i, int place) {
    int k = known[i];
    int s = shapes[i];
    int before = known(i - 1);
    int after = known(i + 1);
    int next = shape(i + 1);
    if (out.wants(key(3, before << 9 | after, k << 11 | place << 8 | s << 4 | next))) {
      add(32, k);
      add(33, pair(before, k));
      add(34, pair(k, after));
      add(35, triple(k, s, next));
      add(46, pair(place, s));
      add(48, triple(place, k, next));
      out.end();
    }
  }

  private void lexicons(int i, int place) {
    int s = shapes[i];
    int x = lexicon(i);
    int before = lexicon(i - 1);
    int after = lexicon(i + 1);
    int next = shape(i + 1);
    add(39, pair(before, x));
    add(40, pair(x, after));
    add(41, triple(x, s, next));
    add(42, triple(before, x, s));
    add(47, triple(place, x, next));
  }

  private void clusters(int i) {
    int coarse = coarse(i);
    int before = coarse(i - 1);
    int after = coarse(i + 1);
    add(26, pair(coarse, after));
    add(27, pair(before, coarse));
    add(28, triple(before, coarse, after));
  }

  private int place(int i) {
    int written = seen.get(tokens.word(i));
    return tokens.opensSentence(i) ? OPENING + written : written;
  }

  private void affixes(int i) {
    String key = tokens.key(i);
    int hash = 7;
    for (int at = 0; at < 4 && at < key.length(); at++) {
      hash = hash * 31 + key.charAt(at);
      if (at > 0) {
        add(14 + at, hash);
      }
    }
    hash = 7;
    for (int at = 0; at < 4 && at < key.length(); at++) {
      hash = hash * 31 + key.charAt(key.length() - 1 - at);
      if (at > 0) {
        add(17 + at, hash);
      }
    }
  }

  // The run of name-like words around this one: what stands before and after it, and its ends.
  private void run(int i) {
    int s = shapes[i];
    int from = i;
    while (from > 0 && joins(from - 1, from) && i - from < 6) {
      from--;
    }
    int to = i;
    while (to + 1 < size && joins(to, to + 1) && to - i < 6) {
      to++;
    }
    int left = Math.min(i - from, 3);
    int right = Math.min(to - i, 3);
    int place = left * 4 + right;
    int before = word(from - 1);
    add(49, triple(before, place, s));
    add(51, triple(fine(from - 1), Math.min(left, 2), s));
    int after = word(to + 1);
    add(50, triple(after, place, s));
    add(52, triple(fine(to + 1), Math.min(right, 2), s));
    add(53, pair(tokens.word(to).code, right));
    add(55, triple(WordFacts.fine(facts[to]), right, s));
    add(54, pair(tokens.word(from).code, left));
    int first = WordFacts.lexicon(facts[from]);
    int last = WordFacts.lexicon(facts[to]);
    add(56, triple(first, last, place));
  }

  private boolean joins(int left, int right) {
    return open[left] && open[right] && text.joined(left, right);
  }
}
