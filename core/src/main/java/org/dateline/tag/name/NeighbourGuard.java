package org.dateline.tag.name;

import org.dateline.article.Alias.Flag;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.CommonWords;
import org.dateline.gazetteer.Gazetteer.Name;
import org.dateline.tag.name.recogniser.Candidate;
import org.dateline.text.Casing;
import org.dateline.text.FieldText;
import org.dateline.text.Tokens;
import org.dateline.text.WordLists;

/**
 * Holds back a one-word name that seems part of a longer one: "London" in "Jack London", "Dallas"
 * in "Dallas Cowboys", "Biden" in "Hunter Biden".
 */
final class NeighbourGuard {
  private final CommonWords words;

  NeighbourGuard(CommonWords words) {
    this.words = words;
  }

  boolean admits(Candidate candidate) {
    if (candidate.isDecided() || candidate.length() > 1) {
      return true;
    }
    return candidate.names.stream().anyMatch(name -> mayStand(candidate, name));
  }

  private boolean mayStand(Candidate candidate, Name name) {
    EntityType type = name.entity().type();
    if (name.is(Flag.DEMONYM) || type == EntityType.ORGANISATION || type == EntityType.OTHER) {
      return true;
    }
    FieldText text = candidate.words;
    int word = candidate.from;
    if (afterGivenName(text, word)) {
      return false;
    }
    if (name.entity().isCountry() || text.casing(word) != Casing.NORMAL) {
      return true;
    }
    return !isNamePart(text, word - 1, word, true) && !isNamePart(text, word, word + 1, false);
  }

  private boolean afterGivenName(FieldText text, int word) {
    return text.joined(word - 1, word)
        && text.tokens().startsUpper(word - 1)
        && words.isGivenName(text.tokens().key(word - 1));
  }

  // The neighbour's capital says nothing where it opens the sentence, nor across a hyphen.
  private static boolean isNamePart(FieldText text, int left, int right, boolean leftIsOther) {
    if (!text.joined(left, right)) {
      return false;
    }
    Tokens tokens = text.tokens();
    int other = leftIsOther ? left : right;
    String key = tokens.key(other);
    boolean hyphen = tokens.hyphenAfter(left);
    return tokens.startsUpper(other)
        && !hyphen
        && !tokens.allUpper(other)
        && !(leftIsOther && tokens.opensSentence(other))
        && !WordLists.ROLES.contains(key)
        && !WordLists.NEUTRAL.contains(key);
  }
}
