package org.dateline.text;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sentence ends between two words of a text. A stop ends it, unless it belongs to a short
 * form ("U.S.", "Jan.", "J. K."); then the word behind decides: one that opens sentences ("The",
 * "He", "On") does so, a name does not. What two spaces or a tab part is decided like what one
 * does.
 */
final class SentenceEnds {
  private static final Set<String> OPENERS =
      WordLists.words(
          """
          the a an this that these those he she it they we you i his her its their our my
          your who whose what which where when why how there here and but or nor so yet if
          as while although though because since unless until whereas once after before
          during in on at by for from with without within to into under over about above
          across against along amid among around behind below beside besides between
          beyond despite except inside like near off out outside through throughout toward
          towards upon however meanwhile moreover furthermore nevertheless nonetheless
          instead therefore thus hence then now also still even just only rather indeed
          perhaps maybe later earlier recently currently eventually finally today
          yesterday tomorrow tonight last not no some many most several all both each
          every another other others few more such none neither either two three four five
          six seven eight nine ten according asked following nearly almost mr mrs ms
          """);

  // They say so, and no name begins with them.
  private static final Set<String> SPEAKERS =
      WordLists.words(
          """
          officials authorities witnesses experts critics analysts activists police prosecutors
          investigators researchers scientists people supporters protesters residents reports
          rebels troops soldiers gunmen militants fighters rescuers firefighters doctors villagers
          voters workers students thousands hundreds dozens shares stocks prices markets investors
          traders agents
          """);

  // A letter behind them is no initial.
  private static final Set<String> LETTERED =
      WordLists.words("war group plan vitamin hepatitis part class type grade phase section level");

  private static final Set<String> COURTESIES = Set.of("mr", "mrs", "ms");

  // What a time of day or a place goes on with.
  private static final Set<String> ZONES =
      Set.of("local", "eastern", "central", "pacific", "mountain");

  private static final String STOPS = ".!?…";
  private static final String OPENING = "\"“‘'«„";
  private static final String QUOTES = OPENING + "”’»";
  private static final String AFTER_WORDS = " \n,'’";
  private static final int WORDS_OF_A_TITLE = 8;
  private static final int WORDS_OF_A_ZONE = 3;
  private static final int LONGEST_NICKNAME = 30;
  private static final int LONGEST_WORD = 15;

  private final String text;
  private final Tokens tokens;
  private final boolean wrapped;

  SentenceEnds(String text, Tokens tokens) {
    this.text = text;
    this.tokens = tokens;
    this.wrapped = Lines.hardWrapped(text);
  }

  /** Whether one ends between the last word, which ends at {@code end}, and what starts there. */
  boolean between(int end, int start) {
    boolean plain = start == end + 1 && text.charAt(end) == ' ' && text.charAt(end - 1) != '.';
    return !plain && ends(end, start);
  }

  private boolean ends(int end, int start) {
    int stops = text.charAt(end - 1) == '.' ? 1 : 0;
    int newlines = 0;
    boolean space = false;
    int last = startOfNumber(end, start);
    for (int i = end; i < last; i++) {
      char c = text.charAt(i);
      stops += STOPS.indexOf(c) >= 0 ? 1 : 0;
      newlines += c == '\n' ? 1 : 0;
      space |= Character.isWhitespace(c);
    }
    if (newlines > (wrapped ? 1 : 0)) {
      return true;
    }
    if (stops == 0) {
      return false;
    }
    if (!space) {
      return stops == 1 && endsUnspaced(end, start);
    }
    boolean own = stops == 1 && (text.charAt(end - 1) == '.' || ownStop(text.charAt(end)));
    Abbreviation shortForm = own ? shortForm() : null;
    return shortForm == null ? opens(start) : endsAfter(shortForm, end, start);
  }

  // Also that of "E! News".
  private boolean ownStop(char c) {
    return c == '.' || (c == '!' && last().key.length() == 1 && last().startsUpper());
  }

  // The stop of ".38" is not the sentence's.
  private int startOfNumber(int end, int start) {
    boolean decimal =
        start - end > 1
            && text.charAt(start - 1) == '.'
            && Character.isWhitespace(text.charAt(start - 2))
            && Character.isDigit(text.charAt(start));
    return decimal ? start - 1 : start;
  }

  // "it ended.The army", but not "Node.js", "bbc.co.uk", "St.Petersburg".
  private boolean endsUnspaced(int end, int start) {
    for (int i = end; i < start; i++) {
      char c = text.charAt(i);
      if (STOPS.indexOf(c) < 0 && QUOTES.indexOf(c) < 0 && c != ')') {
        return false;
      }
    }
    String next = wordAt(start);
    int behind = start + next.length();
    boolean word = behind < text.length() && AFTER_WORDS.indexOf(text.charAt(behind)) >= 0;
    if (!word || !opens(start) || inAddress()) {
      return false;
    }
    boolean small = Character.isLowerCase(text.charAt(end - 1)) && !last().startsUpper();
    Abbreviation shortForm = shortForm();
    if (shortForm != null) {
      return endsAfter(shortForm, end, start) && opensSentence(start);
    }
    return (small && next.length() > 1) || opensSentence(start);
  }

  // "www.example.The"
  private boolean inAddress() {
    int start = tokens.start(tokens.size() - 1);
    return start > 0 && "./@:_-#".indexOf(text.charAt(start - 1)) >= 0;
  }

  /** Whether a stop behind the last word may be its own. */
  boolean abbreviated() {
    return shortForm() != null;
  }

  private Word last() {
    return tokens.word(tokens.size() - 1);
  }

