package org.dateline.tag.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.article.Field;
import org.dateline.tag.name.detection.NameFinder;
import org.dateline.tag.name.recogniser.Candidate;
import org.dateline.text.FieldText;
import org.dateline.text.Tokens;
import org.dateline.text.Vocabulary;

/** Names of the gazetteer in a text that is not English. */
@Internal
public final class ForeignText {
  // "l'Ukraine", "dell'Ucraina"; but "Côte d'Ivoire" is one name.
  private static final Pattern ELIDED =
      Pattern.compile(
          "(?<!\\p{Lu}[\\p{L}\\p{M}]{0,30}[ \\u00a0-])(?<![\\p{L}\\p{M}'’])"
              + "(?i:[ld]|un|qu|dell|all|nell|sull|dall|jusqu|lorsqu|puisqu)['’](?=\\p{Lu})");

  private ForeignText() {}

  /** The text cut into words, blanks for articles that run into a name; of the same length. */
  public static FieldText of(Field field, String text, Vocabulary words) {
    Matcher elided = ELIDED.matcher(text);
    return FieldText.of(field, elided.replaceAll(ForeignText::blanks), words);
  }

  private static String blanks(MatchResult article) {
    return " ".repeat(article.end() - article.start());
  }

  /**
   * What the gazetteer knows in a text. One word whose capital may be the sentence's is no name if
   * the text has it in small letters too ("Para", Spanish for "for" and a state of Brazil).
   */
  static List<Candidate> names(FieldText text, NameFinder names) {
    Tokens tokens = text.tokens();
    Set<String> small = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.startsUpper(i)) {
        small.add(tokens.key(i));
      }
    }
    return names.find(text).stream()
        .filter(name ->
            name.length() > 1
                || !tokens.opensSentence(name.from)
                || !small.contains(tokens.key(name.from)))
        .toList();
  }
}
