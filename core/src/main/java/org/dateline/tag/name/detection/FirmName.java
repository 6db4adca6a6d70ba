package org.dateline.tag.name.detection;

import java.util.Set;
import org.dateline.Internal;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.name.recogniser.Candidate;
import org.dateline.text.FieldText;
import org.dateline.text.Tokens;
import org.dateline.text.Word;
import org.dateline.text.WordLists;

/** Tells a name that ends in "'s" ("Macy's will close") from one that owns something. */
@Internal
public final class FirmName {
  // Nothing that is owned begins so.
  private static final Set<String> NOT_OWNED =
      WordLists.words(
          """
          will would can could may might must has had have was were is are said says and or to in
          on at for from by that which did does sued stopped agreed declined filed posted
          """);

  private static final Set<String> VERBS =
      WordLists.words("cut sold bought made won lost took paid set put hit fell rose shut hired");

  private static final Set<String> DETERMINERS =
      WordLists.words("the a an its their his her all both no some more most higher lower record");

  private FirmName() {}

  /** Whether the words before {@code to} end in "'s" and what follows is nothing they own. */
  public static boolean endsAt(FieldText text, int to) {
    Tokens tokens = text.tokens();
    return hasEnding(tokens.text, tokens.end(to - 1)) && isNotOwned(text, to);
  }

  /** Whether a name that is written with "'s" is so here. */
  public static boolean isOf(Candidate candidate, Gazetteer.Name name) {
    String alias = name.alias().text();
    return alias.length() > 2
        && hasEnding(alias, alias.length() - 2)
        && hasEnding(candidate.words.tokens().text, candidate.end());
  }

  private static boolean isNotOwned(FieldText text, int next) {
    Tokens tokens = text.tokens();
    if (next >= tokens.size() || tokens.startsUpper(next) || !isNext(tokens, next)) {
      return false;
    }
    String key = tokens.key(next);
    return NOT_OWNED.contains(key) || (isVerb(key) && hasObject(text, next));
  }

  /** Whether a word behind a name may be something of its bearer's: a noun, as far as is known. */
  static boolean mayBeOwned(String key) {
    return !NOT_OWNED.contains(key);
  }

  private static boolean isNext(Tokens tokens, int word) {
    return tokens.text.startsWith("s ", tokens.start(word) - 2);
  }

  private static boolean isVerb(String key) {
    return VERBS.contains(key) || key.endsWith("ed");
  }

  private static boolean hasObject(FieldText text, int verb) {
    Tokens tokens = text.tokens();
    int next = verb + 1;
    return text.joined(verb, next)
        && (DETERMINERS.contains(tokens.key(next)) || tokens.isNumber(next));
  }

  /** Whether "'s" stands at this place of a text. */
  static boolean hasEnding(String text, int at) {
    return at + 1 < text.length()
        && Word.isApostrophe(text.charAt(at))
        && text.charAt(at + 1) == 's';
  }
}
