package org.dateline.text.language;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.article.Article;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of an article. What the archive says wins; else the script and the share of
 * common English words decide; only a text that they leave open goes to the statistical model,
 * which is loaded when the first such text comes (about half a second and 40 MB). Immutable and
 * thread-safe.
 *
 * <p>What stays unclear counts as English, so that an English article is almost never called
 * foreign; the price is that a foreign headline without a text may be called English.
 */
@Internal
public final class LanguageDetector {
  /** The code of English. */
  public static final String ENGLISH = "en";

  /** What a text is called that is not English and of no language that can be told. */
  public static final String UNDETERMINED = LanguageCodes.UNDETERMINED;

  private static final int LOOKED_AT = 1_500;
  private static final double ENGLISH_SHARE = 0.12;
  private static final int FEWEST_LETTERS = 20;
  // Lists of names and results, and texts in capitals, have few words in small letters.
  private static final double SMALL_SHARE = 0.3;
  // The model must find another language so many times likelier than English; less if words in
  // small letters have letters that English has not.
  private static final double TIMES_ENGLISH = 2.0;
  private static final double TIMES_ENGLISH_ACCENTED = 1.3;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern ACCENTED = Pattern.compile(".*[^\\p{ASCII}].*");

  // Left out are those that other languages have as well: a, in, for, at, i, an, as.
  private static final Set<String> ENGLISH_WORDS =
      WordLists.words(
          """
          the of and to that with from by his her has have been were are is was which will would
          this these their after said says who not but he she it they its had about into over than
          be more could may where when what why how on you your our
          """);

  private static final int LONGEST_ENGLISH =
      ENGLISH_WORDS.stream().mapToInt(String::length).max().orElse(0);

  private static final Set<String> LOAN_WORDS =
      WordLists.words(
          """
          résumé café cliché fiancé fiancée protégé protégée exposé naïve façade décor née déjà
          touché über señor première crème état détente
          """);

  /** Makes one; it holds nothing. */
  public LanguageDetector() {}

  /**
   * Whether a text of this language is to be read as English: it is so labelled, or its language is
   * not known.
   *
   * @param language as {@link #label} left it in the article
   */
  public static boolean isEnglish(@Nullable String language) {
    String code = UNDETERMINED.equals(language) ? language : LanguageCodes.of(language);
    return code == null || code.equals(ENGLISH);
  }

  /** The article with its language as a code, where that can be told; else as it is. */
  public Article label(Article article) {
    String code = detect(article);
    return code == null || code.equals(article.language()) ? article : article.withLanguage(code);
  }

  /**
   * The language of an article: its ISO 639 code, of two letters where there is one, {@link
   * #UNDETERMINED}, or {@code null} if it has no letters.
   */
  public @Nullable String detect(Article article) {
    String given = LanguageCodes.of(article.language());
    return given != null ? given : detect(opening(article));
  }

  private static String opening(Article article) {
    String title = article.title();
    String body = article.body();
    int left = Math.max(0, LOOKED_AT - title.length());
    return title + '\n' + body.substring(0, Math.min(left, body.length()));
  }

  private static @Nullable String detect(String text) {
    Letters letters = Letters.of(text);
    UnicodeScript script = letters.script();
    if (script == null) {
      return null;
    }
    if (script != UnicodeScript.LATIN) {
      String only = letters.onlyLanguage(script);
      return only != null ? only : LanguageModel.most(text);
    }
    if (englishShare(text) >= ENGLISH_SHARE) {
      return ENGLISH;
    }
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    List<String> small = words.stream().filter(w -> Character.isLowerCase(w.charAt(0))).toList();
    if (letters.count() < FEWEST_LETTERS || small.size() < SMALL_SHARE * words.size()) {
      return ENGLISH;
    }
    boolean accented =
        small.stream().anyMatch(w -> ACCENTED.matcher(w).matches() && !LOAN_WORDS.contains(w));
    String foreign =
        LanguageModel.foreign(
            text, letters.count(), accented ? TIMES_ENGLISH_ACCENTED : TIMES_ENGLISH);
    return foreign == null ? ENGLISH : foreign;
  }

  // One word alone proves nothing: "The" may open a foreign headline about a band.
  private static double englishShare(String text) {
    int words = 0;
    int english = 0;
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      if (end > at) {
        words++;
        english += end - at <= LONGEST_ENGLISH && isEnglishWord(text.substring(at, end)) ? 1 : 0;
      }
      at = end + 1;
    }
    return english < 2 ? 0 : (double) english / words;
  }

  private static boolean isEnglishWord(String word) {
    return ENGLISH_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  // As WORD has it; most texts have plain letters only.
  private static int wordEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c < 128 ? !Letters.isPlain(c) : !isLetterOrMark(text.codePointAt(at))) {
        break;
      }
      at += c < 128 ? 1 : Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isLetterOrMark(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
