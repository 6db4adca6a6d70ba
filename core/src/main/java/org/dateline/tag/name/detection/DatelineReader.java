package org.dateline.tag.name.detection;

import java.util.List;
import org.dateline.article.Alias;
import org.dateline.article.EntityType;
import org.dateline.article.Field;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.name.recogniser.Candidate;
import org.dateline.text.FieldText;
import org.dateline.text.Tokens;

/** The place and date that open a wire story: "KYIV, Dec. 27 (Yonhap) —". */
final class DatelineReader {
  private static final int MOST_WORDS = 10;

  private DatelineReader() {}

  /** The word after the dateline of a body, 0 if it has none. */
  static int end(FieldText text) {
    Tokens tokens = text.tokens();
    if (text.field() != Field.BODY || tokens.size() == 0 || !tokens.startsUpper(0)) {
      return 0;
    }
    for (int i = 1; i < Math.min(tokens.size(), MOST_WORDS); i++) {
      if (isDash(tokens.text.substring(tokens.end(i - 1), tokens.start(i)))) {
        return i;
      }
      if (!tokens.startsUpper(i) && !tokens.isNumber(i)) {
        return 0;
      }
    }
    return 0;
  }

  // "-" joins words, " - " parts the dateline from the story; agencies also write "--" and "_".
  private static boolean isDash(String gap) {
    return gap.indexOf('—') >= 0
        || gap.indexOf('–') >= 0
        || gap.contains("--")
        || gap.contains(" - ")
        || gap.contains(" _ ");
  }

  /**
   * The candidate read as the place it must be in a dateline, or as it is if it is something else:
   * the agency in parentheses, a month.
   */
  static Candidate read(Candidate candidate, List<Gazetteer.Name> names) {
    Tokens tokens = candidate.words.tokens();
    int start = tokens.start(candidate.from);
    if (start > 0 && tokens.text.charAt(start - 1) == '(') {
      return candidate;
    }
    List<Gazetteer.Name> places =
        names.stream()
            .filter(name -> name.entity().type() == EntityType.PLACE)
            .filter(name -> !name.is(Alias.Flag.DEMONYM))
            .toList();
    boolean opens = candidate.from == 0 && candidate.length() == 1;
    return places.isEmpty() && !opens
        ? candidate
        : new Candidate(candidate.words, candidate.from, candidate.to, places, EntityType.PLACE);
  }
}