  private @Nullable Abbreviation shortForm() {
    Word last = last();
    Abbreviation known = Abbreviation.of(last);
    if (tokens.dotted(tokens.size() - 1)) {
      boolean clock = last.key.equals("am") || last.key.equals("pm");
      return clock && numberBefore()
          ? Abbreviation.LAST
          : known == Abbreviation.INNER ? known : Abbreviation.PART;
    }
    if (last.key.length() == 1 && last.startsUpper()) {
      return initial();
    }
    if (known == Abbreviation.INNER && last.allUpper()) {
      return null;
    }
    boolean letter = last.key.length() == 1 && !last.isNumber();
    return known == null && letter ? Abbreviation.PART : known;
  }

  // "A. The first" opens a list, "Plan B." is no initial.
  private Abbreviation initial() {
    if (tokens.wordsInSentence() == 1) {
      return Abbreviation.INNER;
    }
    String before = tokens.key(tokens.size() - 2);
    return LETTERED.contains(before) ? Abbreviation.LAST : Abbreviation.PART;
  }

  private boolean numberBefore() {
    return tokens.size() > 1 && tokens.isNumber(tokens.size() - 2);
  }

  // All but small letters, and "iPhone".
  private boolean opens(int start) {
    return !Character.isLowerCase(text.codePointAt(start))
        || (start + 1 < text.length() && Character.isUpperCase(text.charAt(start + 1)));
  }

  private boolean endsAfter(Abbreviation shortForm, int end, int start) {
    if (!opens(start)) {
      return false;
    }
    boolean opened = false;
    boolean closed = false;
    boolean space = false;
    for (int i = text.charAt(end - 1) == '.' ? end : end + 1; i < start; i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        space = true;
      } else if (QUOTES.indexOf(c) < 0) {
        return false;
      }
      opened |= space && OPENING.indexOf(c) >= 0;
      closed |= !space;
    }
    return switch (shortForm) {
      case TITLE, INNER -> false;
      case COUNT -> !Character.isDigit(text.codePointAt(start));
      case LAST -> opened || closed || !(goesOn(start) || titleCase(start));
      case PART -> closed || (opened ? !nickname(start) : opensSentence(start));
    };
  }

  // Robert F. "Bobby" Kennedy.
  private boolean nickname(int start) {
    int longest = Math.min(text.length(), start + LONGEST_NICKNAME);
    for (int i = start; i < longest; i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '”' || c == '»' || (c == '’' && !isLetter(i + 1))) {
        return STOPS.indexOf(text.charAt(i - 1)) < 0 && text.charAt(i - 1) != ',';
      }
    }
    return false;
  }

  private boolean isUpper(int at) {
    return at < text.length() && Character.isUpperCase(text.charAt(at));
  }

  private boolean isLower(int at) {
    return at < text.length() && Character.isLowerCase(text.charAt(at));
  }

  private boolean isLetter(int at) {
    return at < text.length() && Character.isLetter(text.charAt(at));
  }

  private boolean opensSentence(int start) {
    String word = wordAt(start);
    int end = start + word.length();
    if (SPEAKERS.contains(word)) {
      return isLower(end + 1);
    }
    if (!OPENERS.contains(word) || text.startsWith("-", end)) {
      return false;
    }
    boolean rank = word.equals("under") && wordAt(end + 1).equals("secretary");
    boolean count = text.startsWith(".", end) && !COURTESIES.contains(word);
    return !rank && !count && !titleCase(start);
  }

  // Headlines Write All Words Like "U.S. In Talks".
  private boolean titleCase(int start) {
    int second = start + wordAt(start).length() + 1;
    int third = second + wordAt(second).length() + 1;
    boolean title = !isUpper(start + 1) && isUpper(second) && !running(third);
    if (!title || tokens.wordsInSentence() == 1) {
      return false;
    }
    int from = Math.max(tokens.size() - tokens.wordsInSentence(), tokens.size() - WORDS_OF_A_TITLE);
    for (int i = from; i < tokens.size(); i++) {
      if (!tokens.startsUpper(i) && !tokens.isNumber(i)) {
        return false;
      }
    }
    return true;
  }

  // A small word that headlines would write large.
  private boolean running(int at) {
    String word = wordAt(at);
    return isLower(at)
        && !WordLists.SMALL_IN_TITLES.contains(word)
        && !WordLists.INSIDE_NAMES.contains(word);
  }

  // "p.m. Monday", "p.m. ET", "p.m. Moscow time", "Fla. Gov."
  private boolean goesOn(int start) {
    String word = wordAt(start);
    if (OPENERS.contains(word)) {
      return false;
    }
    if (DayNames.LONG.contains(word)
        || DayNames.WEEKDAYS.containsKey(word)
        || ZONES.contains(word)
        || Character.isDigit(text.codePointAt(start))) {
      return true;
    }
    int end = start + word.length();
    return text.startsWith(".", end) || zone(text.substring(start, end)) || beforeTime(end);
  }

  private static boolean zone(String written) {
    return written.length() < 5
        && written.equals(written.toUpperCase(Locale.ROOT))
        && (written.endsWith("T") || written.equals("UTC"));
  }

  private boolean beforeTime(int from) {
    int at = from;
    for (int i = 1; i < WORDS_OF_A_ZONE; i++) {
      String word = wordAt(at + 1);
      if (word.isEmpty() || word.equals("time")) {
        return !word.isEmpty();
      }
      at += 1 + word.length();
    }
    return false;
  }

  // The letters that stand there, without case; nobody asks for long words or foreign letters.
  private String wordAt(int start) {
    int end = start;
    while (end < text.length() && end - start < LONGEST_WORD && isAscii(text.charAt(end))) {
      end++;
    }
    boolean whole = end > start && !isLetter(end);
    return whole ? text.substring(start, end).toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isAscii(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
