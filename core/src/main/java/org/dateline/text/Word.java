package org.dateline.text;

import java.util.regex.Pattern;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/** One written form of a word and what follows from it alone, whatever stands around. Immutable. */
@Internal
public final class Word {
  private static final Pattern SIGNS = Pattern.compile("['’‘ʼ`,.]");

  /** The id of words that no vocabulary keeps. */
  public static final int NO_ID = -1;

  /** Names somebody alone, without a second word. */
  public static final int NAMED = 1;

  /** It may make a time: "Friday", "week". */
  public static final int TIME = 2;

  /** A cue of modality before what it governs may begin with it. */
  public static final int CUE = 4;

  /** A cue of modality behind what it governs may begin with it. */
  public static final int CUE_BEHIND = 16;

  /** A number may begin with it. */
  public static final int COUNT = 8;

  private static final byte UPPER_FIRST = 1;
  private static final byte ALL_UPPER = 2;
  private static final byte NUMBER = 4;
  private static final byte INNER_CAPITAL = 8;
  private static final byte COUNTED = 16;
  private static final byte LONG = 32;
  private static final byte SHORT = 64;
  private static final int COUNTED_LENGTH = 4;
  private static final int LONG_LENGTH = 6;
  private static final int SHORT_LENGTH = 2;

  /** The folded form in which words are compared. */
  public final String key;

  /** The key as {@link PhraseTable#word} hashes it. */
  public final long hash;

  /** The key as {@link WordFacts#hash} hashes it. */
  public final int code;

  /**
   * Whether what follows was looked up; nothing of it was if the word was read without a tagger.
   */
  public final boolean known;

  /** What the {@link WordFacts} have of it. */
  public final int facts;

  /** What {@code Gazetteer.find} says of it. */
  public final int name;

  /** What triggers of events begin with it, {@code null} if none does. */
  public final PhraseMap.@Nullable Node<?> trigger;

  /** What it can be in a sentence, a bit each. */
  public final long classes;

  /** The number by which conditions of rules of events look for it, 0 if none does. */
  public final int asked;

  private final int uses;

  /** Whether it stands inside names though it is small. */
  public final boolean inner;

  private final byte shape;

  /**
   * What is known of a word, so that it need not be looked up each time that it comes.
   *
   * @param uses {@link #NAMED} and the like, added up
   * @param asked by which number conditions look for it
   */
  public record Known(
      int facts,
      int name,
      PhraseMap.@Nullable Node<?> trigger,
      long classes,
      int uses,
      int asked) {}

  // By what a vocabulary has it: the written form itself if above 0, else a hash of it.
  private final long fingerprint;
  private final String written;

  /**
   * A number below 2^{@link Vocabulary#BITS} by which others may keep what they know of it, {@link
   * #NO_ID} if it has none. Another word may have it later or beside it: compare the object too.
   */
  public final int id;

  private Word(
      String written, String key, byte shape, long fingerprint, int id, @Nullable Known known) {
    this.id = id;
    this.written = written;
    this.key = key;
    this.hash = PhraseTable.word(key);
    this.code = WordFacts.hash(key);
    this.shape = shape;
    this.inner = WordLists.INSIDE_NAMES.contains(key);
    this.fingerprint = fingerprint;
    this.known = known != null;
    this.facts = known == null ? 0 : known.facts();
    this.name = known == null ? PhraseTable.NONE : known.name();
    this.trigger = known == null ? null : known.trigger();
    this.classes = known == null ? 0 : known.classes();
    this.uses = known == null ? -1 : known.uses();
    this.asked = known == null ? 0 : known.asked();
  }

  /** The word written so, of which nothing more is known. */
  public static Word of(String written) {
    String key = key(written);
    byte shape = shape(written);
    return new Word(written, key, (byte) (shape | length(key, shape)), 0, NO_ID, null);
  }

  private static int length(String key, byte shape) {
    if (key.length() < COUNTED_LENGTH
        || (shape & NUMBER) != 0
        || WordLists.SMALL_IN_TITLES.contains(key)) {
      return key.length() <= SHORT_LENGTH ? SHORT : 0;
    }
    return key.length() < LONG_LENGTH ? COUNTED : COUNTED | LONG;
  }

  Word with(long print, int number, @Nullable Known facts) {
    return new Word(written, key, shape, print, number, facts);
  }

  /** Whether it is written as what stands from {@code start} to {@code end} of a text. */
  boolean isWritten(long print, String text, int start, int end) {
    return fingerprint == print
        && (print > 0 || (written.length() == end - start && text.startsWith(written, start)));
  }

  private static String key(String asItStands) {
    String written = Invisible.drop(asItStands);
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == ',' || c == '.' || isApostrophe(c)) {
        return Folding.fold(SIGNS.matcher(written).replaceAll(""));
      }
    }
    return Folding.fold(written);
  }

  public static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`';
  }

  private static byte shape(String written) {
    int first = written.codePointAt(0);
    if (Character.isDigit(first)) {
      return NUMBER;
    }
    byte inner = 0;
    boolean lower = false;
    for (int i = 0; i < written.length(); i++) {
      inner |= i > 0 && Character.isUpperCase(written.charAt(i)) ? INNER_CAPITAL : 0;
      lower |= Character.isLowerCase(written.charAt(i));
    }
    if (!Character.isUpperCase(first) && !Character.isTitleCase(first)) {
      return inner;
    }
    return (byte) (inner | UPPER_FIRST | (lower ? 0 : ALL_UPPER));
  }

  /** Whether it may be used so; who knows nothing of it cannot rule it out. */
  public boolean may(int use) {
    return (uses & use) != 0;
  }

  public boolean startsUpper() {
    return (shape & UPPER_FIRST) != 0;
  }

  public boolean allUpper() {
    return (shape & ALL_UPPER) != 0;
  }

  public boolean isNumber() {
    return (shape & NUMBER) != 0;
  }

  /** Whether its folded form has at most two signs. */
  public boolean isShort() {
    return (shape & SHORT) != 0;
  }

  /** Whether its capital tells what a headline is like: no number, nor short, nor always small. */
  boolean countsInTitles() {
    return (shape & COUNTED) != 0;
  }

  /** The same of words so long that no headline leaves them small. */
  boolean isLongInTitles() {
    return (shape & LONG) != 0;
  }

  /** Whether a capital stands after its first sign; not told of numbers. */
  public boolean hasInnerCapital() {
    return (shape & INNER_CAPITAL) != 0;
  }
}
