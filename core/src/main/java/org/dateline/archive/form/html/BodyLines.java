package org.dateline.archive.form.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.text.DayNames;
import org.dateline.text.WordLists;

/**
 * Leaves out paragraphs that are none: the headline and the lead said again, bylines, dates,
 * copyright, calls to read on, subscribe or share. What the author says twice stays.
 */
final class BodyLines {
  private static final int SHORT = 80;
  private static final int SENTENCES = 250;
  private static final int LEAST_LETTERS_OF_REPEAT = 25;
  // How many paragraphs are looked at for bylines and dates.
  private static final int HEAD = 4;

  private static final Pattern NOTICE =
      Pattern.compile(
          "(?i)(?:advertisement|advertising|anzeige|werbung|publicit[ée]|publicidad|pubblicit[àa]|"
              + "reklame?|\\[?pr\\]?|(?:story|article) continues (?:below|after)[^.]*+|"
              + "continue reading[^.]*+|article content|share|share this[^.]*+|print|comments?|"
              + "copy link|link copied|loading(?:\\.\\.\\.|…)?|embed|read more|see also|also read|read also|"
              + "related(?: articles?| stories| topics| content)?|more on this(?: story)?|"
              + "latest stories|join the conversation|recommended(?: stories)?|most read|"
              + "mehr zum thema|auch interessant|lesen sie auch|lire aussi|[àa] lire aussi|"
              + "leer tambi[ée]n|te puede interesar|leggi anche|czytaj wi[ęe]cej|themen|tags?)"
              + "[:.…]?+");
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?i)(?:©|\\(c\\) ?(?:19|20)\\d\\d|copyright |all rights reserved|alle rechte vorb).*+");
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:[Bb]y|BY|[Vv]on|Par|Por|[Dd]i|Af|Av|Door|(?:Written|Posted) by)"
              + "(?: (?:\\p{Lu}[\\p{L}'’.-]*+|and|und|et|y|e|de|van|von),?){1,8}+"
              + "(?: ?[|·•,].*+)?");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]++");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}]++");
  private static final Set<String> DATE_WORDS =
      WordLists.words(
          """
          am pm a p m uhr h gmt utc bst cet cest est edt pst pdt jst ist stand updated published posted page
          aktualisiert veröffentlicht on at um den de del min minute minutes read lesezeit th st nd rd
          märz mai okt oktober dez dezember
          """);
  private static final Pattern DIGITS = Pattern.compile("\\d\\D*+\\d\\D*+\\d");
  private static final Pattern CALL =
      Pattern.compile(
          "(?i)(?:sign up|subscribe|follow us|abonnieren|get (?:the|our|daily|all)|like us on|download our)"
              + "\\b.{0,200}(?:newsletter|inbox|app\\b|facebook|twitter|instagram|whatsapp|google news).*+");

  private final String title;
  private final String lead;
  private final List<String> kept = new ArrayList<>();

  private BodyLines(String title, String lead) {
    this.title = title;
    this.lead = lead;
  }

  /**
   * The text without what is none.
   *
   * @param lead what stood above it, empty if nothing
   */
  static String kept(String title, String lead, String text) {
    BodyLines lines = new BodyLines(title, lead);
    lines.add(lead);
    for (String paragraph : text.split("\n\n+", -1)) {
      lines.add(paragraph);
    }
    // A text that is nothing but the headline is still the text.
    boolean headline = lines.kept.isEmpty() && letters(text).equals(letters(title));
    return headline ? text.strip() : String.join("\n\n", lines.kept);
  }

  private void add(String paragraph) {
    if (!paragraph.isBlank()
        && !isHeadline(paragraph)
        && !isRepeat(paragraph)
        && !isNone(paragraph)) {
      kept.add(paragraph);
    }
  }

  // With a line above it, on some pages.
  private boolean isHeadline(String paragraph) {
    return paragraph.equals(title)
        || (kept.size() < HEAD
            && paragraph.length() <= SENTENCES
            && paragraph.lines().anyMatch(line -> letters(line).equals(letters(title))));
  }

  private static String letters(String text) {
    return NO_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private boolean isRepeat(String paragraph) {
    if (kept.isEmpty() || paragraph.length() < LEAST_LETTERS_OF_REPEAT) {
      return false;
    }
    return paragraph.equals(kept.getLast()) || (kept.size() < HEAD && paragraph.equals(lead));
  }

  private boolean isNone(String paragraph) {
    if (paragraph.length() > SENTENCES) {
      return false;
    }
    if (paragraph.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return true;
    }
    if (CALL.matcher(paragraph).matches()) {
      return true;
    }
    return paragraph.length() <= SHORT
        && (NOTICE.matcher(paragraph).matches()
            || COPYRIGHT.matcher(paragraph).matches()
            || (kept.size() < HEAD && isHead(paragraph)));
  }

  private static boolean isHead(String paragraph) {
    return BYLINE.matcher(paragraph).matches()
        || (DIGITS.matcher(paragraph).find()
            && LETTERS
                .matcher(paragraph.toLowerCase(Locale.ROOT))
                .results()
                .allMatch(word -> isDateWord(word.group())));
  }

  private static boolean isDateWord(String word) {
    return DATE_WORDS.contains(word)
        || DayNames.WEEKDAYS.containsKey(word)
        || (word.length() > 2
            && word.length() < 10
            && DayNames.MONTHS.containsKey(word.substring(0, 3)));
  }
}
